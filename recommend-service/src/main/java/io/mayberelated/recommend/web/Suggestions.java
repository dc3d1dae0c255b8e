package io.mayberelated.recommend.web;

import java.util.List;
import java.util.Optional;

/** What may be meant by what was typed so far, as {@code GET /v1/suggest} answers. */
public record Suggestions(List<Title> titles, List<Author> authors, List<Nickname> nicknames) {
    public record Title(String id, String title, List<String> authors, Optional<Integer> year, String marked) {}

    public record Author(String name, int works, String marked) {}

    public record Nickname(String name, String work, String title, String marked) {}
}
