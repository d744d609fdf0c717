package io.meshport.contract.model.diff;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshport.contract.model.standard.OdcsProperty;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares what a column says of itself; its fields, rules and references have their own. */
final class PropertyDiffer {
  private static final String ENUM = "enum";

  private final Changes changes;
  private final CommonDiffer common;
  private final TypeDiffer types;

  PropertyDiffer(Changes changes, CommonDiffer common) {
    this.changes = changes;
    this.common = common;
    this.types = new TypeDiffer(changes, common);
  }

  void compare(OdcsProperty older, OdcsProperty newer, Place place) {
    types.compare(older, newer, place);
    promises(older, newer, place);
    primaryKey(older, newer, place);
    partitioning(older, newer, place);
    protection(older, newer, place);
    origin(older, newer, place);
    texts(older, newer, place);
    beyondTheStandard(older, newer, place);
  }

  private void promises(OdcsProperty older, OdcsProperty newer, Place place) {
    boolean required = is(newer.required());
    if (is(older.required()) != required) {
      changes.field(
          required ? ChangeRule.REQUIRED_SET : ChangeRule.REQUIRED_DROPPED,
          place,
          "required",
          older.required(),
          newer.required());
    }
    boolean unique = is(newer.unique());
    if (is(older.unique()) != unique) {
      changes.field(
          unique ? ChangeRule.UNIQUE_SET : ChangeRule.UNIQUE_DROPPED,
          place,
          "unique",
          older.unique(),
          newer.unique());
    }
    common.text(
        ChangeRule.PHYSICAL_NAME_CHANGED,
        place,
        "physicalName",
        older.physicalName(),
        newer.physicalName());
  }

  private void primaryKey(OdcsProperty older, OdcsProperty newer, Place place) {
    boolean was = is(older.primaryKey());
    boolean is = is(newer.primaryKey());
    if (was && !is) {
      changes.field(
          ChangeRule.PRIMARY_KEY_REMOVED,
          place,
          "primaryKey",
          older.primaryKey(),
          newer.primaryKey());
    } else if (was != is) {
      changes.field(
          ChangeRule.PRIMARY_KEY_CHANGED, place, "primaryKey", older.primaryKey(), keyPlace(newer));
    } else if (is) {
      common.value(
          ChangeRule.PRIMARY_KEY_CHANGED,
          place,
          "primaryKeyPosition",
          position(older.primaryKeyPosition()),
          position(newer.primaryKeyPosition()));
    }
  }

  private static String keyPlace(OdcsProperty property) {
    Integer position = position(property.primaryKeyPosition());
    return position == null ? "part of it" : String.valueOf(position);
  }

  private void partitioning(OdcsProperty older, OdcsProperty newer, Place place) {
    if (is(older.partitioned()) != is(newer.partitioned())) {
      changes.field(
          ChangeRule.PARTITIONING_CHANGED,
          place,
          "partitioned",
          older.partitioned(),
          newer.partitioned());
    } else {
      common.value(
          ChangeRule.PARTITIONING_CHANGED,
          place,
          "partitionKeyPosition",
          position(older.partitionKeyPosition()),
          position(newer.partitionKeyPosition()));
    }
  }

  private static boolean is(@Nullable Boolean value) {
    return Boolean.TRUE.equals(value);
  }

  /** The standard writes -1 for no place. */
  private static @Nullable Integer position(@Nullable Integer position) {
    return position == null || position < 0 ? null : position;
  }

  private void protection(OdcsProperty older, OdcsProperty newer, Place place) {
    common.text(
        Gained.of(older.classification(), newer.classification())
            .choose(
                ChangeRule.CLASSIFICATION_ADDED,
                ChangeRule.CLASSIFICATION_REMOVED,
                ChangeRule.CLASSIFICATION_CHANGED),
        place,
        "classification",
        older.classification(),
        newer.classification());
    common.text(
        ChangeRule.ENCRYPTED_NAME_CHANGED,
        place,
        "encryptedName",
        older.encryptedName(),
        newer.encryptedName());
    if (is(older.criticalDataElement()) != is(newer.criticalDataElement())) {
      changes.field(
          ChangeRule.OTHER_CHANGED,
          place,
          "criticalDataElement",
          older.criticalDataElement(),
          newer.criticalDataElement());
    }
  }

  private void origin(OdcsProperty older, OdcsProperty newer, Place place) {
    common.value(
        ChangeRule.TRANSFORMATION_CHANGED,
        place,
        "transformSourceObjects",
        older.transformSourceObjects(),
        newer.transformSourceObjects());
    common.text(
        ChangeRule.TRANSFORMATION_CHANGED,
        place,
        "transformLogic",
        older.transformLogic(),
        newer.transformLogic());
    common.text(
        ChangeRule.DESCRIPTION_CHANGED,
        place,
        "transformDescription",
        older.transformDescription(),
        newer.transformDescription());
  }

  private void texts(OdcsProperty older, OdcsProperty newer, Place place) {
    common.text(
        ChangeRule.TITLE_CHANGED,
        place,
        "businessName",
        older.businessName(),
        newer.businessName());
    common.description(place, older.description(), newer.description());
    common.value(
        ChangeRule.EXAMPLES_CHANGED, place, "examples", older.examples(), newer.examples());
    common.tags(place, older.tags(), newer.tags());
    common.definitions(place, older.authoritativeDefinitions(), newer.authoritativeDefinitions());
    common.customProperties(place, older.customProperties(), newer.customProperties());
  }

  /** The draft of ODCS 3.2 lists allowed values; the rest nobody knows yet. */
  private void beyondTheStandard(OdcsProperty older, OdcsProperty newer, Place place) {
    if (older.unknown().equals(newer.unknown())) {
      return;
    }
    if (!Objects.equals(older.unknown().get(ENUM), newer.unknown().get(ENUM))) {
      AllowedValues.compare(
          changes, place, ENUM, older.unknown().get(ENUM), newer.unknown().get(ENUM));
    }
    common.unknown(place, without(older.unknown()), without(newer.unknown()));
  }

  private static Map<String, JsonNode> without(Map<String, JsonNode> fields) {
    Map<String, JsonNode> others = new HashMap<>(fields);
    others.remove(ENUM);
    return others;
  }
}
