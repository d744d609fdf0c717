package io.meshport.contract.model.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.contract.model.diff.value.AcceptedRange;
import io.meshport.contract.model.diff.value.Matched;
import io.meshport.contract.model.diff.value.Shown;
import io.meshport.contract.model.diff.value.Values;
import io.meshport.contract.model.standard.OdcsQuality;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Compares quality rules: by id, then by name, and those without either by what they measure. A
 * rule that measures the same is looser when it accepts all that it accepted, and more.
 */
final class QualityDiffer {
  private static final String VALID_VALUES = "validValues";
  private static final List<String> SEVERITIES = List.of("info", "warning", "error");

  private final Changes changes;
  private final CommonDiffer common;

  QualityDiffer(Changes changes, CommonDiffer common) {
    this.changes = changes;
    this.common = common;
  }

  void compare(Place owner, List<OdcsQuality> older, List<OdcsQuality> newer) {
    if (older.equals(newer)) {
      return;
    }
    Place place = owner.in("quality");
    for (Matched<OdcsQuality> pair :
        Matched.match(
            older, newer, List.of(OdcsQuality::id, OdcsQuality::name, QualityDiffer::measure))) {
      if (!pair.isUnchanged()) {
        rule(place, pair);
      }
    }
  }

  /** What it measures, for rules that nobody named. */
  private static String measure(OdcsQuality rule) {
    return String.join(
        "|",
        String.valueOf(rule.type()),
        metric(rule),
        String.valueOf(rule.query()),
        String.valueOf(rule.engine()));
  }

  private static String metric(OdcsQuality rule) {
    return String.valueOf(rule.metric() == null ? rule.rule() : rule.metric());
  }

  private void rule(Place owner, Matched<OdcsQuality> pair) {
    Place place = owner.item("quality", pair, subject(owner, pair.any()), owner.element());
    OdcsQuality older = pair.older();
    OdcsQuality newer = pair.newer();
    if (older == null) {
      changes.report(ChangeRule.QUALITY_ADDED, place, null, label(pair.any()));
    } else if (newer == null) {
      changes.report(ChangeRule.QUALITY_REMOVED, place, label(older), null);
    } else {
      measured(older, newer, place);
      arguments(older.arguments(), newer.arguments(), place);
      accepted(older, newer, place);
      severity(older.severity(), newer.severity(), place);
      texts(older, newer, place);
    }
  }

  private static String subject(Place owner, OdcsQuality rule) {
    String of = Character.toLowerCase(owner.subject().charAt(0)) + owner.subject().substring(1);
    return "The quality rule `" + label(rule) + "` of " + of;
  }

  private static String label(OdcsQuality rule) {
    if (rule.name() != null) {
      return rule.name();
    }
    if (rule.metric() != null || rule.rule() != null) {
      return metric(rule);
    }
    return Objects.requireNonNullElse(
        Shown.of(rule.description()), Objects.requireNonNullElse(rule.type(), "unnamed"));
  }

  private void measured(OdcsQuality older, OdcsQuality newer, Place place) {
    changed(place, "type", older.type(), newer.type());
    changed(place, "metric", older.metric(), newer.metric());
    changed(place, "rule", older.rule(), newer.rule());
    changed(place, "query", older.query(), newer.query());
    changed(place, "engine", older.engine(), newer.engine());
    changed(place, "method", older.method(), newer.method());
    changed(place, "schedule", older.schedule(), newer.schedule());
    changed(place, "scheduler", older.scheduler(), newer.scheduler());
    common.value(
        ChangeRule.QUALITY_CHANGED,
        place,
        "implementation",
        older.implementation(),
        newer.implementation());
    common.each(ChangeRule.OTHER_CHANGED, place, older.unknown(), newer.unknown());
  }

  private void changed(Place place, String field, @Nullable String older, @Nullable String newer) {
    common.text(ChangeRule.QUALITY_CHANGED, place, field, older, newer);
  }

  /** A list of valid values says what a column may hold, so it is read as such. */
  private void arguments(@Nullable JsonNode older, @Nullable JsonNode newer, Place place) {
    if (Values.same(older, newer)) {
      return;
    }
    JsonNode was = older == null ? null : older.get(VALID_VALUES);
    JsonNode is = newer == null ? null : newer.get(VALID_VALUES);
    if (!Values.same(was, is)) {
      Place values = place.part("arguments", place.subject(), place.element());
      AllowedValues.compare(changes, values, VALID_VALUES, was, is);
    }
    common.value(ChangeRule.QUALITY_CHANGED, place, "arguments", others(older), others(newer));
  }

  private static @Nullable JsonNode others(@Nullable JsonNode arguments) {
    if (!(arguments instanceof ObjectNode object)) {
      return arguments;
    }
    ObjectNode others = object.deepCopy().without(VALID_VALUES);
    return others.isEmpty() ? null : others;
  }

  private void accepted(OdcsQuality older, OdcsQuality newer, Place place) {
    if (!Objects.equals(older.unit(), newer.unit())) {
      changed(place, "unit", older.unit(), newer.unit());
    }
    AcceptedRange was = AcceptedRange.of(older);
    AcceptedRange is = AcceptedRange.of(newer);
    if (was.sameAs(is)) {
      return;
    }
    ChangeRule rule = ChangeRule.QUALITY_CHANGED;
    if (is.contains(was)) {
      rule = ChangeRule.QUALITY_LOOSENED;
    } else if (was.contains(is)) {
      rule = ChangeRule.QUALITY_TIGHTENED;
    }
    changes.named(rule, place, "the accepted result,", was.words(), is.words());
  }

  private void severity(@Nullable String older, @Nullable String newer, Place place) {
    int was = rank(older);
    int is = rank(newer);
    ChangeRule rule = ChangeRule.QUALITY_CHANGED;
    if (was >= 0 && is >= 0) {
      rule = is < was ? ChangeRule.QUALITY_LOOSENED : ChangeRule.QUALITY_TIGHTENED;
    }
    common.text(rule, place, "severity", older, newer);
  }

  private static int rank(@Nullable String severity) {
    return severity == null ? -1 : SEVERITIES.indexOf(severity.strip().toLowerCase(Locale.ROOT));
  }

  private void texts(OdcsQuality older, OdcsQuality newer, Place place) {
    common.text(ChangeRule.TITLE_CHANGED, place, "name", older.name(), newer.name());
    common.description(place, older.description(), newer.description());
    common.text(
        ChangeRule.DESCRIPTION_CHANGED, place, "dimension", older.dimension(), newer.dimension());
    common.text(
        ChangeRule.DESCRIPTION_CHANGED,
        place,
        "businessImpact",
        older.businessImpact(),
        newer.businessImpact());
    common.tags(place, older.tags(), newer.tags());
    common.definitions(place, older.authoritativeDefinitions(), newer.authoritativeDefinitions());
    common.customProperties(place, older.customProperties(), newer.customProperties());
  }
}
