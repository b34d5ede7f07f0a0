package dev.helpflow.server;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * The arrows of section 2 of the design that Maven's modules cannot hold, checked over every class
 * of ours that the server can load.
 */
@AnalyzeClasses(packages = "dev.helpflow", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {

  /** The modules that are pure functions. */
  private static final String[] PURE = {"dev.helpflow.core..", "dev.helpflow.statistics.."};

  private static final Set<String> CLOCKS = Set.of("now", "currentTimeMillis", "nanoTime");

  private static final Pattern VAGUE_PACKAGE =
      Pattern.compile("(^|\\.)(utils?|commons?|helpers?|managers?|impl|misc)(\\.|$)");

  private static final Pattern VAGUE_CLASS =
      Pattern.compile("Abstract[A-Z]\\w*|\\w*(Utils?|Utilities|Common|Helpers?|Managers?|Impl)");

  @ArchTest
  static final ArchRule coreUsesOnlyTheLibrariesTheDesignNames =
      classes()
          .that()
          .resideInAPackage("dev.helpflow.core..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.helpflow.core..",
              "java..",
              "org.jspecify..",
              "dev.cel..",
              "com.ibm.icu..",
              // These two are in the signatures of CEL itself.
              "com.google.common.collect..",
              "com.google.protobuf..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule pureModulesTouchNoDatabaseNetworkOrLog =
      noClasses()
          .that()
          .resideInAnyPackage(PURE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "javax.sql..", "java.net.http..", "java.util.logging..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule pureModulesReadNoClock =
      noClasses()
          .that()
          .resideInAnyPackage(PURE)
          .should()
          .callMethodWhere(describe("reads the time", ArchitectureTest::readsTheTime))
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Clock.class)
          .because("time is given to them and never taken by them")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule pureModulesDrawNoRandomNumbers =
      noClasses()
          .that()
          .resideInAnyPackage(PURE)
          .should()
          .callMethod(UUID.class, "randomUUID")
          .orShould()
          .callMethod(Math.class, "random")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(RandomGenerator.class)
          .because("ids and chance are given to them and never taken by them")
          .allowEmptyShould(true);

  @ArchTest static final ArchRule wireKnowsOnlyCore = knowsOnlyCore("dev.helpflow.wire..");

  @ArchTest static final ArchRule scriptsKnowOnlyCore = knowsOnlyCore("dev.helpflow.scripts..");

  @ArchTest
  static final ArchRule statisticsUsesOnlyDistributions =
      classes()
          .that()
          .resideInAPackage("dev.helpflow.statistics..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.helpflow.statistics..",
              "java.lang..",
              "java.util..",
              "org.jspecify..",
              "org.apache.commons.statistics..",
              "org.apache.commons.numbers..")
          .because("it knows of samples, and of no flow");

  @ArchTest
  static final ArchRule serverKnowsNothingOfTheSdk =
      noClasses()
          .that()
          .resideInAPackage("dev.helpflow.server..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.helpflow.authoring..", "dev.helpflow.cli..")
          .because("the two meet over HTTP");

  @ArchTest
  static final ArchRule controllersReachRepositoriesThroughTheirService =
      noClasses()
          .that()
          .areAnnotatedWith("io.micronaut.http.annotation.Controller")
          .should()
          .dependOnClassesThat(describe("are repositories", ArchitectureTest::isRepository))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule modulesHaveNoCycles =
      slices().matching("dev.helpflow.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule packagesOfCoreHaveNoCycles =
      slices().matching("dev.helpflow.core.(*)..").should().beFreeOfCycles().allowEmptyShould(true);

  @ArchTest
  static final ArchRule featuresOfTheServerHaveNoCycles =
      slices()
          .matching("dev.helpflow.server.(*)..")
          .should()
          .beFreeOfCycles()
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule namesSayWhatAThingIs =
      noClasses().should(be(describe("named vaguely", ArchitectureTest::isNamedVaguely)));

  private static ArchRule knowsOnlyCore(String module) {
    DescribedPredicate<JavaClass> other =
        resideInAPackage("dev.helpflow..")
            .and(not(resideInAnyPackage(module, "dev.helpflow.core..")));
    return noClasses()
        .that()
        .resideInAPackage(module)
        .should()
        .dependOnClassesThat(other)
        .allowEmptyShould(true);
  }

  private static boolean readsTheTime(JavaCall<?> call) {
    String owner = call.getTargetOwner().getName();
    return CLOCKS.contains(call.getTarget().getName())
        && (owner.startsWith("java.time.") || owner.equals("java.lang.System"));
  }

  private static boolean isRepository(JavaClass type) {
    return type.getSimpleName().endsWith("Repository")
        || type.isMetaAnnotatedWith("io.micronaut.data.annotation.Repository");
  }

  private static boolean isNamedVaguely(JavaClass type) {
    return VAGUE_PACKAGE.matcher(type.getPackageName()).find()
        || VAGUE_CLASS.matcher(type.getSimpleName()).matches();
  }
}
