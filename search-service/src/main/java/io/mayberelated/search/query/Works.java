package io.mayberelated.search.query;

import io.mayberelated.events.TextId;
import io.mayberelated.events.WorkName;
import io.mayberelated.search.index.Card;
import io.mayberelated.search.index.Columns;
import io.mayberelated.search.index.Fields;
import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;

/** What an answer shows of the works to which links lead. */
final class Works {
    private Works() {}

    /** @param target the name that a link has */
    static Optional<Card> named(IndexSearcher searcher, String target) throws IOException {
        for (ScoreDoc doc : searcher.search(Fields.isNamed(WorkName.parse(target)), 1).scoreDocs) {
            Card card = Columns.card(searcher, doc.doc);
            if (card.kind() == TextId.Kind.WORK) {
                return Optional.of(card);
            }
        }
        return Optional.empty();
    }
}
