package io.mayberelated.recommend.deliver;

import java.util.Optional;

/**
 * How far telling is.
 *
 * @param partitions how many partitions of the log this replica looks after
 * @param lag        events there and not yet looked at
 * @param putOff     events that are looked at again a little later
 * @param problem    why it does not go on, while it does not
 */
public record NotifyStatus(int partitions, long lag, int putOff, Optional<String> problem) {
    static final NotifyStatus NOT_YET = new NotifyStatus(0, 0, 0, Optional.of("not started"));
}
