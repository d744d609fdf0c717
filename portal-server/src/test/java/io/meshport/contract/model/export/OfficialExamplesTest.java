package io.meshport.contract.model.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.meshport.contract.model.ContractReader;
import io.meshport.contract.model.export.TestExports.Way;
import io.meshport.contract.model.standard.OdcsContract;
import io.meshport.platform.document.Notation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Exports the standard's own examples, where they stand beside the repository. */
class OfficialExamplesTest {
  private static final Path EXAMPLES =
      Path.of("../../shared/standards/odcs/examples").toAbsolutePath();

  static Stream<Way> ways() {
    return TestExports.ways().stream();
  }

  @ParameterizedTest
  @MethodSource("ways")
  void everyOfficialExampleIsWritten(Way way) throws IOException {
    assumeTrue(
        Files.isDirectory(EXAMPLES), "Skipped: ../shared/standards is not beside this repository");
    for (Path example : examples()) {
      OdcsContract contract =
          Objects.requireNonNull(
              ContractReader.read(Files.readString(example), Notation.YAML).contract());
      assertThat(way.of(contract).text()).as("%s", example).isNotBlank();
    }
  }

  private static List<Path> examples() throws IOException {
    try (Stream<Path> files = Files.walk(EXAMPLES)) {
      List<Path> found = files.filter(file -> file.toString().endsWith(".yaml")).toList();
      assertThat(found).isNotEmpty();
      return found;
    }
  }
}
