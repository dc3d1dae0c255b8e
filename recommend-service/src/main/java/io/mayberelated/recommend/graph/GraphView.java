package io.mayberelated.recommend.graph;

import io.mayberelated.events.CommentId;
import io.mayberelated.events.Passage;
import io.mayberelated.events.WorkId;
import io.mayberelated.events.WorkName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What can be asked of the graph. Only what is there now is told: nothing of works or comments that are withdrawn or not
 * yet known, whatever is known about them. Sets are in no order.
 */
public interface GraphView {
    /** The same by numbers. */
    Nodes nodes();

    Resolved resolve(WorkName name);

    Optional<Work> work(WorkId id);

    /** All names a known work answers to, its title among them. */
    Set<WorkName> names(WorkId id);

    Optional<Comment> comment(CommentId id);

    /** What a comment names, in the order of its text, known works only. */
    List<Naming> named(CommentId comment);

    /** The passage in which a comment first names a work. */
    Optional<Passage> passage(CommentId comment, WorkId work);

    /** The comments that name a work. */
    Set<CommentId> naming(WorkId work);

    Set<CommentId> inThread(String thread);

    /** The works that a work has in its list of references, known works only. */
    List<Naming> cited(WorkId work);

    /** The works that have a work in their list of references. */
    Set<WorkId> citing(WorkId work);

    /** The newest comments that name a work at some place, the newest first. */
    List<CommentId> newestThatMention(int max);

    /**
     * The comments that were last heard to name a work at some place.
     *
     * @param after how many had been heard when it was last asked; 0 for all that are remembered
     */
    Latest latest(long after, int max);

    /**
     * @param comments the oldest first
     * @param heard    how many were heard so far: what to ask with next time
     */
    record Latest(List<CommentId> comments, long heard) {
        public Latest {
            comments = List.copyOf(comments);
        }
    }
}
