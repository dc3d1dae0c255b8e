package io.mayberelated.ingest.source;

import io.mayberelated.events.TextId;
import io.mayberelated.ingest.format.Draft;
import io.mayberelated.ingest.format.FileFormat;
import io.mayberelated.ingest.format.FileFormat.DraftSink;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.function.Predicate;

/** What a page holds, on its way through the parser that also reads files of that format. */
public interface Content {
    Content NOTHING = _ -> {};

    void into(DraftSink sink) throws IOException;

    static Content of(FileFormat format, byte[] bytes) {
        return sink -> format.read(new ByteArrayInputStream(bytes), sink);
    }

    /** The same without what was read before. */
    default Content without(Predicate<TextId> isKnown) {
        return sink -> into(new DraftSink() {
            @Override
            public void draft(long line, Draft draft) {
                if (!isKnown.test(draft.text())) {
                    sink.draft(line, draft);
                }
            }

            @Override
            public void rejected(long line, String reason) {
                sink.rejected(line, reason);
            }
        });
    }
}
