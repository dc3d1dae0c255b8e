package io.mayberelated.recommend.subscribe;

import io.mayberelated.events.Reason;
import java.util.Set;

/**
 * That a text answers a clause of an interest.
 *
 * @param clause as the subscriber wrote it
 * @param share  how well, 0 to 1
 * @param words  what to quote a sentence by
 */
record Hit(Subscription subscription, Reason.Type type, String clause, double share, Set<String> words) {}
