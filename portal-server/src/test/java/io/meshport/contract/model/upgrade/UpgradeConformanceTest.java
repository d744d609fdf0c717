package io.meshport.contract.model.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.contract.model.ContractReader;
import io.meshport.contract.model.ContractReading;
import io.meshport.contract.model.odcs.OdcsVersion;
import io.meshport.contract.model.odcs.OfficialStandard;
import io.meshport.contract.model.standard.OdcsContract;
import io.meshport.contract.model.standard.OdcsMapper;
import io.meshport.contract.model.standard.OdcsWriter;
import io.meshport.platform.document.JsonTrees;
import io.meshport.platform.document.MapNode;
import io.meshport.platform.document.Notation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Upgrades and exports the standard's own examples, where they stand beside the repository. */
class UpgradeConformanceTest {

  @Test
  void whatItsOwnVersionAcceptsIsValidIn310AfterTheUpgrade() throws IOException {
    List<String> refused = new ArrayList<>();
    int upgraded = 0;
    for (Path file : OfficialStandard.documents()) {
      ContractReading reading = read(Files.readString(file));
      MapNode source = (MapNode) Objects.requireNonNull(reading.document()).root();
      OdcsVersion version = OdcsVersion.declaredBy(source);
      if (version.isBefore(OdcsVersion.V3_1_0)
          && OfficialStandard.errors(version, JsonTrees.of(source)).isEmpty()) {
        upgraded++;
        assertThat(reading.upgrades()).as(file.toString()).isNotEmpty();
        ObjectNode tree = OdcsMapper.write(Objects.requireNonNull(reading.contract()));
        List<String> errors = OfficialStandard.errors(OdcsVersion.V3_1_0, tree);
        if (!errors.isEmpty()) {
          refused.add(OfficialStandard.name(file) + ": " + errors);
        }
      }
    }

    assertThat(refused).isEmpty();
    assertThat(upgraded).isGreaterThanOrEqualTo(20);
  }

  @Test
  void importExportAndImportAgainGiveTheSameContract() throws IOException {
    int compared = 0;
    for (Path file : OfficialStandard.documents()) {
      ContractReading first = read(Files.readString(file));
      if (first.isValid()) {
        OdcsContract contract = Objects.requireNonNull(first.contract());
        ContractReading yaml = read(OdcsWriter.yaml(contract));
        ContractReading json = ContractReader.read(OdcsWriter.json(contract), Notation.JSON);

        assertThat(yaml.contract()).as(file.toString()).isEqualTo(contract);
        assertThat(json.contract()).as(file.toString()).isEqualTo(contract);
        assertThat(yaml.upgrades()).as(file.toString()).isEmpty();
        assertThat(yaml.isValid()).as(file.toString()).isTrue();
        compared++;
      }
    }

    assertThat(compared).isGreaterThanOrEqualTo(50);
  }

  private static ContractReading read(String yaml) {
    return ContractReader.read(yaml, Notation.YAML);
  }
}
