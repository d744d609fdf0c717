package io.meshport.contract.model.diff;

import io.meshport.contract.model.diff.value.Matched;
import io.meshport.contract.model.standard.OdcsObject;
import io.meshport.contract.model.standard.OdcsProperty;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Compares tables and their columns, however deep these nest. Things are the same when they share
 * their name, or else their id: then they were renamed. Only the thing itself being gone is a
 * removal; what it loses are changes of it.
 */
final class SchemaDiffer {
  private final Changes changes;
  private final CommonDiffer common;
  private final PropertyDiffer properties;
  private final QualityDiffer quality;
  private final RelationshipDiffer relationships;

  SchemaDiffer(Changes changes, CommonDiffer common) {
    this.changes = changes;
    this.common = common;
    this.properties = new PropertyDiffer(changes, common);
    this.quality = new QualityDiffer(changes, common);
    this.relationships = new RelationshipDiffer(changes, common);
  }

  void compare(List<OdcsObject> older, List<OdcsObject> newer) {
    for (Matched<OdcsObject> pair :
        Matched.match(older, newer, List.of(OdcsObject::name, OdcsObject::id))) {
      if (!pair.isUnchanged()) {
        String name = String.valueOf(pair.any().name());
        object(pair, Place.root("schema").item("schema", pair, subject(pair.any()), name));
      }
    }
  }

  private static String subject(OdcsObject object) {
    String type = object.physicalType() == null ? "object" : object.physicalType().strip();
    String kind = type.isEmpty() ? "object" : type;
    return Character.toUpperCase(kind.charAt(0)) + kind.substring(1) + " `" + object.name() + "`";
  }

  private void object(Matched<OdcsObject> pair, Place place) {
    OdcsObject older = pair.older();
    OdcsObject newer = pair.newer();
    if (older == null) {
      changes.report(ChangeRule.OBJECT_ADDED, place, null, pair.any().name());
    } else if (newer == null) {
      changes.report(ChangeRule.OBJECT_REMOVED, place, older.name(), null);
    } else {
      sameObject(older, newer, place);
    }
  }

  private void sameObject(OdcsObject older, OdcsObject newer, Place place) {
    common.text(ChangeRule.OBJECT_RENAMED, place, "name", older.name(), newer.name());
    common.text(
        ChangeRule.OBJECT_PHYSICAL_TYPE_CHANGED,
        place,
        "physicalType",
        older.physicalType(),
        newer.physicalType());
    common.text(
        ChangeRule.PHYSICAL_NAME_CHANGED,
        place,
        "physicalName",
        older.physicalName(),
        newer.physicalName());
    common.text(
        ChangeRule.OTHER_CHANGED, place, "logicalType", older.logicalType(), newer.logicalType());
    common.text(
        ChangeRule.GRANULARITY_CHANGED,
        place,
        "dataGranularityDescription",
        older.dataGranularityDescription(),
        newer.dataGranularityDescription());
    common.text(
        ChangeRule.TITLE_CHANGED,
        place,
        "businessName",
        older.businessName(),
        newer.businessName());
    common.description(place, older.description(), newer.description());
    common.tags(place, older.tags(), newer.tags());
    common.definitions(place, older.authoritativeDefinitions(), newer.authoritativeDefinitions());
    common.customProperties(place, older.customProperties(), newer.customProperties());
    common.unknown(place, older.unknown(), newer.unknown());
    quality.compare(place, older.quality(), newer.quality());
    relationships.compare(place, older.relationships(), newer.relationships());
    fields(place, "Column", older.properties(), newer.properties());
  }

  private void fields(
      Place parent, String kind, List<OdcsProperty> older, List<OdcsProperty> newer) {
    if (older.equals(newer)) {
      return;
    }
    for (Matched<OdcsProperty> pair :
        Matched.match(older, newer, List.of(OdcsProperty::name, OdcsProperty::id))) {
      if (!pair.isUnchanged()) {
        String name = String.valueOf(pair.any().name());
        Place place =
            parent.item(
                "properties", pair, kind + " `" + name + "`", parent.element() + "." + name);
        field(pair, place);
      }
    }
  }

  private void field(Matched<OdcsProperty> pair, Place place) {
    OdcsProperty older = pair.older();
    OdcsProperty newer = pair.newer();
    if (older == null) {
      OdcsProperty added = pair.any();
      changes.report(
          Boolean.TRUE.equals(added.required())
              ? ChangeRule.PROPERTY_ADDED_REQUIRED
              : ChangeRule.PROPERTY_ADDED,
          place,
          null,
          type(added));
    } else if (newer == null) {
      changes.report(ChangeRule.PROPERTY_REMOVED, place, type(older), null);
    } else {
      common.text(ChangeRule.PROPERTY_RENAMED, place, "name", older.name(), newer.name());
      sameField(older, newer, place);
    }
  }

  private static @Nullable String type(OdcsProperty property) {
    String type = property.logicalType() == null ? property.physicalType() : property.logicalType();
    return type == null ? property.name() : property.name() + " " + type;
  }

  private void sameField(OdcsProperty older, OdcsProperty newer, Place place) {
    properties.compare(older, newer, place);
    quality.compare(place, older.quality(), newer.quality());
    relationships.compare(place, older.relationships(), newer.relationships());
    fields(place, "Field", older.properties(), newer.properties());
    items(older.items(), newer.items(), place);
  }

  private void items(@Nullable OdcsProperty older, @Nullable OdcsProperty newer, Place array) {
    if (Objects.equals(older, newer)) {
      return;
    }
    if (older == null || newer == null) {
      changes.field(
          older == null ? ChangeRule.TYPE_ADDED : ChangeRule.TYPE_REMOVED,
          array,
          "items",
          older == null ? null : kind(older),
          newer == null ? null : kind(newer));
      return;
    }
    String element = array.element() + "[]";
    String name = array.element().substring(array.element().indexOf('.') + 1);
    sameField(older, newer, array.part("items", "An element of `" + name + "`", element));
  }

  private static String kind(OdcsProperty items) {
    return items.logicalType() == null ? "elements" : items.logicalType();
  }
}
