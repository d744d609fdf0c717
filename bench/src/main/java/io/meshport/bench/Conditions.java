package io.meshport.bench;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

/**
 * Under which conditions figures came about. A benchmark cannot know what else a machine does, but
 * the machine tells how many programs wanted its processors.
 *
 * @param day of the run, in UTC
 * @param java version of the runtime that measured
 * @param cores processors that all servers and the benchmark share
 * @param load how many programs ran or waited in the minute before; negative when unknown
 */
record Conditions(LocalDate day, String java, int cores, double load) {

  static Conditions now() {
    return new Conditions(
        LocalDate.now(Clock.systemUTC()),
        System.getProperty("java.version", "unknown"),
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  /** The sentence for the page of a result. */
  String sentence(double loadAfter) {
    return String.format(
        Locale.ROOT,
        "Run on %s by Java %s, %d cores shared by all servers, the benchmark and whatever else ran;"
            + " load of the machine %.1f before and %.1f after (below %d nobody waits)",
        day,
        java,
        cores,
        load,
        loadAfter,
        cores);
  }
}
