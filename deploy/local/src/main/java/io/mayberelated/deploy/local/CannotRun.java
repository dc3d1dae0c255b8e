package io.mayberelated.deploy.local;

import java.util.List;

/** Why the system does not run, said to the person who started it: each reason tells what to do. */
public final class CannotRun extends RuntimeException {
    public CannotRun(String reason) {
        super(reason);
    }

    CannotRun(List<String> reasons) {
        super(String.join(System.lineSeparator(), reasons));
    }
}
