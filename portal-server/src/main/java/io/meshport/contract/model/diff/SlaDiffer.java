package io.meshport.contract.model.diff;

import io.meshport.contract.model.diff.value.Matched;
import io.meshport.contract.model.diff.value.ServiceLevels;
import io.meshport.contract.model.diff.value.Shown;
import io.meshport.contract.model.standard.OdcsSla;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares promised service levels; they are the same when they promise the same of the same. */
final class SlaDiffer {
  private final Changes changes;
  private final CommonDiffer common;

  SlaDiffer(Changes changes, CommonDiffer common) {
    this.changes = changes;
    this.common = common;
  }

  void compare(List<OdcsSla> older, List<OdcsSla> newer) {
    if (older.equals(newer)) {
      return;
    }
    for (Matched<OdcsSla> pair : Matched.match(older, newer, List.of(SlaDiffer::key))) {
      if (!pair.isUnchanged()) {
        level(pair);
      }
    }
  }

  private static String key(OdcsSla level) {
    String element = level.element() == null ? "" : level.element().replaceAll("\\s", "");
    return ServiceLevels.property(level) + "|" + element;
  }

  private void level(Matched<OdcsSla> pair) {
    OdcsSla any = pair.any();
    String of = any.element() == null ? "" : " of `" + any.element() + "`";
    String subject = "The service level `" + any.property() + "`" + of;
    Place place =
        Place.root("sla").item("slaProperties", pair, subject, String.valueOf(any.property()));
    OdcsSla older = pair.older();
    OdcsSla newer = pair.newer();
    if (older == null) {
      changes.report(ChangeRule.SLA_ADDED, place, null, amount(any));
    } else if (newer == null) {
      changes.report(ChangeRule.SLA_REMOVED, place, amount(older), null);
    } else {
      sameLevel(older, newer, place);
    }
  }

  private void sameLevel(OdcsSla older, OdcsSla newer, Place place) {
    Integer way = ServiceLevels.compare(older, newer);
    if (way == null) {
      common.value(ChangeRule.SLA_CHANGED, place, "value", older.value(), newer.value());
      common.text(ChangeRule.SLA_CHANGED, place, "unit", older.unit(), newer.unit());
    } else if (way != 0) {
      changes.field(
          way > 0 ? ChangeRule.SLA_IMPROVED : ChangeRule.SLA_WEAKENED,
          place,
          "value",
          amount(older),
          amount(newer));
    }
    common.value(ChangeRule.SLA_CHANGED, place, "valueExt", older.valueExt(), newer.valueExt());
    common.text(ChangeRule.SLA_CHANGED, place, "schedule", older.schedule(), newer.schedule());
    common.text(ChangeRule.SLA_CHANGED, place, "scheduler", older.scheduler(), newer.scheduler());
    common.text(ChangeRule.DESCRIPTION_CHANGED, place, "driver", older.driver(), newer.driver());
    common.description(place, older.description(), newer.description());
    common.unknown(place, older.unknown(), newer.unknown());
  }

  private static @Nullable String amount(OdcsSla level) {
    String value = Objects.requireNonNullElse(Shown.of(level.value()), "no value");
    return level.unit() == null ? value : value + " " + level.unit();
  }
}
