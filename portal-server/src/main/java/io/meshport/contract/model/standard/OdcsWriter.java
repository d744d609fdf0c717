package io.meshport.contract.model.standard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Writes contracts down, as YAML 1.2 or JSON, in the order of the standard. Nothing that the
 * contract leaves out is written, and reading the text again gives an equal contract.
 */
public final class OdcsWriter {
  private static final ObjectWriter JSON =
      new JsonMapper()
          .writer(
              new DefaultPrettyPrinter(
                      Separators.createDefaultInstance()
                          .withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                  .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                  .withArrayIndenter(new DefaultIndenter("  ", "\n")));

  private OdcsWriter() {}

  /** The contract as YAML (core schema), one field a line. */
  public static String yaml(OdcsContract contract) {
    return yaml(OdcsMapper.write(contract));
  }

  /** Any object as YAML (core schema), its fields in the order they have. */
  public static String yaml(ObjectNode document) {
    return YamlText.of(document);
  }

  /** The contract as indented JSON. */
  public static String json(OdcsContract contract) {
    return json(OdcsMapper.write(contract));
  }

  /** Any object as indented JSON, its fields in the order they have. */
  public static String json(ObjectNode document) {
    try {
      return JSON.writeValueAsString(document) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree can always be written", e);
    }
  }
}
