package io.mayberelated.recommend.readers;

import io.mayberelated.events.WorkName;
import java.util.Collection;
import java.util.List;

/** Where feedback is kept. What a method has returned survives the end of the process. */
public interface Feedbacks {
    /**
     * In place of all that the reader said of the work by some of its names.
     *
     * @param names all that the work is known by, the one of the feedback among them
     * @return false, and nothing is changed, when the reader would have more than {@code max}
     */
    boolean put(Feedback feedback, Collection<WorkName> names, int max);

    /** @return whether there was any by one of the names */
    boolean remove(String reader, Collection<WorkName> names);

    /** The newest first; equal ones by name. */
    List<Feedback> of(String reader);
}
