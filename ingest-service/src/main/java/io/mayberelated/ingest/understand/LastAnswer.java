package io.mayberelated.ingest.understand;

import io.mayberelated.ingest.mention.MarkedText;
import io.mayberelated.ingest.mention.MentionFinder;
import io.mayberelated.ingest.mention.Named;
import java.util.List;
import java.util.Optional;

/**
 * Looks for the known works of a text once, for two that ask: who understands the comment, and who keeps what was found
 * in it. Known works are found by words alone, so marks make no other text. For one thread.
 */
final class LastAnswer implements MentionFinder {
    private final MentionFinder finder;
    private Optional<Answered> last = Optional.empty();

    private record Answered(String text, List<Named> found) {}

    LastAnswer(MentionFinder finder) {
        this.finder = finder;
    }

    @Override
    public List<Named> find(MarkedText text) {
        Answered answered = last.filter(known -> known.text().equals(text.text()))
                .orElseGet(() -> new Answered(text.text(), finder.find(text)));
        last = Optional.of(answered);
        return answered.found();
    }
}
