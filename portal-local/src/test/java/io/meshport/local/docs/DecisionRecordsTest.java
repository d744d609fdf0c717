package io.meshport.local.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionRecordsTest {

  private final List<Path> records =
      Checkout.files("docs/adr", ".md").stream()
          .filter(file -> !file.endsWith("README.md"))
          .toList();

  @Test
  void everyDecisionHasANumberOfItsOwn() {
    assertThat(records)
        .isNotEmpty()
        .extracting(file -> number(file))
        .allMatch(number -> number.matches("\\d{4}"))
        .doesNotHaveDuplicates();
  }

  @Test
  void everyDecisionSaysWhyAndHowItIsConfirmed() {
    for (Path file : records) {
      assertThat(Checkout.text(file))
          .startsWith("# " + number(file) + " ")
          .contains(
              "\n## Context\n",
              "\n## Drivers\n",
              "\n## Options\n",
              "\n## Decision\n",
              "\n## How confirmed\n");
    }
  }

  @Test
  void everyDecisionIsListed() {
    String list = Checkout.text("docs/adr/README.md");
    for (Path file : records) {
      assertThat(list).contains("[" + number(file) + "](" + file.getFileName() + ")");
    }
  }

  private static String number(Path file) {
    return file.getFileName().toString().split("-", 2)[0];
  }
}
