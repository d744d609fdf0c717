package io.meshport.contract.model.export;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshport.contract.model.standard.OdcsProperty;
import io.meshport.contract.model.standard.OdcsQuality;
import io.meshport.contract.model.standard.OdcsTypeOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A column or field of a contract and its place there.
 *
 * @param property what the contract says of it
 * @param pointer JSON pointer to it
 * @param otherwise its name where the contract gives none
 */
public record Field(OdcsProperty property, String pointer, String otherwise) {
  /** The columns of a list, which stands in the field {@code properties} of its parent. */
  static List<Field> of(List<OdcsProperty> properties, String parent) {
    List<Field> fields = new ArrayList<>();
    for (OdcsProperty property : properties) {
      int index = fields.size();
      fields.add(new Field(property, parent + "/properties/" + index, "field_" + (index + 1)));
    }
    return fields;
  }

  /** Its name in the contract. */
  public String name() {
    String name = property.name();
    return name == null || name.isBlank() ? otherwise : name;
  }

  /** Its name where the data stands. */
  public String physicalName() {
    String physical = property.physicalName();
    return physical == null || physical.isBlank() ? name() : physical;
  }

  /** Whether the name is one of its names. */
  public boolean isCalled(String name) {
    return name.equals(property.name()) || name.equals(property.physicalName());
  }

  /** Its logical type; object or array where only its parts tell; empty where nothing tells. */
  public String type() {
    String type = property.logicalType();
    if (type != null) {
      return type;
    }
    return property.items() != null ? "array" : property.properties().isEmpty() ? "" : "object";
  }

  /** Its type where the data stands, empty where the contract does not say. */
  public String physicalType() {
    return Objects.requireNonNullElse(property.physicalType(), "").strip();
  }

  /** Whether it always has a value; columns of the key do. */
  public boolean isRequired() {
    return Boolean.TRUE.equals(property.required()) || isKey();
  }

  /** Whether it belongs to the primary key. */
  public boolean isKey() {
    return Boolean.TRUE.equals(property.primaryKey());
  }

  int keyPosition() {
    return position(property.primaryKeyPosition());
  }

  boolean isPartition() {
    return Boolean.TRUE.equals(property.partitioned());
  }

  int partitionPosition() {
    return position(property.partitionKeyPosition());
  }

  /** Columns without a position come behind those that have one, in the order of the contract. */
  private static int position(@Nullable Integer given) {
    return given == null || given < 1 ? Integer.MAX_VALUE : given;
  }

  /** Whether no value comes twice: it says so itself, or a rule counts no duplicates. */
  public boolean isUnique() {
    return Boolean.TRUE.equals(property.unique())
        || property.quality().stream().anyMatch(rule -> Threshold.isNone(rule, "duplicateValues"));
  }

  /** Whether times in it carry a zone; so they do unless it says otherwise. */
  public boolean isZoned() {
    OdcsTypeOptions options = property.logicalTypeOptions();
    return options == null || !Boolean.FALSE.equals(options.timezone());
  }

  /** The format that its type options name, empty where they name none. */
  public String format() {
    OdcsTypeOptions options = property.logicalTypeOptions();
    return options == null ? "" : Objects.requireNonNullElse(options.format(), "");
  }

  /** Its fields, if it is an object. */
  public List<Field> fields() {
    return of(property.properties(), pointer);
  }

  /** Its elements, if it is an array and the contract says what they are. */
  public Optional<Field> items() {
    OdcsProperty items = property.items();
    return items == null
        ? Optional.empty()
        : Optional.of(new Field(items, pointer + "/items", "item"));
  }

  /** The only values that it may have, where a rule lists them; empty where all are allowed. */
  public List<JsonNode> validValues() {
    for (OdcsQuality rule : property.quality()) {
      List<JsonNode> values = Rules.argument(rule, "validValues");
      if (Threshold.isNone(rule, "invalidValues") && !values.isEmpty()) {
        return List.copyOf(values);
      }
    }
    return List.of();
  }

  /** The limits that its type options set, by their names in the standard. */
  public Map<String, JsonNode> limits() {
    OdcsTypeOptions options = property.logicalTypeOptions();
    return options == null ? Map.of() : Limits.of(options);
  }

  /** A decimal's digits, where its type or its custom properties tell. */
  public Optional<Precision> precision() {
    return Precision.of(property);
  }

  /** The description, empty where there is none. */
  public String description() {
    return Objects.requireNonNullElse(property.description(), "").strip();
  }

  /** The names of its limits, for notes. */
  public String limitNames() {
    return String.join(", ", limits().keySet());
  }
}
