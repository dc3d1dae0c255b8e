package io.mayberelated.search.api;

import io.mayberelated.events.feed.AtomFeed;
import io.mayberelated.events.feed.JsonFeed;
import io.mayberelated.events.http.Problem.Kind;
import io.mayberelated.events.http.Refused;
import io.mayberelated.search.export.BibTex;
import io.mayberelated.search.export.CslJson;
import io.mayberelated.search.export.Ris;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The forms in which works and comments can be had, by a parameter or by what the client accepts. */
enum AnswerFormat {
    JSON("application/json"),
    ATOM(AtomFeed.MEDIA_TYPE),
    JSON_FEED(JsonFeed.MEDIA_TYPE),
    BIBTEX(BibTex.MEDIA_TYPE),
    RIS(Ris.MEDIA_TYPE),
    CSL_JSON(CslJson.MEDIA_TYPE);

    /** Forms for reference managers. */
    static final List<AnswerFormat> OF_A_WORK = List.of(JSON, BIBTEX, RIS, CSL_JSON);

    static final List<AnswerFormat> OF_A_SEARCH = List.of(values());

    private final String mediaType;

    AnswerFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return this == JSON ? mediaType : mediaType + ";charset=UTF-8";
    }

    boolean isFeed() {
        return this == ATOM || this == JSON_FEED;
    }

    /**
     * @param named    {@code ?format}
     * @param accepted media types, the most wanted first; a wildcard takes JSON
     */
    static AnswerFormat of(Optional<String> named, List<String> accepted, List<AnswerFormat> offered) {
        return named.map(name -> known(name, offered)).orElseGet(() -> accepted(accepted, offered));
    }

    private static AnswerFormat known(String name, List<AnswerFormat> offered) {
        return offered.stream()
                .filter(format -> format.said().equals(name))
                .findFirst()
                .orElseThrow(() -> Refused.invalid("?format", "one of %s; found '%s'".formatted(names(offered), name)));
    }

    private static AnswerFormat accepted(List<String> accepted, List<AnswerFormat> offered) {
        if (accepted.isEmpty()) {
            return JSON;
        }
        return accepted.stream()
                .flatMap(type -> offered.stream().filter(format -> format.isMeantBy(type)))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        Kind.NOT_ACCEPTABLE,
                        "This can be had as %s, not as %s."
                                .formatted(
                                        offered.stream()
                                                .map(format -> format.mediaType)
                                                .collect(Collectors.joining(", ")),
                                        String.join(", ", accepted))));
    }

    private boolean isMeantBy(String type) {
        return type.equals(mediaType)
                || (this == JSON && (type.equals("*/*") || type.equals("application/*")))
                // A browser asks for pages first; JSON is what it gets here.
                || (this == JSON && type.equals("text/html"));
    }

    private static String names(List<AnswerFormat> offered) {
        return offered.stream().map(AnswerFormat::said).collect(Collectors.joining(", "));
    }

    private String said() {
        return name().toLowerCase(Locale.ROOT);
    }
}
