package io.mayberelated.deploy.benchmark.evaluate;

import java.util.Locale;

/** The ways in which the search can rank. */
enum Mode {
    /** By the words. */
    LEXICAL,
    /** By the meaning. */
    SEMANTIC,
    /** By both. */
    HYBRID;

    /** As the interface spells it, and so do we. */
    String spelled() {
        return name().toLowerCase(Locale.ROOT);
    }
}
