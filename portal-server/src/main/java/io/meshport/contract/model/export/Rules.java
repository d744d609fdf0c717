package io.meshport.contract.model.export;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshport.contract.model.standard.OdcsQuality;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The quality rules of one place in a contract.
 *
 * @param rules the rules
 * @param parent JSON pointer to what they are about
 */
public record Rules(List<OdcsQuality> rules, String parent) {
  private static final Set<String> MILD = Set.of("warning", "warn", "info", "low");

  /** What takes a rule; whether it could say it. */
  @FunctionalInterface
  public interface Writer {
    /** Writes the rule, or answers false. */
    boolean write(OdcsQuality rule, String pointer);
  }

  /** The rules of a column. */
  public static Rules of(Field field) {
    return new Rules(field.property().quality(), field.pointer());
  }

  /** The rules of a table. */
  public static Rules of(Table table) {
    return new Rules(table.object().quality(), table.pointer());
  }

  /** Gives each rule to the writer and notes those that it could not write. */
  public void write(Writer writer, String tool, ExportNotes notes) {
    int index = 0;
    for (OdcsQuality rule : rules) {
      String pointer = parent + "/quality/" + index++;
      if (!writer.write(rule, pointer)) {
        notes.add(pointer, tool + " has no check for this rule, or would need a package for it");
      }
    }
  }

  /** Whether a rule fulfils a condition. */
  public boolean any(Predicate<OdcsQuality> condition) {
    return rules.stream().anyMatch(condition);
  }

  /** Whether the rule counts in percent; otherwise it counts rows. */
  public static boolean isPercent(OdcsQuality rule) {
    String unit = Objects.requireNonNullElse(rule.unit(), "").toLowerCase(Locale.ROOT);
    return unit.equals("percent") || unit.equals("%");
  }

  /** Whether a breach is something to look at rather than something to stop for. */
  public static boolean isMild(OdcsQuality rule) {
    return MILD.contains(Objects.requireNonNullElse(rule.severity(), "").toLowerCase(Locale.ROOT));
  }

  /** A list among the arguments of a rule; empty where there is none. */
  public static List<JsonNode> argument(OdcsQuality rule, String name) {
    List<JsonNode> values = new ArrayList<>();
    if (rule.arguments() != null) {
      rule.arguments().path(name).forEach(values::add);
    }
    return values;
  }

  /** The regular expression among the arguments of a rule; empty where there is none. */
  public static String pattern(OdcsQuality rule) {
    return rule.arguments() == null ? "" : rule.arguments().path("pattern").asText("");
  }
}
