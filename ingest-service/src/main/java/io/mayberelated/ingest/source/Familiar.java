package io.mayberelated.ingest.source;

import io.mayberelated.ingest.format.Draft;
import io.mayberelated.ingest.format.DraftJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a source said lately. Sources that cannot say what changed are read again and again; what they repeat need not
 * go to the log again. Forgetting is harmless: the same content is no new event there either.
 */
final class Familiar {
    private static final int REMEMBERED_MAX = 5_000;

    private final DraftJson json = new DraftJson();
    private final Map<String, String> digests = new LinkedHashMap<>();

    /** Whether it is the very same as the last time. */
    boolean isKnown(Draft draft) {
        String id = draft.text().toString();
        String digest = digest(json.write(draft));
        boolean isSame = digest.equals(digests.remove(id));
        digests.put(id, digest);
        if (digests.size() > REMEMBERED_MAX) {
            digests.remove(digests.keySet().iterator().next());
        }
        return isSame;
    }

    /** What was said did not get through. */
    void forget() {
        digests.clear();
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
