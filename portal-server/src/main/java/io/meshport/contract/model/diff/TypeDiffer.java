package io.meshport.contract.model.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import io.meshport.contract.model.diff.value.PhysicalTypes;
import io.meshport.contract.model.diff.value.Values;
import io.meshport.contract.model.standard.OdcsProperty;
import io.meshport.contract.model.standard.OdcsTypeOptions;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares the types of columns and the limits that these set to their values. */
final class TypeDiffer {
  private static final OdcsTypeOptions NO_OPTIONS =
      new OdcsTypeOptions(
          null, null, null, null, null, null, null, null, null, null, null, null, null, List.of(),
          null, null, null, Map.of());

  private final Changes changes;
  private final CommonDiffer common;

  TypeDiffer(Changes changes, CommonDiffer common) {
    this.changes = changes;
    this.common = common;
  }

  void compare(OdcsProperty older, OdcsProperty newer, Place place) {
    common.text(
        Gained.of(older.logicalType(), newer.logicalType())
            .choose(ChangeRule.TYPE_ADDED, ChangeRule.TYPE_REMOVED, logicalChange(older, newer)),
        place,
        "logicalType",
        older.logicalType(),
        newer.logicalType());
    common.text(
        Gained.of(older.physicalType(), newer.physicalType())
            .choose(ChangeRule.TYPE_ADDED, ChangeRule.TYPE_REMOVED, physicalChange(older, newer)),
        place,
        "physicalType",
        older.physicalType(),
        newer.physicalType());
    if (!Objects.equals(older.logicalTypeOptions(), newer.logicalTypeOptions())) {
      String subject = place.subject();
      Place options = place.part("logicalTypeOptions", subject, place.element());
      options(orNone(older.logicalTypeOptions()), orNone(newer.logicalTypeOptions()), options);
    }
  }

  private static ChangeRule logicalChange(OdcsProperty older, OdcsProperty newer) {
    return "integer".equals(older.logicalType()) && "number".equals(newer.logicalType())
        ? ChangeRule.LOGICAL_TYPE_WIDENED
        : ChangeRule.LOGICAL_TYPE_CHANGED;
  }

  private static ChangeRule physicalChange(OdcsProperty older, OdcsProperty newer) {
    return PhysicalTypes.narrows(older.physicalType(), newer.physicalType())
        ? ChangeRule.PHYSICAL_TYPE_NARROWED
        : ChangeRule.PHYSICAL_TYPE_CHANGED;
  }

  private static OdcsTypeOptions orNone(@Nullable OdcsTypeOptions options) {
    return options == null ? NO_OPTIONS : options;
  }

  private void options(OdcsTypeOptions older, OdcsTypeOptions newer, Place place) {
    common.text(
        Gained.of(older.format(), newer.format())
            .choose(ChangeRule.FORMAT_ADDED, ChangeRule.FORMAT_REMOVED, ChangeRule.FORMAT_CHANGED),
        place,
        "format",
        older.format(),
        newer.format());
    common.text(
        Gained.of(older.pattern(), newer.pattern())
            .choose(
                ChangeRule.PATTERN_ADDED, ChangeRule.PATTERN_REMOVED, ChangeRule.PATTERN_CHANGED),
        place,
        "pattern",
        older.pattern(),
        newer.pattern());
    lowerLimits(older, newer, place);
    upperLimits(older, newer, place);
    multiples(older.multipleOf(), newer.multipleOf(), place);
    elements(older, newer, place);
    common.value(
        ChangeRule.TIME_ZONE_CHANGED, place, "timezone", older.timezone(), newer.timezone());
    common.text(
        ChangeRule.TIME_ZONE_CHANGED,
        place,
        "defaultTimezone",
        older.defaultTimezone(),
        newer.defaultTimezone());
    common.unknown(place, older.unknown(), newer.unknown());
  }

  private void lowerLimits(OdcsTypeOptions older, OdcsTypeOptions newer, Place place) {
    lower(place, "minLength", json(older.minLength()), json(newer.minLength()));
    lower(place, "minimum", older.minimum(), newer.minimum());
    lower(place, "exclusiveMinimum", older.exclusiveMinimum(), newer.exclusiveMinimum());
    lower(place, "minItems", json(older.minItems()), json(newer.minItems()));
    lower(place, "minProperties", json(older.minProperties()), json(newer.minProperties()));
  }

  private void upperLimits(OdcsTypeOptions older, OdcsTypeOptions newer, Place place) {
    upper(place, "maxLength", json(older.maxLength()), json(newer.maxLength()));
    upper(place, "maximum", older.maximum(), newer.maximum());
    upper(place, "exclusiveMaximum", older.exclusiveMaximum(), newer.exclusiveMaximum());
    upper(place, "maxItems", json(older.maxItems()), json(newer.maxItems()));
    upper(place, "maxProperties", json(older.maxProperties()), json(newer.maxProperties()));
  }

  private static @Nullable JsonNode json(@Nullable Integer number) {
    return number == null ? null : IntNode.valueOf(number);
  }

  private void lower(
      Place place, String field, @Nullable JsonNode older, @Nullable JsonNode newer) {
    limit(place, field, older, newer, 1);
  }

  private void upper(
      Place place, String field, @Nullable JsonNode older, @Nullable JsonNode newer) {
    limit(place, field, older, newer, -1);
  }

  /**
   * A limit that appears narrows and one that goes loosens; {@code narrowing} is its tighter way.
   */
  private void limit(
      Place place,
      String field,
      @Nullable JsonNode older,
      @Nullable JsonNode newer,
      int narrowing) {
    if (Values.same(older, newer)) {
      return;
    }
    boolean isNew = older == null || older.isNull();
    boolean isGone = newer == null || newer.isNull();
    Integer way = isNew ? Integer.valueOf(narrowing) : Integer.valueOf(-narrowing);
    if (older != null && newer != null && !isNew && !isGone) {
      way = Values.compare(newer, older);
    }
    changes.field(limitRule(way, narrowing), place, field, older, newer);
  }

  private static ChangeRule limitRule(@Nullable Integer way, int narrowing) {
    if (way == null) {
      return ChangeRule.LIMIT_CHANGED;
    }
    return Integer.signum(way) == narrowing ? ChangeRule.LIMIT_NARROWED : ChangeRule.LIMIT_LOOSENED;
  }

  private void multiples(@Nullable BigDecimal older, @Nullable BigDecimal newer, Place place) {
    if (Values.same(older, newer)) {
      return;
    }
    ChangeRule rule = ChangeRule.LIMIT_CHANGED;
    if (older == null || isMultiple(newer, older)) {
      rule = ChangeRule.LIMIT_NARROWED;
    } else if (newer == null || isMultiple(older, newer)) {
      rule = ChangeRule.LIMIT_LOOSENED;
    }
    changes.field(
        rule,
        place,
        "multipleOf",
        older == null ? null : DecimalNode.valueOf(older),
        newer == null ? null : DecimalNode.valueOf(newer));
  }

  private static boolean isMultiple(@Nullable BigDecimal number, BigDecimal of) {
    return number != null && of.signum() != 0 && number.remainder(of).signum() == 0;
  }

  private void elements(OdcsTypeOptions older, OdcsTypeOptions newer, Place place) {
    boolean unique = Boolean.TRUE.equals(newer.uniqueItems());
    if (Boolean.TRUE.equals(older.uniqueItems()) != unique) {
      changes.field(
          unique ? ChangeRule.LIMIT_NARROWED : ChangeRule.LIMIT_LOOSENED,
          place,
          "uniqueItems",
          older.uniqueItems(),
          newer.uniqueItems());
    }
    for (String field : newer.required()) {
      if (!older.required().contains(field)) {
        changes.report(ChangeRule.REQUIRED_SET, requiredField(place, field), null, field);
      }
    }
    for (String field : older.required()) {
      if (!newer.required().contains(field)) {
        changes.report(ChangeRule.REQUIRED_DROPPED, requiredField(place, field), field, null);
      }
    }
  }

  private static Place requiredField(Place options, String field) {
    return options.part("required", "Field `" + field + "`", options.element() + "." + field);
  }
}
