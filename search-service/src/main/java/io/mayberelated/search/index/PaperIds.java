package io.mayberelated.search.index;

import io.mayberelated.events.WorkId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids of works as clients of Semantic Scholar expect them: forty hexadecimal digits, always the same for a work. */
public final class PaperIds {
    private PaperIds() {}

    public static String of(WorkId work) {
        try {
            byte[] sha = MessageDigest.getInstance("SHA-1")
                    .digest(work.name().toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }
}
