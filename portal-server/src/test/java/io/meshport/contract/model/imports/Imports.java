package io.meshport.contract.model.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.catalog.ImportNote;
import io.meshport.contract.ContractFinding;
import io.meshport.contract.model.odcs.OdcsValidator;
import io.meshport.contract.model.standard.OdcsWriter;
import io.meshport.platform.document.DocumentParser;
import io.meshport.platform.document.MalformedDocument;
import io.meshport.platform.document.Notation;
import java.util.List;

/** Imports of small sources, each of which must give a contract that the validator takes. */
final class Imports {
  private Imports() {}

  /** The contract, and the proof that it keeps the standard. */
  static Imported of(ImportFormat format, String source) {
    return of(format, source, ImportSettings.NONE);
  }

  static Imported of(ImportFormat format, String source, ImportSettings settings) {
    Imported imported = format.importer().read(source, settings);
    String yaml = OdcsWriter.yaml(imported.document());
    List<ContractFinding> errors =
        OdcsValidator.validate(DocumentParser.parse(yaml, Notation.YAML)).stream()
            .filter(ContractFinding::isError)
            .toList();
    assertThat(errors).as(yaml).isEmpty();
    assertThat(imported.notes())
        .allSatisfy(note -> assertThat(reaches(imported.document(), note.pointer())).isTrue());
    return imported;
  }

  private static boolean reaches(ObjectNode document, String pointer) {
    return !document.at(pointer).isMissingNode();
  }

  /** The first object. */
  static JsonNode table(Imported imported) {
    return imported.document().at("/schema/0");
  }

  /** A column of the first object. */
  static JsonNode column(Imported imported, String name) {
    return column(table(imported), name);
  }

  /** A column of an object, or a field of a column. */
  static JsonNode column(JsonNode object, String name) {
    for (JsonNode property : object.path("properties")) {
      if (property.path("name").asText().equals(name)) {
        return property;
      }
    }
    throw new AssertionError("No column " + name + " in " + object);
  }

  /** The value of a custom property. */
  static JsonNode custom(JsonNode element, String property) {
    for (JsonNode custom : element.path("customProperties")) {
      if (custom.path("property").asText().equals(property)) {
        return custom.path("value");
      }
    }
    throw new AssertionError("No custom property " + property + " in " + element);
  }

  /** The messages of notes of a level about a place in the source. */
  static List<String> notes(Imported imported, ImportNote.Level level, String source) {
    return imported.notes().stream()
        .filter(note -> note.level() == level && note.source().equals(source))
        .map(ImportNote::message)
        .toList();
  }

  static List<String> warnings(Imported imported, String source) {
    return notes(imported, ImportNote.Level.WARNING, source);
  }

  /** The refusal of a source. */
  static MalformedDocument refused(ImportFormat format, String source) {
    assertThatThrownBy(() -> format.importer().read(source, ImportSettings.NONE))
        .isInstanceOf(MalformedDocument.class);
    return catchThrowableOfType(
        MalformedDocument.class, () -> format.importer().read(source, ImportSettings.NONE));
  }
}
