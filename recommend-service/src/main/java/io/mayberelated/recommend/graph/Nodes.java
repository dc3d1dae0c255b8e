package io.mayberelated.recommend.graph;

import io.mayberelated.events.CommentId;
import io.mayberelated.events.WorkId;

/**
 * The graph by numbers, for questions that look at thousands of edges while a reader waits. A number stands for the same
 * thing as long as the process lives, but means nothing to anybody else: no order and no answer may depend on it.
 *
 * <p>As everywhere, only what is there is told. Lists of what points at something are the newest first up to {@link
 * #NEWEST_MAX}, which is the most that a question should look at.
 */
public interface Nodes {
    int NONE = Interned.NONE;
    int NEWEST_MAX = Rows.HEAD;

    /** {@link #NONE} when it is not there. */
    int number(WorkId work);

    /** {@link #NONE} when it is not there. */
    int number(CommentId comment);

    WorkId workId(int work);

    CommentId commentId(int comment);

    /** The works that a comment names, each once, in the order of its text. */
    int[] named(int comment);

    /** Whether a comment names two works in one passage. */
    boolean inOnePassage(int comment, int one, int other);

    /** The comments that name a work. */
    int[] naming(int work, int max);

    int countNaming(int work);

    /** The comments that name a work at some place, not only by being about it. */
    int[] mentioning(int work, int max);

    int countMentioning(int work);

    /** The works that a work has in its list of references, each once. */
    int[] cited(int work);

    /** The works that have a work in their list of references. */
    int[] citing(int work, int max);

    int countCiting(int work);

    /** The people who wrote a work. */
    int[] authors(int work);

    /** {@link #NONE} when no work has an author of that name. */
    int person(String name);

    /** In lower case. */
    String personName(int person);

    /** The works of a person. */
    int[] by(int person, int max);

    int countBy(int person);

    int thread(int comment);

    /** {@link #NONE} when no comment stands in such a thread. */
    int thread(String name);

    String threadName(int thread);

    int[] inThread(int thread, int max);

    int countInThread(int thread);

    /** {@link #NONE} when nobody of that name posted a comment. */
    int poster(String author);

    int[] postedBy(int poster, int max);

    /** The comment that it answers, {@link #NONE} when it answers none or that one is not there. */
    int parent(int comment);

    int[] replies(int comment, int max);
}
