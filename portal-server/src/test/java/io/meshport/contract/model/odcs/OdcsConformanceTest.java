package io.meshport.contract.model.odcs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.meshport.contract.ContractFinding;
import io.meshport.contract.model.document.DocumentParser;
import io.meshport.contract.model.document.Notation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Runs the standard's own examples, where they stand beside the repository. */
class OdcsConformanceTest {
  private static final Path STANDARD = Path.of("../../shared/standards/odcs").toAbsolutePath();

  /** What only the draft of version 3.2 knows, and therefore is refused as unknown. */
  private static final String DRAFT = "v3.2.0";

  @Test
  void everyOfficialExampleOfThisVersionIsTaken() throws IOException {
    for (Path example : files("examples/" + OdcsValidator.NATIVE_VERSION)) {
      assertThat(errors(Files.readString(example))).as(example.toString()).isEmpty();
    }
  }

  @Test
  void everyOfficialNegativeExampleIsRefusedForItsOwnFault() throws IOException {
    List<String> taken = new ArrayList<>();
    for (Path example : files("negative")) {
      String text = Files.readString(example).replace(DRAFT, OdcsValidator.NATIVE_VERSION);
      if (errors(text).isEmpty()) {
        taken.add(example.getFileName().toString());
      }
    }

    assertThat(taken).isEmpty();
  }

  private static List<ContractFinding> errors(String yaml) {
    return OdcsValidator.validate(DocumentParser.parse(yaml, Notation.YAML)).stream()
        .filter(ContractFinding::isError)
        .toList();
  }

  private static List<Path> files(String folder) throws IOException {
    Path path = STANDARD.resolve(folder);
    assumeTrue(
        Files.isDirectory(path), "Skipped: ../shared/standards is not beside this repository");
    try (Stream<Path> files = Files.walk(path)) {
      List<Path> found = files.filter(file -> file.toString().endsWith(".yaml")).toList();
      assertThat(found).isNotEmpty();
      return found;
    }
  }
}
