package io.meshport.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What a benchmark found, one row for each thing measured. */
final class ResultTable {

  private final List<String> lines = new ArrayList<>();

  ResultTable(String... columns) {
    line(columns);
    line(Collections.nCopies(columns.length, "---").toArray(String[]::new));
  }

  /** For durations of the same thing, many times. */
  static ResultTable ofTimings() {
    return new ResultTable("in milliseconds", "n", "p50", "p95", "p99");
  }

  /** For durations whose longest counts as well. */
  ResultTable rowWithMost(String what, Timings timings) {
    return row(
        what,
        Integer.toString(timings.count()),
        timings.percentile(50),
        timings.percentile(95),
        timings.percentile(100));
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

  /** Another table below this one. */
  ResultTable then(ResultTable next) {
    lines.add("");
    lines.addAll(next.lines);
    return this;
  }

  private void line(String... cells) {
    lines.add("| " + String.join(" | ", cells) + " |");
  }

  @Override
  public String toString() {
    return String.join("\n", lines);
  }
}
