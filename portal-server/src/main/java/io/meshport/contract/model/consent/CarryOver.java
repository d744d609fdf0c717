package io.meshport.contract.model.consent;

import io.meshport.contract.Column;
import io.meshport.contract.ContractModel;
import io.meshport.contract.SchemaObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether access that was given on one contract version covers another: it does unless the new
 * version shows more objects or more sensitive columns than whoever approved had before their eyes.
 *
 * <p>Fewer columns, other types and new columns that are no more sensitive than those there were
 * need no new approval.
 */
public final class CarryOver {
  /** From harmless to harmful; a column that says nothing is internal, as company data is. */
  private static final Map<String, Integer> LEVELS =
      Map.ofEntries(
          Map.entry("public", 0),
          Map.entry("open", 0),
          Map.entry("internal", 1),
          Map.entry("restricted", 2),
          Map.entry("confidential", 2),
          Map.entry("sensitive", 2),
          Map.entry("secret", 3),
          Map.entry("highly-confidential", 3),
          Map.entry("strictly-confidential", 3));

  private static final String UNSAID = "internal";

  private final Map<String, Map<String, String>> frozen = new HashMap<>();
  private final Set<String> words = new HashSet<>();
  private int highest;

  private CarryOver(ContractModel approved) {
    for (SchemaObject object : approved.schema()) {
      Map<String, String> columns = new HashMap<>();
      for (Column column : object.columns()) {
        String word = word(column.classification());
        columns.put(column.path(), word);
        words.add(word);
        highest = Math.max(highest, LEVELS.getOrDefault(word, 0));
      }
      frozen.put(object.name(), columns);
    }
  }

  /**
   * What the new version shows beyond the approved one.
   *
   * @param approved what the approval was given on
   * @param current what the port shows from now on
   * @return why a new approval is needed, in a sentence; empty when access carries over
   */
  public static Optional<String> widening(ContractModel approved, ContractModel current) {
    CarryOver rule = new CarryOver(approved);
    return current.schema().stream().flatMap(object -> rule.widening(object).stream()).findFirst();
  }

  private Optional<String> widening(SchemaObject object) {
    Map<String, String> known = frozen.get(object.name());
    if (known == null) {
      return Optional.of("`" + object.name() + "` is new");
    }
    return object.columns().stream()
        .filter(column -> isWider(known.get(column.path()), word(column.classification())))
        .findFirst()
        .map(
            column ->
                "`"
                    + object.name()
                    + "."
                    + column.path()
                    + "` is classified "
                    + word(column.classification())
                    + ", more sensitive than what was approved");
  }

  private boolean isWider(@Nullable String former, String now) {
    if (now.equals(former)) {
      return false;
    }
    Integer level = LEVELS.get(now);
    if (former == null) {
      return level == null ? !words.contains(now) : level > highest;
    }
    // A word that nobody ordered may stand for anything, so a change from or to it widens.
    Integer before = LEVELS.get(former);
    return level == null || before == null || level > before;
  }

  private static String word(@Nullable String classification) {
    return classification == null || classification.isBlank()
        ? UNSAID
        : classification.strip().toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
  }
}
