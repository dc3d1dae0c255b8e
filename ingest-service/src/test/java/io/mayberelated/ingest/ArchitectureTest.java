package io.mayberelated.ingest;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.mayberelated.deploy.testing.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String ROOT = "io.mayberelated.ingest";
    private static final JavaClasses CODE = HouseRules.codeOf(ROOT);

    @Test
    void technologiesAreNamedByWhoTouchesThem() {
        HouseRules.technologiesAreNamed().forEach(rule -> rule.check(CODE));
    }

    @Test
    void theCodeFlowsAsTheDataDoes() {
        HouseRules.flowsInOrder(
                        ROOT,
                        "format",
                        "accept",
                        "source",
                        "mention",
                        "catalogue",
                        "identity",
                        "embed",
                        "understand",
                        "link",
                        "evaluate")
                .check(CODE);
        HouseRules.hasNoCycles(ROOT).check(CODE);
    }

    @Test
    void classesAreHonest() {
        HouseRules.classesAreHonest().forEach(rule -> rule.check(CODE));
    }

    @Test
    void timeAndChanceComeIn() {
        HouseRules.timeAndChanceComeIn().check(CODE);
    }

    @Test
    void kafkaHasNoTransactions() {
        HouseRules.kafkaHasNoTransactions().check(CODE);
    }
}
