package io.mayberelated.events.query;

import io.mayberelated.events.WorkAddress;
import io.mayberelated.events.WorkName;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the name of a work as people paste it: {@code scheme:value}, a page address, a bare DOI or arXiv id. */
public final class Names {
    private static final Pattern BARE_DOI = Pattern.compile("10\\.\\d{4,9}/\\S+");
    private static final Pattern BARE_ARXIV = Pattern.compile("\\d{4}\\.\\d{4,5}(?:v\\d{1,3})?");
    private static final Pattern ADDRESS = Pattern.compile("(?i:https?)://\\S+");

    private Names() {}

    /** @throws IllegalArgumentException when it is none; the message says what would be */
    public static WorkName read(String text) {
        String stripped = text.strip();
        if (ADDRESS.matcher(stripped).matches()) {
            return WorkAddress.name(stripped)
                    .orElseThrow(() -> new IllegalArgumentException("not the address of a page: '%s'"
                            .formatted(stripped.length() <= 80 ? stripped : stripped.substring(0, 80) + "…")));
        }
        if (BARE_DOI.matcher(stripped).matches()) {
            return new WorkName(WorkName.Scheme.DOI, stripped);
        }
        if (BARE_ARXIV.matcher(stripped).matches()) {
            return new WorkName(WorkName.Scheme.ARXIV, stripped);
        }
        return WorkName.parse(stripped);
    }

    /** The name that the whole of a text is, if it is one. */
    public static Optional<WorkName> in(String text) {
        try {
            return Optional.of(read(text));
        } catch (IllegalArgumentException words) {
            return Optional.empty();
        }
    }
}
