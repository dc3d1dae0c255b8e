package io.mayberelated.recommend.subscribe;

import io.mayberelated.events.CommentEvent.Posted;
import io.mayberelated.events.Embedding;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;

/**
 * A text that came, as subscriptions see it.
 *
 * @param words    all that it says
 * @param document the same for the standing queries
 * @param meaning  empty until it is known
 * @param sites    the hosts of its pages, and those above them
 */
record Arrived(
        String words,
        Document document,
        Optional<Embedding> meaning,
        List<String> authors,
        Optional<String> thread,
        List<String> sites) {
    Arrived {
        authors = List.copyOf(authors);
        sites = List.copyOf(sites);
    }

    /** The vector of a comment counts only as long as its text is what it was made from. */
    static Optional<Embedding> meaning(Posted comment) {
        return comment.embedding().filter(embedding -> embedding.isOf(comment.text()));
    }
}
