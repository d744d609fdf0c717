package io.meshport.bench;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** How long the same thing took, many times. */
record Timings(List<Long> nanos) {

  static Timings of(Collection<Long> nanos) {
    return new Timings(nanos.stream().sorted().toList());
  }

  int count() {
    return nanos.size();
  }

  /** What the given share of all was at most, in milliseconds with one decimal. */
  String percentile(int percent) {
    int rank = Math.max(1, (int) Math.ceil(nanos.size() * percent / 100.0));
    return String.format(Locale.ROOT, "%.1f", nanos.get(rank - 1) / 1e6);
  }
}
