package io.mayberelated.recommend.deliver;

import java.time.Duration;

/** Why an attempt to deliver failed; the kinds differ in what is done next. */
public sealed interface Failure {
    String because();

    /** It may go better the next time. */
    record Temporary(String because) implements Failure {}

    /** The receiver says how long to leave it alone. */
    record Wait(String because, Duration atLeast) implements Failure {}

    /** The receiver wants nothing any more, or must not be asked. */
    record Gone(String because) implements Failure {}
}
