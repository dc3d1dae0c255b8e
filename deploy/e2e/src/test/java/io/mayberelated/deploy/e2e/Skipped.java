package io.mayberelated.deploy.e2e;

import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** Tests on what not every machine has count as skipped, and say so in the log too, where people look. */
final class Skipped {
    private Skipped() {}

    static RealData unlessThere(Optional<RealData> data) {
        if (data.isEmpty()) {
            String reason = RealData.whyAbsent(World.PROJECT);
            System.out.println("SKIPPED for want of " + reason);
            Assumptions.abort(reason);
        }
        return data.orElseThrow();
    }
}
