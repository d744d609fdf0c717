package io.meshport.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a benchmark found, one row for each thing measured. */
final class ResultTable {

  private final List<String> lines = new ArrayList<>();
  private final List<String> rates = new ArrayList<>();

  ResultTable(String... columns) {
    line(columns);
    line(Collections.nCopies(columns.length, "---").toArray(String[]::new));
  }

  /** For durations of the same thing, many times. */
  static ResultTable ofTimings() {
    return new ResultTable("in milliseconds", "n", "p50", "p95", "p99");
  }

  ResultTable row(String what, Timings timings) {
    return row(
        what,
        Integer.toString(timings.count()),
        timings.percentile(50),
        timings.percentile(95),
        timings.percentile(99));
  }

  ResultTable row(String... cells) {
    line(cells);
    return this;
  }

  /** How long so many things took together; these rows form a table of their own. */
  ResultTable rate(String what, int number, long nanos) {
    if (rates.isEmpty()) {
      rates.add("\n| in total | n | seconds | per second |");
      rates.add("|---|---|---|---|");
    }
    double seconds = nanos / 1e9;
    rates.add(
        String.format(
            Locale.ROOT, "| %s | %d | %.1f | %.0f |", what, number, seconds, number / seconds));
    return this;
  }

  private void line(String... cells) {
    lines.add("| " + String.join(" | ", cells) + " |");
  }

  @Override
  public String toString() {
    return Stream.concat(lines.stream(), rates.stream()).collect(Collectors.joining("\n"));
  }
}
