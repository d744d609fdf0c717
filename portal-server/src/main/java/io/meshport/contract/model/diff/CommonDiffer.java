package io.meshport.contract.model.diff;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshport.contract.model.diff.value.Matched;
import io.meshport.contract.model.diff.value.Values;
import io.meshport.contract.model.standard.OdcsCustomProperty;
import io.meshport.contract.model.standard.OdcsDefinition;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares what many things of a contract have. */
final class CommonDiffer {
  private static final String PII = "pii";

  private final Changes changes;

  CommonDiffer(Changes changes) {
    this.changes = changes;
  }

  /** Texts that differ; a text of blanks is none. */
  void text(
      ChangeRule rule, Place place, String field, @Nullable String older, @Nullable String newer) {
    if (!Objects.equals(blankless(older), blankless(newer))) {
      changes.field(rule, place, field, older, newer);
    }
  }

  private static @Nullable String blankless(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** Values that differ; an empty list is none, and 5 is 5.0. */
  void value(
      ChangeRule rule, Place place, String field, @Nullable Object older, @Nullable Object newer) {
    if (!Values.same(older, newer)) {
      changes.field(rule, place, field, older, newer);
    }
  }

  void description(Place place, @Nullable String older, @Nullable String newer) {
    text(ChangeRule.DESCRIPTION_CHANGED, place, "description", older, newer);
  }

  /** The order of tags says nothing. */
  void tags(Place place, List<String> older, List<String> newer) {
    if (!Set.copyOf(older).equals(Set.copyOf(newer))) {
      changes.field(ChangeRule.TAGS_CHANGED, place, "tags", older, newer);
    }
  }

  void definitions(Place place, List<OdcsDefinition> older, List<OdcsDefinition> newer) {
    if (older.equals(newer)) {
      return;
    }
    for (Matched<OdcsDefinition> pair :
        Matched.match(older, newer, List.of(OdcsDefinition::url, OdcsDefinition::id))) {
      if (!pair.isUnchanged()) {
        Place definition =
            place.item("authoritativeDefinitions", pair, place.subject(), place.element());
        changes.report(
            ChangeRule.DEFINITIONS_CHANGED, definition, shown(pair.older()), shown(pair.newer()));
      }
    }
  }

  private static @Nullable String shown(@Nullable OdcsDefinition definition) {
    return definition == null ? null : definition.type() + " " + definition.url();
  }

  void customProperties(
      Place place, List<OdcsCustomProperty> older, List<OdcsCustomProperty> newer) {
    if (older.equals(newer)) {
      return;
    }
    for (Matched<OdcsCustomProperty> pair :
        Matched.match(
            older, newer, List.of(OdcsCustomProperty::property, OdcsCustomProperty::id))) {
      if (!pair.isUnchanged()) {
        customProperty(place, pair);
      }
    }
  }

  private void customProperty(Place place, Matched<OdcsCustomProperty> pair) {
    String name = String.valueOf(pair.any().property());
    Place custom = place.item("customProperties", pair, place.subject(), place.element());
    JsonNode was = pair.older() == null ? null : pair.older().value();
    JsonNode is = pair.newer() == null ? null : pair.newer().value();
    if (pair.older() != null && pair.newer() != null && Values.same(was, is)) {
      description(custom, pair.older().description(), pair.newer().description());
      unknown(custom, pair.older().unknown(), pair.newer().unknown());
    } else if (name.equalsIgnoreCase(PII)) {
      changes.field(
          was == null ? ChangeRule.PII_ADDED : ChangeRule.PII_CHANGED, custom, "value", was, is);
    } else {
      changes.named(ChangeRule.CUSTOM_PROPERTY_CHANGED, custom, name, was, is);
    }
  }

  /** Fields that the standard does not know: nobody can say what a change of them does. */
  void unknown(Place place, Map<String, JsonNode> older, Map<String, JsonNode> newer) {
    each(ChangeRule.OTHER_CHANGED, place, older, newer);
  }

  /** Every field of two maps that differs, under one rule. */
  void each(
      ChangeRule rule, Place place, Map<String, JsonNode> older, Map<String, JsonNode> newer) {
    if (older.equals(newer)) {
      return;
    }
    Set<String> names = new LinkedHashSet<>(newer.keySet());
    names.addAll(older.keySet());
    names.forEach(name -> value(rule, place, name, older.get(name), newer.get(name)));
  }
}
