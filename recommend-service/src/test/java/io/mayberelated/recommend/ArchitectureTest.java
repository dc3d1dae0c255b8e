package io.mayberelated.recommend;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.mayberelated.deploy.testing.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String ROOT = "io.mayberelated.recommend";
    private static final JavaClasses CODE = HouseRules.codeOf(ROOT);

    @Test
    void technologiesAreNamedByWhoTouchesThem() {
        HouseRules.technologiesAreNamed().forEach(rule -> rule.check(CODE));
    }

    @Test
    void theCodeFlowsAsTheDataDoes() {
        HouseRules.flowsInOrder(
                        ROOT,
                        "graph",
                        "candidates",
                        "rank",
                        "explain",
                        "readers",
                        "subscribe",
                        "deliver",
                        "store",
                        "api",
                        "web",
                        "evaluate")
                .check(CODE);
        HouseRules.hasNoCycles(ROOT).check(CODE);
    }

    @Test
    void luceneStaysWithTheStandingQueries() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".subscribe")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.lucene..")
                .because("whoever else needs an index asks search-service")
                .check(CODE);
    }

    @Test
    void theStoreIsKnownToTheWiringAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".store")
                .and()
                .haveSimpleNameNotContaining("Wiring")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".store")
                .because("another database must need no other change")
                .check(CODE);
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
