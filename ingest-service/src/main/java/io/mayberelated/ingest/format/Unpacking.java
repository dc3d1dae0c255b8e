package io.mayberelated.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Any format, as it is or packed with gzip. */
record Unpacking(FileFormat format) implements FileFormat {
    @Override
    public String name() {
        return format.name();
    }

    @Override
    public Optional<String> against(String head) {
        return format.against(head);
    }

    @Override
    public void read(InputStream file, DraftSink sink) throws IOException {
        format.read(Gzip.unpacked(file), sink);
    }
}
