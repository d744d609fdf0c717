package io.meshport.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Percentiles in milliseconds, one row for each thing measured. */
final class ResultTable {

  private final List<String> lines = new ArrayList<>();

  ResultTable() {
    lines.add("| in milliseconds | n | p50 | p95 | p99 |");
    lines.add("|---|---|---|---|---|");
  }

  ResultTable row(String what, Timings timings) {
    lines.add(
        "| %s | %d | %s | %s | %s |"
            .formatted(
                what,
                timings.count(),
                timings.percentile(50),
                timings.percentile(95),
                timings.percentile(99)));
    return this;
  }

  /** The table as a page of its own. */
  String page(String name, String question, LocalDate day) {
    int cores = Runtime.getRuntime().availableProcessors();
    return """
    # %s

    %s

    Run on %s, %d cores shared by all servers and the benchmark; make it anew with `./meshport bench %s`.

    %s
    """
        .formatted(name, question, day, cores, name, String.join("\n", lines));
  }
}
