package io.mayberelated.deploy.local;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import io.mayberelated.deploy.testing.HouseRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
    private static final String ROOT = "io.mayberelated.deploy.local";
    private static final JavaClasses CODE = HouseRules.codeOf(ROOT);

    @ParameterizedTest
    @MethodSource("io.mayberelated.deploy.testing.HouseRules#technologiesAreNamed")
    void aTechnologyIsNamedByWhoTouchesIt(ArchRule rule) {
        rule.check(CODE);
    }

    @ParameterizedTest
    @MethodSource("io.mayberelated.deploy.testing.HouseRules#classesAreHonest")
    void classesAreHonest(ArchRule rule) {
        rule.check(CODE);
    }

    @Test
    void processesKnowNothingOfWhatIsSaidOverThem() {
        HouseRules.flowsInOrder(ROOT, "process", "client").check(CODE);
    }

    @Test
    void packagesHaveNoCycles() {
        HouseRules.hasNoCycles(ROOT).check(CODE);
    }
}
