package io.mayberelated.ingest.mention;

import io.mayberelated.events.Mention.Kind;
import io.mayberelated.events.WorkName;
import io.mayberelated.events.WorkName.Scheme;
import io.mayberelated.ingest.mention.MarkedText.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Sentences that may be quoted from an abstract, with or without quotation marks: people paste them. A sentence of eight
 * words or more that stands word for word in an abstract is there by no accident.
 */
public final class QuoteMentions implements MentionFinder {
    private static final int WORDS_MIN = 8;
    private static final int SENTENCES_MAX = 120;

    @Override
    public List<Named> find(MarkedText text) {
        List<Named> found = new ArrayList<>();
        for (Span sentence : quotable(text.text())) {
            found.add(
                    new Named(Kind.QUOTED_SENTENCE, new WorkName(Scheme.SENTENCE, sentence.of(text.text())), sentence));
        }
        return found;
    }

    /** The names that a work with this abstract answers to. */
    public static List<WorkName> names(String summary) {
        return quotable(summary).stream()
                .map(sentence -> new WorkName(Scheme.SENTENCE, sentence.of(summary)))
                .distinct()
                .toList();
    }

    private static List<Span> quotable(String text) {
        return Sentences.of(text).stream()
                .filter(sentence -> Words.count(sentence.of(text)) >= WORDS_MIN)
                .limit(SENTENCES_MAX)
                .toList();
    }
}
