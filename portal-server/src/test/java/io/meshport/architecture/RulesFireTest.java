package io.meshport.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that never fires protects nothing: each one is shown a planted violation. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RulesFireTest {
  private @Nullable JavaClasses withPlanted;

  @BeforeAll
  void importEverything() {
    withPlanted = new ClassFileImporter().importPackages("io.meshport");
  }

  static Stream<Arguments> rules() {
    return Stream.of(
        Arguments.of(ArchitectureTest.layersPointInwards, "PlantedModel"),
        Arguments.of(ArchitectureTest.featuresSeeOnlyTheRootOfOthers, "PlantedIdentity"),
        Arguments.of(ArchitectureTest.featuresAreFreeOfCycles, "PlantedIdentity"),
        Arguments.of(ArchitectureTest.theModelKnowsNoTechnology, "PlantedModel"),
        Arguments.of(ArchitectureTest.onlyAdaptersTouchTheEntityManager, "PlantedModel"),
        Arguments.of(ArchitectureTest.dependenciesComeThroughConstructors, "PlantedModel"),
        Arguments.of(ArchitectureTest.timeComesFromTheClock, "PlantedModel"),
        Arguments.of(ArchitectureTest.resourcesAreCalledSoAndLiveInRest, "PlantedRoutes"),
        Arguments.of(ArchitectureTest.everyRouteHasAPermissionEntry, "PlantedRoutes"),
        Arguments.of(ArchitectureTest.nobodyPrints, "PlantedModel"),
        Arguments.of(ArchitectureTest.oneLoggingLibrary, "PlantedModel"),
        Arguments.of(ArchitectureTest.inputsAndViewsAreRecords, "PlantedView"),
        Arguments.of(ArchitectureTest.entitiesStayBehindTheApi, "PlantedRoutes"),
        Arguments.of(ArchitectureTest.onlyTheIndexerKnowsElasticsearch, "PlantedSearcher"),
        Arguments.of(ArchitectureTest.theIndexerKnowsNothingOfTheServer, "PlantedIndexer"));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theRuleNamesItsPlantedViolation(ArchRule rule, String planted) {
    assertThat(withPlanted).isNotNull();
    assertThat(String.join("\n", rule.evaluate(withPlanted).getFailureReport().getDetails()))
        .contains(planted);
  }
}
