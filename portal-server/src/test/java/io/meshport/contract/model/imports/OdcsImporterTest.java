package io.meshport.contract.model.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshport.catalog.ImportNote;
import org.junit.jupiter.api.Test;

class OdcsImporterTest {
  private static final String OLDER =
      """
      apiVersion: v3.0.2
      kind: DataContract
      id: orders
      version: 1.0.0
      status: active
      schema:
        - name: orders
          properties:
            - name: total
              logicalType: number
              quality:
                - rule: nullCheck
                  type: library
                  mustBe: 0
      team:
        - username: anna
      """;

  @Test
  void everyChangeThatAnOlderVersionNeededIsNotedWithItsLine() {
    Imported imported = new OdcsImporter().read(OLDER, ImportSettings.NONE);

    assertThat(imported.document().path("apiVersion").asText()).isEqualTo("v3.1.0");
    assertThat(imported.document().at("/team/members/0/username").asText()).isEqualTo("anna");
    assertThat(imported.notes())
        .filteredOn(note -> note.source().equals("team"))
        .singleElement()
        .returns(15, ImportNote::line)
        .returns(ImportNote.Level.HINT, ImportNote::level);
  }

  @Test
  void aContractOfThePresentVersionNeedsNoNotes() {
    String present = OLDER.substring(0, OLDER.indexOf("schema:")).replace("v3.0.2", "v3.1.0");

    assertThat(new OdcsImporter().read(present, ImportSettings.NONE).notes()).isEmpty();
  }
}
