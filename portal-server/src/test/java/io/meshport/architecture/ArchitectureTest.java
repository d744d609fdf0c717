package io.meshport.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.meshport.platform.security.Secured;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** The written rules of the house; none of them may match nothing. */
@AnalyzeClasses(
    packages = "io.meshport",
    importOptions = {ImportOption.DoNotIncludeTests.class, WithoutTheLocalStack.class})
class ArchitectureTest {
  private static final Set<String> CLOCKS =
      Set.of(
          "java.time.Instant",
          "java.time.LocalDate",
          "java.time.LocalDateTime",
          "java.time.ZonedDateTime",
          "java.time.OffsetDateTime");

  private static final DescribedPredicate<JavaMethodCall> THE_WALL_CLOCK =
      describe(
          "reads the wall clock",
          call ->
              call.getName().equals("now")
                  && CLOCKS.contains(call.getTargetOwner().getName())
                  && call.getTarget().getRawParameterTypes().stream()
                      .noneMatch(type -> type.isAssignableTo(Clock.class)));

  @ArchTest
  static final ArchRule layersPointInwards =
      classes()
          .that(describe("belong to a feature", type -> Features.featureOf(type).isPresent()))
          .should(useOnlyLayersBelow());

  @ArchTest
  static final ArchRule featuresSeeOnlyTheRootOfOthers =
      classes()
          .that(describe("belong to a feature", type -> Features.featureOf(type).isPresent()))
          .should(useOtherFeaturesAsAgreed());

  @ArchTest
  static final ArchRule featuresAreFreeOfCycles =
      slices().matching("io.meshport.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule theModelKnowsNoTechnology =
      noClasses()
          .that()
          .resideInAPackage("io.meshport.*.model..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "jakarta.ws.rs..",
                  "jakarta.enterprise..",
                  "jakarta.inject..",
                  "jakarta.transaction..",
                  "co.elastic..",
                  "org.keycloak..",
                  "org.hibernate.."));

  @ArchTest
  static final ArchRule onlyAdaptersTouchTheEntityManager =
      noClasses()
          .that()
          .resideOutsideOfPackages("..adapter..", "io.meshport.platform.persistence..")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(EntityManager.class);

  @ArchTest
  static final ArchRule dependenciesComeThroughConstructors =
      noFields().should().beAnnotatedWith(Inject.class);

  @ArchTest
  static final ArchRule timeComesFromTheClock = noClasses().should(callMethodWhere(THE_WALL_CLOCK));

  @ArchTest
  static final ArchRule resourcesAreCalledSoAndLiveInRest =
      classes()
          .that()
          .areAnnotatedWith(Path.class)
          .should()
          .haveSimpleNameEndingWith("Resource")
          .andShould()
          .resideInAnyPackage("io.meshport.*.rest..", "io.meshport.platform.config..");

  @ArchTest
  static final ArchRule everyRouteHasAPermissionEntry =
      methods()
          .that()
          .areMetaAnnotatedWith(HttpMethod.class)
          .should()
          .beAnnotatedWith(Secured.class);

  @ArchTest static final ArchRule nobodyPrints = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

  @ArchTest
  static final ArchRule oneLoggingLibrary =
      noClasses().should().dependOnClassesThat().resideInAPackage("java.util.logging..");

  @ArchTest
  static final ArchRule inputsAndViewsAreRecords =
      classes()
          .that()
          .haveSimpleNameEndingWith("View")
          .or()
          .haveSimpleNameEndingWith("Input")
          .and()
          .resideInAPackage("io.meshport..")
          .should()
          .beRecords();

  @ArchTest
  static final ArchRule entitiesStayBehindTheApi =
      methods()
          .that()
          .areMetaAnnotatedWith(HttpMethod.class)
          .should()
          .notHaveRawReturnType(describe("an entity", type -> type.isAnnotatedWith(Entity.class)));

  @ArchTest
  static final ArchRule onlyTheIndexerKnowsElasticsearch =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.meshport.search..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("co.elastic..");

  @ArchTest
  static final ArchRule theIndexerKnowsNothingOfTheServer =
      noClasses()
          .that()
          .resideInAPackage("io.meshport.search..")
          .should()
          .dependOnClassesThat(
              describe("classes of a feature", type -> Features.featureOf(type).isPresent()));

  private static ArchCondition<JavaClass> useOnlyLayersBelow() {
    return new ArchCondition<>("use only layers below their own") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getDirectDependenciesFromSelf().stream()
            .filter(use -> sameFeature(type, use.getTargetClass()))
            .filter(use -> pointsOutwards(type, use.getTargetClass()))
            .forEach(use -> events.add(SimpleConditionEvent.violated(type, use.getDescription())));
      }
    };
  }

  private static boolean sameFeature(JavaClass one, JavaClass other) {
    return Features.featureOf(one).equals(Features.featureOf(other));
  }

  private static boolean pointsOutwards(JavaClass from, JavaClass to) {
    String target = Features.layerOf(to);
    return switch (Features.layerOf(from)) {
      case "root" -> !target.equals("root");
      case "model" -> !target.equals("model") && !target.equals("root");
      case "service" -> target.equals("rest") || target.equals("adapter");
      case "rest" -> target.equals("adapter");
      default -> target.equals("rest");
    };
  }

  private static ArchCondition<JavaClass> useOtherFeaturesAsAgreed() {
    return new ArchCondition<>("use only the root of features that they may use") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getDirectDependenciesFromSelf().stream()
            .filter(use -> !agreed(type, use))
            .forEach(use -> events.add(SimpleConditionEvent.violated(type, use.getDescription())));
      }
    };
  }

  private static boolean agreed(JavaClass type, Dependency use) {
    Optional<String> own = Features.featureOf(type);
    Optional<String> other = Features.featureOf(use.getTargetClass());
    if (own.isEmpty() || other.isEmpty() || own.equals(other) || other.get().equals("platform")) {
      return true;
    }
    return Features.MAY_USE.getOrDefault(own.get(), Set.of()).contains(other.get())
        && Features.layerOf(use.getTargetClass()).equals("root");
  }
}
