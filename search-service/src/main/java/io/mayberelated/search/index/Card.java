package io.mayberelated.search.index;

import io.mayberelated.events.CommentEvent;
import io.mayberelated.events.TextId;
import io.mayberelated.events.WorkEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * What an answer shows of a hit. Read for each hit of each answer, so it is written the shortest way, and its parts are
 * not checked again.
 *
 * @param title   of a work; of a comment its first line
 * @param authors of a work; the one author of a comment
 * @param year    0 where it is not known
 * @param venue   empty where there is none; so are thread and url
 * @param posted  in milliseconds since 1970; the least there is where it is not known
 */
public record Card(
        TextId.Kind kind,
        String id,
        String title,
        List<String> authors,
        int year,
        String venue,
        String thread,
        String url,
        long posted) {
    /** Of a comment without a date, and of all works. */
    static final long NOT_POSTED = Long.MIN_VALUE;

    private static final byte WORK = 'w';
    private static final byte COMMENT = 'c';

    static Card of(WorkEvent.Described work) {
        return new Card(
                TextId.Kind.WORK,
                work.id().value(),
                work.title(),
                work.authors(),
                Dated.year(work).orElse(0),
                work.venue().orElse(""),
                "",
                work.pages().stream().findFirst().map(URI::toString).orElse(""),
                NOT_POSTED);
    }

    static Card of(CommentEvent.Posted comment) {
        return new Card(
                TextId.Kind.COMMENT,
                comment.id().value(),
                FirstLine.of(comment.text()),
                List.of(comment.author()),
                Dated.year(comment).orElse(0),
                "",
                comment.thread(),
                comment.url().map(URI::toString).orElse(""),
                comment.postedAt().map(Instant::toEpochMilli).orElse(NOT_POSTED));
    }

    public Optional<Instant> postedAt() {
        return posted == NOT_POSTED ? Optional.empty() : Optional.of(Instant.ofEpochMilli(posted));
    }

    /** @param key of the text, which others ask for alone */
    BytesRef write(String key) {
        ByteBuffersDataOutput to = new ByteBuffersDataOutput();
        try {
            to.writeString(key);
            to.writeByte(kind == TextId.Kind.WORK ? WORK : COMMENT);
            to.writeString(id);
            to.writeString(title);
            to.writeVInt(authors.size());
            for (String author : authors) {
                to.writeString(author);
            }
            to.writeZInt(year);
            to.writeString(venue);
            to.writeString(thread);
            to.writeString(url);
            to.writeLong(posted);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return new BytesRef(to.toArrayCopy());
    }

    static String key(BytesRef written) {
        try {
            return new ByteArrayDataInput(written.bytes, written.offset, written.length).readString();
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    static Card read(BytesRef written) {
        ByteArrayDataInput from = new ByteArrayDataInput(written.bytes, written.offset, written.length);
        from.skipBytes(from.readVInt()); // the key
        TextId.Kind kind = from.readByte() == WORK ? TextId.Kind.WORK : TextId.Kind.COMMENT;
        try {
            return new Card(
                    kind,
                    from.readString(),
                    from.readString(),
                    strings(from),
                    from.readZInt(),
                    from.readString(),
                    from.readString(),
                    from.readString(),
                    from.readLong());
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    private static List<String> strings(ByteArrayDataInput from) throws IOException {
        int size = from.readVInt();
        List<String> strings = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            strings.add(from.readString());
        }
        return strings;
    }
}
