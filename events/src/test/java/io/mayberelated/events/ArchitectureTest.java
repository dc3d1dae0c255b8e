package io.mayberelated.events;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.mayberelated.events");

    @Test
    void theContractNeedsTheJdkAlone() {
        classes()
                .that()
                .haveNameNotMatching(".*\\.JsonEvents.*")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "io.mayberelated.events")
                .because("whoever reads the contract should not have to take our choice of libraries along")
                .check(CODE);
    }

    @Test
    void onlyJsonEventsKnowsJackson() {
        noClasses()
                .that()
                .haveNameNotMatching(".*\\.JsonEvents.*")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml..")
                .because("the records say what is told, one class says how it is written")
                .check(CODE);
    }
}
