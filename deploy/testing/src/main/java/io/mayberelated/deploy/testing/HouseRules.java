package io.mayberelated.deploy.testing;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What must never be, each with its reason. A service's own test names the packages and calls these. */
public final class HouseRules {
    private HouseRules() {}

    /** The classes of a package and all below, without the tests'. */
    public static JavaClasses codeOf(String packageName) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(packageName);
    }

    /** A technology is named by who touches it. */
    public static List<ArchRule> technologiesAreNamed() {
        return List.of(
                touchedOnlyBy("Kafka|Wiring", "org.apache.kafka.."),
                touchedOnlyBy("Http", "java.net.http.."),
                touchedOnlyBy("Sql|Wiring", "java.sql..", "javax.sql..", "org.flywaydb..", "org.h2..", "io.agroal.."),
                touchedOnlyBy("Onnx", "ai.onnxruntime.."),
                touchedOnlyBy("[^.]*Config|Wiring", "io.smallrye.config.."),
                touchedOnlyBy("[^.]*Resource|[^.]*Socket|[^.]*Problems|[^.]*Mapper", "jakarta.ws.rs.."));
    }

    private static ArchRule touchedOnlyBy(String names, String... packages) {
        return noClasses()
                .that()
                .haveNameNotMatching(".*\\.(%s)[^.]*".formatted(names))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .because("the edge of the system should be visible in the list of files")
                .allowEmptyShould(true);
    }

    /** Each package uses only those that stand before it. */
    public static ArchRule flowsInOrder(String root, String... packages) {
        return classes()
                .that(are(in(root)))
                .should(useOnlyWhatStandsBefore(root, List.of(packages)))
                .because("code that flows as the data does can be read in one direction");
    }

    public static ArchRule hasNoCycles(String root) {
        return slices().matching(root + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("two packages that need each other are one");
    }

    public static List<ArchRule> classesAreHonest() {
        return List.of(
                noFields()
                        .should()
                        .beAnnotatedWith("jakarta.inject.Inject")
                        .orShould()
                        .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
                        .because("what a class needs are its constructor's parameters"),
                fields().that()
                        .areNotFinal()
                        .and()
                        .areStatic()
                        .should(neverBe())
                        .allowEmptyShould(true)
                        .because("state that is shared by all has no owner"),
                classes()
                        .that()
                        .areNotAnonymousClasses()
                        .and()
                        .areNotInterfaces()
                        .and(are(not("generated", HouseRules::isGenerated)))
                        .should(beFinalSealedOrRecords())
                        .because("a class is made for extension or it is not; nobody should have to guess"),
                methods()
                        .that()
                        .arePublic()
                        .and()
                        .areDeclaredInClassesThat()
                        .arePublic()
                        .should(speakInTypes())
                        .allowEmptyShould(true)
                        .because("a bag of values tells nobody what is in it"));
    }

    /** No clock, randomness or sleeping but where the service is wired. */
    public static ArchRule timeAndChanceComeIn() {
        return noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Wiring")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(java.util.UUID.class, "randomUUID")
                .orShould()
                .callConstructor(java.util.Random.class)
                .because("a test must be able to say what time it is, and a run must be repeatable");
    }

    public static ArchRule kafkaHasNoTransactions() {
        return noClasses()
                .should()
                .callMethodWhere(are(callTo("initTransactions", "beginTransaction", "commitTransaction")))
                .because(
                        "one cause writes one record; our state lives outside Kafka, where its transactions do not reach");
    }

    private static DescribedPredicate<com.tngtech.archunit.core.domain.JavaMethodCall> callTo(String... names) {
        return DescribedPredicate.describe(
                "calls to " + String.join(", ", names), call -> List.of(names).contains(call.getName()));
    }

    private static DescribedPredicate<JavaClass> in(String root) {
        return DescribedPredicate.describe("in " + root, c -> c.getPackageName().startsWith(root));
    }

    private static DescribedPredicate<JavaClass> not(String what, java.util.function.Predicate<JavaClass> is) {
        return DescribedPredicate.describe("not " + what, c -> !is.test(c));
    }

    private static boolean isGenerated(JavaClass c) {
        return c.getSimpleName().endsWith("_Bean")
                || c.getSimpleName().contains("_Subclass")
                || c.getSimpleName().equals("package-info");
    }

    private static ArchCondition<JavaClass> useOnlyWhatStandsBefore(String root, List<String> order) {
        return new ArchCondition<>("use only the packages before their own in " + order) {
            @Override
            public void check(JavaClass c, ConditionEvents events) {
                int own = order.indexOf(layer(root, c.getPackageName()));
                c.getDirectDependenciesFromSelf().forEach(dependency -> {
                    int used = order.indexOf(
                            layer(root, dependency.getTargetClass().getPackageName()));
                    if (own >= 0 && used > own) {
                        events.add(SimpleConditionEvent.violated(c, dependency.getDescription()));
                    }
                });
            }
        };
    }

    private static String layer(String root, String packageName) {
        if (!packageName.startsWith(root + ".")) {
            return "";
        }
        String below = packageName.substring(root.length() + 1);
        int dot = below.indexOf('.');
        return dot < 0 ? below : below.substring(0, dot);
    }

    private static ArchCondition<com.tngtech.archunit.core.domain.JavaField> neverBe() {
        return new ArchCondition<>("not be") {
            @Override
            public void check(com.tngtech.archunit.core.domain.JavaField field, ConditionEvents events) {
                if (!field.getModifiers().contains(JavaModifier.SYNTHETIC)) {
                    events.add(SimpleConditionEvent.violated(field, field.getFullName() + " is static and not final"));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> beFinalSealedOrRecords() {
        return new ArchCondition<>("be final, sealed, a record, an enum or an interface") {
            @Override
            public void check(JavaClass c, ConditionEvents events) {
                boolean sealedClass = c.reflect().isSealed();
                if (!(c.getModifiers().contains(JavaModifier.FINAL)
                        || c.isEnum()
                        || c.isRecord()
                        || sealedClass
                        || isMixin(c)
                        || isBean(c))) {
                    events.add(SimpleConditionEvent.violated(c, c.getName() + " is none of these"));
                }
            }
        };
    }

    /** Jackson's mix-ins must be open. */
    private static boolean isMixin(JavaClass c) {
        return c.getModifiers().contains(JavaModifier.ABSTRACT)
                && c.getEnclosingClass().isPresent();
    }

    /** The container makes subclasses of these. */
    private static boolean isBean(JavaClass c) {
        return c.getSimpleName().equals("Wiring") || c.isMetaAnnotatedWith("jakarta.enterprise.context.NormalScope");
    }

    private static final Pattern OVERRIDES = Pattern.compile("equals|compareTo");

    private static ArchCondition<JavaMethod> speakInTypes() {
        return new ArchCondition<>("not take or give Object, JsonNode or a map of strings to objects") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean loose = !OVERRIDES.matcher(method.getName()).matches()
                        && (isLoose(method.getReturnType())
                                || method.getParameterTypes().stream().anyMatch(HouseRules::isLoose)
                                || method.getReturnType()
                                        .getName()
                                        .contains("java.util.Map<java.lang.String, java.lang.Object>"));
                if (loose && !method.getModifiers().contains(JavaModifier.SYNTHETIC)) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " speaks in loose types"));
                }
            }
        };
    }

    /** A type variable is none of these, though it looks like an Object once it is compiled. */
    private static boolean isLoose(JavaType type) {
        return type instanceof JavaClass
                && Map.of("java.lang.Object", true, "com.fasterxml.jackson.databind.JsonNode", true)
                        .containsKey(type.getName());
    }
}
