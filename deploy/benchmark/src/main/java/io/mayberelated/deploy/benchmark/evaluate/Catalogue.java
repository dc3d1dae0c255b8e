package io.mayberelated.deploy.benchmark.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.mayberelated.deploy.benchmark.collection.Paper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The papers of a collection as works of the system. A work's id is an address that nobody else uses, with the paper's
 * number: what collections call their papers need not be a name that the system knows.
 */
final class Catalogue {
    private static final String PREFIX = "url:collection.example/";
    private static final int DIGEST_BYTES = 16;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<Paper> papers;

    /** Empty documents cannot be found by anybody, and are left out. */
    Catalogue(List<Paper> papers) {
        this.papers = papers.stream().filter(paper -> paper.name().isPresent()).toList();
    }

    int size() {
        return papers.size();
    }

    /** Files for the import, of at most so many works each. */
    List<byte[]> files(int worksMax) {
        List<byte[]> files = new ArrayList<>();
        for (int from = 0; from < papers.size(); from += worksMax) {
            files.add(file(from, Math.min(papers.size(), from + worksMax)));
        }
        return files;
    }

    /** Changes with any word or id of it. */
    String digest() {
        try {
            byte[] sha = MessageDigest.getInstance("SHA-256").digest(file(0, papers.size()));
            return HexFormat.of().formatHex(sha, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** What the collection calls the paper; empty for a work that is not of this catalogue. */
    Optional<String> paper(String work) {
        return work.startsWith(PREFIX)
                ? Optional.of(papers.get(Integer.parseInt(work.substring(PREFIX.length())))
                        .id())
                : Optional.empty();
    }

    private byte[] file(int from, int to) {
        StringBuilder lines = new StringBuilder();
        for (int i = from; i < to; i++) {
            lines.append(line(i)).append('\n');
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String line(int number) {
        Paper paper = papers.get(number);
        Map<String, Object> work = new LinkedHashMap<>();
        work.put("id", PREFIX + number);
        paper.name().ifPresent(title -> work.put("title", title));
        paper.text().filter(text -> !text.isBlank()).ifPresent(text -> work.put("abstract", text));
        work.put("authors", paper.authors());
        paper.year().ifPresent(year -> work.put("year", year));
        try {
            return JSON.writeValueAsString(work);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a paper that cannot be written: " + paper.id(), e);
        }
    }
}
