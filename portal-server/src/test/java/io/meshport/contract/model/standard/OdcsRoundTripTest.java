package io.meshport.contract.model.standard;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshport.platform.document.DocumentParser;
import io.meshport.platform.document.MapNode;
import io.meshport.platform.document.Notation;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OdcsRoundTripTest {
  private static final long SEED = Long.getLong("meshport.seed", 20261125);
  private static final int CASES = 2_000;

  /** Every record of the standard's types. */
  private static final List<Class<?>> RECORDS =
      List.of(
          OdcsContract.class,
          OdcsCustomProperty.class,
          OdcsDefinition.class,
          OdcsDescription.class,
          OdcsObject.class,
          OdcsPrice.class,
          OdcsProperty.class,
          OdcsQuality.class,
          OdcsRelationship.class,
          OdcsRole.class,
          OdcsServer.class,
          OdcsSla.class,
          OdcsSupport.class,
          OdcsTeam.class,
          OdcsTeamMember.class,
          OdcsTypeOptions.class);

  @Test
  void randomContractsAreReadAsTheyWereWritten() {
    RandomContracts contracts = new RandomContracts(SEED);
    for (int i = 0; i < CASES; i++) {
      OdcsContract contract = contracts.next();
      String yaml = OdcsWriter.yaml(contract);

      assertThat(parse(yaml, Notation.YAML))
          .as("case %d of seed %d, YAML", i, SEED)
          .isEqualTo(contract);
      assertThat(parse(OdcsWriter.json(contract), Notation.JSON))
          .as("case %d of seed %d, JSON", i, SEED)
          .isEqualTo(contract);
      assertThat(OdcsWriter.yaml(parse(yaml, Notation.YAML))).isEqualTo(yaml);
    }

    Set<String> every =
        RECORDS.stream()
            .flatMap(
                type ->
                    Arrays.stream(type.getRecordComponents())
                        .map(component -> type.getSimpleName() + "." + component.getName()))
            .collect(Collectors.toSet());
    assertThat(contracts.covered()).as("fields that had a value").containsAll(every);
  }

  private static OdcsContract parse(String text, Notation notation) {
    return OdcsMapper.read((MapNode) DocumentParser.parse(text, notation).root());
  }
}
