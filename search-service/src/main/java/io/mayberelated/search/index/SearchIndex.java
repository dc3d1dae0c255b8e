package io.mayberelated.search.index;

import io.mayberelated.events.CommentEvent;
import io.mayberelated.events.Links;
import io.mayberelated.events.TextId;
import io.mayberelated.events.WorkEvent;
import java.util.Optional;

/**
 * What the feed needs of an index: the port behind which a search cluster would take the place of {@link LuceneIndex}.
 *
 * <p>Written by one thread, the feed's. Applying an event again changes nothing.
 */
public interface SearchIndex {
    /** As of the last time it was made durable; empty when it never read anything. */
    Optional<Progress> progress();

    void apply(WorkEvent work);

    void apply(CommentEvent comment);

    /** Replaces all that the text was known to name. */
    void apply(Links links);

    /** For a key that was deleted without a word. */
    void remove(TextId text);

    /** What was applied can be found from now on. */
    void makeVisible();

    /**
     * Brings works up to date with what is said of them.
     *
     * @return whether anything changed, which then is visible
     */
    boolean settle();

    /** All that was in the log when the feed began was applied. */
    void caughtUp();

    /** What was applied, and how far that is, survives from now on: both or neither. */
    void makeDurable(Progress progress);

    /**
     * The same, on a thread of its own, so that what comes meanwhile can be found without waiting for a disk.
     *
     * @return whether it began; not while an earlier one is at it
     */
    boolean beginMakingDurable(Progress progress);

    /** Begins with nothing, because what is there cannot be trusted; that goes on answering where it can. */
    void startAfresh(String cause);

    /** Why all should be read again, if something came up since the last time this was asked. */
    Optional<String> doubt();
}
