package io.meshport.contract.service.consent;

import io.meshport.contract.model.diff.Change;
import io.meshport.contract.model.diff.ChangeRule;
import io.meshport.contract.model.diff.Severity;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The columns that the changes of a schema are about, by the names that readers know. */
final class TouchedColumns {
  private static final Set<ChangeRule> RENAMED =
      EnumSet.of(ChangeRule.PROPERTY_RENAMED, ChangeRule.OBJECT_RENAMED);

  private final List<Change> changes;
  private final List<String> elements;

  TouchedColumns(List<Change> all) {
    changes = all.stream().filter(change -> change.section().equals("schema")).toList();
    elements = changes.stream().flatMap(TouchedColumns::names).distinct().toList();
  }

  /** A change that weighs nothing touches no reader; a renamed thing has the name it had, too. */
  private static Stream<String> names(Change change) {
    if (change.severity().compareTo(Severity.WARNING) < 0) {
      return Stream.of();
    }
    String element = change.element();
    String before = change.before();
    if (!RENAMED.contains(change.rule()) || before == null) {
      return Stream.of(element);
    }
    return Stream.of(element, element.substring(0, element.lastIndexOf('.') + 1) + before);
  }

  List<Change> changes() {
    return changes;
  }

  /** Whether anything changed that a reader may feel. */
  boolean any() {
    return !elements.isEmpty();
  }

  /** Whether a change is about the column, about something in it, or about what it stands in. */
  boolean include(String column) {
    return elements.stream()
        .anyMatch(
            element -> element.equals(column) || isIn(element, column) || isIn(column, element));
  }

  private static boolean isIn(String inner, String outer) {
    return inner.startsWith(outer)
        && inner.length() > outer.length()
        && (inner.charAt(outer.length()) == '.' || inner.charAt(outer.length()) == '[');
  }
}
