package io.meshport.contract.model.diff;

import io.meshport.contract.model.diff.value.Shown;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects changes in the order they are found, and puts them into words. */
final class Changes {
  private final Compatibility view;
  private final List<Change> found = new ArrayList<>();

  Changes(Compatibility view) {
    this.view = view;
  }

  /** A thing was added, removed or changed as a whole. */
  void report(ChangeRule rule, Place place, @Nullable Object before, @Nullable Object after) {
    add(rule, place, "", place.pointer(), Shown.of(before), Shown.of(after));
  }

  /** A field of a thing was added, removed or changed. */
  void field(
      ChangeRule rule, Place place, String field, @Nullable Object before, @Nullable Object after) {
    String now = Shown.of(after);
    add(rule, place, field, place.pointer(field, now == null), Shown.of(before), now);
  }

  /** A thing that only its name tells apart was added, removed or changed. */
  void named(
      ChangeRule rule, Place place, String name, @Nullable Object before, @Nullable Object after) {
    add(rule, place, name, place.pointer(), Shown.of(before), Shown.of(after));
  }

  private void add(
      ChangeRule rule,
      Place place,
      String field,
      String pointer,
      @Nullable String before,
      @Nullable String after) {
    String message =
        place.subject()
            + " "
            + rule.words()
                .replace("{field}", field)
                .replace("{before}", quoted(before))
                .replace("{after}", quoted(after));
    found.add(
        new Change(
            rule,
            rule.severity(view),
            rule.direction(),
            place.section(),
            place.element(),
            pointer,
            before,
            after,
            message,
            rule.remedy(view)));
  }

  private static String quoted(@Nullable String value) {
    return value == null ? "none" : "`" + value + "`";
  }

  List<Change> list() {
    return List.copyOf(found);
  }
}
