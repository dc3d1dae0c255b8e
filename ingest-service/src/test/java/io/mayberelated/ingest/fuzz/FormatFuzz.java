package io.mayberelated.ingest.fuzz;

import io.mayberelated.events.http.Refused;
import io.mayberelated.ingest.format.Draft;
import io.mayberelated.ingest.format.FileFormat;
import io.mayberelated.ingest.format.FileFormat.DraftSink;
import io.mayberelated.ingest.format.Formats;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Any bytes under the name of a format ({@code -Dfuzz.format}) are read or refused. */
public final class FormatFuzz {
    private static final FileFormat FORMAT = new Formats().named(System.getProperty("fuzz.format", "jsonl"));
    private static final DraftSink SINK = new DraftSink() {
        @Override
        public void draft(long line, Draft draft) {
            if (draft.text().toString().isBlank()) {
                throw new IllegalStateException("a draft without an id");
            }
        }

        @Override
        public void rejected(long line, String reason) {
            if (reason.isBlank() || reason.equals("null")) {
                throw new IllegalStateException("rejected without a reason");
            }
        }
    };

    private FormatFuzz() {}

    public static void fuzzerTestOneInput(byte[] file) throws IOException {
        try {
            FORMAT.read(new BufferedInputStream(new ByteArrayInputStream(file)), SINK);
        } catch (Refused refused) {
            if (refused.problem().detail().isBlank()) {
                throw new IllegalStateException("refused without a reason", refused);
            }
        }
    }
}
