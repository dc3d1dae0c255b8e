package io.mayberelated.recommend.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The address of a page or a question, and those that differ from it in one parameter: what links and filters lead to. */
record PageAddress(String path, Map<String, List<String>> parameters) {
    PageAddress {
        parameters = new LinkedHashMap<>(parameters);
    }

    /** The page of a work. */
    static String work(String id) {
        return "/works/" + encoded(id);
    }

    static String comment(String id) {
        return "/comments/" + encoded(id);
    }

    /** All comments of a thread, or of an author, and whatever else a question can ask for. */
    static String search(String question) {
        return "/search?q=" + encoded(question);
    }

    boolean has(String name, String value) {
        return parameters.getOrDefault(name, List.of()).contains(value);
    }

    PageAddress with(String name, String value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        changed.put(name, List.of(value));
        return new PageAddress(path, changed);
    }

    PageAddress adding(String name, String value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        List<String> values = new ArrayList<>(changed.getOrDefault(name, List.of()));
        values.add(value);
        changed.put(name, values);
        return new PageAddress(path, changed);
    }

    PageAddress without(String name) {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        changed.remove(name);
        return new PageAddress(path, changed);
    }

    PageAddress without(String name, String value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        changed.computeIfPresent(
                name,
                (_, values) ->
                        values.stream().filter(each -> !each.equals(value)).toList());
        return new PageAddress(path, changed);
    }

    PageAddress at(String otherPath) {
        return new PageAddress(otherPath, parameters);
    }

    @Override
    public String toString() {
        String query = parameters.entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(value -> encoded(each.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** As a part of a path, too, where a plus sign is no blank. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
