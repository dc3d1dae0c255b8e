package io.mayberelated.ingest.fuzz;

import io.mayberelated.events.WorkAddress;
import io.mayberelated.events.WorkName;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What is taken for a name of a work is written and read back as the same name. */
public final class NameFuzz {
    private NameFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        WorkAddress.name(text).ifPresent(NameFuzz::check);
        parsed(text).ifPresent(NameFuzz::check);
    }

    private static Optional<WorkName> parsed(String text) {
        try {
            return Optional.of(WorkName.parse(text));
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    private static void check(WorkName name) {
        if (!WorkName.parse(name.toString()).equals(name)) {
            throw new IllegalStateException("'%s' does not come back as it was".formatted(name));
        }
    }
}
