package io.mayberelated.deploy.benchmark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import io.mayberelated.deploy.testing.HouseRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
    private static final String ROOT = "io.mayberelated.deploy.benchmark";
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
    void nothingHereKnowsAClassOfAService() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.mayberelated.ingest..", "io.mayberelated.search..", "io.mayberelated.recommend..")
                .because("what is measured from inside is not what anybody sees")
                .check(CODE);
    }

    @Test
    void whatMeasuresKnowsNothingOfWhatIsMeasured() {
        HouseRules.flowsInOrder(ROOT, "measure", "collection", "evaluate", "client", "server", "lucene", "load")
                .check(CODE);
    }

    @Test
    void packagesHaveNoCycles() {
        HouseRules.hasNoCycles(ROOT).check(CODE);
    }
}
