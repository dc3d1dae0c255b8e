package io.mayberelated.search.index;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.mayberelated.events.CommentEvent;
import io.mayberelated.events.JsonEvents;
import io.mayberelated.events.Link;
import io.mayberelated.events.WorkEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;

/** The stored part of a document: the state of a work, a comment or a link, as a letter that says which, and JSON. */
public final class States {
    private static final Set<String> STORED = Set.of(Fields.STATE);
    private static final char WORK = 'w';
    private static final char COMMENT = 'c';
    private static final char LINK = 'l';

    private record Said(Optional<String> summary, Optional<String> text) {}

    private final ObjectMapper json = JsonEvents.mapper();
    private final ObjectReader works = json.readerFor(WorkEvent.Described.class);
    private final ObjectReader comments = json.readerFor(CommentEvent.Posted.class);
    private final ObjectReader sayings = json.readerFor(Said.class);
    private final ObjectReader links = json.readerFor(Link.class);

    /** Reads a document that is a work or a comment. */
    public Indexed text(IndexSearcher searcher, int document) throws IOException {
        BytesRef state = stored(searcher, document);
        return switch (letter(state)) {
            case WORK -> new Indexed.Work(read(works, state));
            case COMMENT -> new Indexed.Comment(read(comments, state));
            default -> throw new IllegalStateException("document " + document + " is no text");
        };
    }

    /** What a work or comment says, its abstract or its text; a part of its state that is had at a third of the cost. */
    public String said(IndexSearcher searcher, int document) throws IOException {
        Said said = read(sayings, stored(searcher, document));
        return said.summary().or(said::text).orElse("");
    }

    /** Reads a document that is a link. */
    public Link link(IndexSearcher searcher, int document) throws IOException {
        return read(links, stored(searcher, document));
    }

    /** Without the embedding, which the index keeps as a vector. */
    byte[] write(WorkEvent.Described work) {
        return written(WORK, json.writerFor(WorkEvent.class), work.withEmbedding(Optional.empty()));
    }

    /** Without the embedding, which the index keeps as a vector. */
    byte[] write(CommentEvent.Posted comment) {
        return written(COMMENT, json.writerFor(CommentEvent.class), comment.withEmbedding(Optional.empty()));
    }

    byte[] write(Link link) {
        return written(LINK, json.writer(), link);
    }

    private static byte[] written(char letter, ObjectWriter writer, Record state) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.write(letter);
            bytes.writeBytes(writer.writeValueAsString(state).getBytes(StandardCharsets.UTF_8));
            return bytes.toByteArray();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a state that cannot be written: " + state.getClass(), e);
        }
    }

    @SuppressWarnings("TypeParameterUnusedInFormals") // so does Jackson; the reader knows the type
    private static <T> T read(ObjectReader reader, BytesRef state) throws IOException {
        return reader.readValue(state.bytes, state.offset + 1, state.length - 1);
    }

    private static char letter(BytesRef state) {
        return (char) state.bytes[state.offset];
    }

    private static BytesRef stored(IndexSearcher searcher, int document) throws IOException {
        BytesRef state = searcher.storedFields().document(document, STORED).getBinaryValue(Fields.STATE);
        if (state == null) {
            throw new IllegalStateException("document " + document + " has no state");
        }
        return state;
    }
}
