package io.mayberelated.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A kind of file: knows itself from its first bytes, and cuts itself into drafts. */
public interface FileFormat {
    /** As {@code ?format=} names it. */
    String name();

    /**
     * @param head the first {@value #HEAD_CHARS} characters or fewer
     * @return empty when it looks like this format, else what speaks against it
     */
    Optional<String> against(String head);

    /** Reads to the end; whatever is wrong with one record is told to the sink, and reading goes on. */
    void read(InputStream file, DraftSink sink) throws IOException;

    int HEAD_CHARS = 16_384;

    /** Takes drafts in the order of the file. */
    interface DraftSink {
        void draft(long line, Draft draft);

        void rejected(long line, String reason);
    }
}
