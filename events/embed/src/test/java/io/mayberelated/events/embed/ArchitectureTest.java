package io.mayberelated.events.embed;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.mayberelated.deploy.testing.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses CODE = HouseRules.codeOf("io.mayberelated.events.embed");

    @Test
    void technologiesAreNamedByWhoTouchesThem() {
        HouseRules.technologiesAreNamed().forEach(rule -> rule.check(CODE));
    }

    @Test
    void classesAreHonest() {
        HouseRules.classesAreHonest().forEach(rule -> rule.check(CODE));
    }

    @Test
    void timeAndChanceComeIn() {
        HouseRules.timeAndChanceComeIn().check(CODE);
    }
}
