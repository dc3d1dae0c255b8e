package io.mayberelated.recommend.api;

import io.mayberelated.events.WorkAddress;
import io.mayberelated.events.WorkName;
import io.mayberelated.events.http.Problem.Wrong;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Names of works as people write them: {@code scheme:value}, or the address of a page. */
final class Names {
    /** Some write it before a page address. */
    private static final String URL = "url:";

    private Names() {}

    /** @throws IllegalArgumentException when it is none; the message says what one is */
    static WorkName parse(String text) {
        String stripped = text.strip();
        String address =
                stripped.regionMatches(true, 0, URL, 0, URL.length()) ? stripped.substring(URL.length()) : stripped;
        String lower = address.toLowerCase(Locale.ROOT);
        if (lower.startsWith("https://") || lower.startsWith("http://")) {
            return WorkAddress.name(address)
                    .orElseThrow(() -> new IllegalArgumentException("not the address of a page that can name a work"));
        }
        return WorkName.parse(text);
    }

    /** Each once; what is none is added to {@code wrong} with its place. */
    static List<WorkName> parse(String place, List<String> texts, List<Wrong> wrong) {
        List<WorkName> names = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            try {
                names.add(parse(Elements.present(texts.get(i))));
            } catch (IllegalArgumentException e) {
                wrong.add(new Wrong("%s/%d".formatted(place, i), String.valueOf(e.getMessage())));
            }
        }
        return names;
    }
}
