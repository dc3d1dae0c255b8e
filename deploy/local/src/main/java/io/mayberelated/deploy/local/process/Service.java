package io.mayberelated.deploy.local.process;

import java.util.Locale;

/** The three services, in the order in which data flows through them. */
public enum Service {
    INGEST,
    SEARCH,
    RECOMMEND;

    /** What it is called in the project's folders, in logs and on the screen. */
    public String title() {
        return shortName() + "-service";
    }

    String shortName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
