package io.mayberelated.search;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.mayberelated.deploy.testing.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String ROOT = "io.mayberelated.search";
    private static final JavaClasses CODE = HouseRules.codeOf(ROOT);

    @Test
    void technologiesAreNamedByWhoTouchesThem() {
        HouseRules.technologiesAreNamed().forEach(rule -> rule.check(CODE));
    }

    @Test
    void luceneStaysWhereItBelongs() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".index", ROOT + ".query")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.lucene..")
                .because("a search cluster could take its place without anybody noticing")
                .check(CODE);
    }

    @Test
    void theCodeFlowsAsTheDataDoes() {
        HouseRules.flowsInOrder(ROOT, "index", "query", "export", "api").check(CODE);
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
