package io.mayberelated.ingest.embed;

import io.mayberelated.events.TextId;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was published last of each text, by its digest. Its vector takes a moment to come back in the text's own event; a
 * text that is told once more in between still lacks it, and need not be computed again.
 */
final class LatelyEmbedded {
    private static final int MOST = 10_000;

    private final Map<TextId, String> digests = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<TextId, String> eldest) {
            return size() > MOST;
        }
    };

    boolean is(TextId text, String digest) {
        return digest.equals(digests.get(text));
    }

    void put(TextId text, String digest) {
        digests.remove(text); // what is put again is the youngest
        digests.put(text, digest);
    }

    void forget(TextId text) {
        digests.remove(text);
    }

    /** When others may have published since. */
    void clear() {
        digests.clear();
    }
}
