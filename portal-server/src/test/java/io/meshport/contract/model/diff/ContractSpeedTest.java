package io.meshport.contract.model.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.meshport.contract.model.ContractReader;
import io.meshport.contract.model.ContractReading;
import io.meshport.platform.document.Notation;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * How long checking and comparing take, in time of the processor so that a busy machine does not
 * count. The figures are printed, since they go into release notes.
 */
class ContractSpeedTest {
  private static final int WARM_UP = 300;
  private static final int RUNS = 200;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @Test
  void aHundredColumnsAreCheckedAndComparedInFiveMillisecondsEach() {
    String older = document("1.0.0", 100, "varchar");
    String newer = document("2.0.0", 100, "text");

    double check = p95(() -> read(newer));
    ContractReading one = read(older);
    ContractReading two = read(newer);
    double compare = p95(() -> between(one, two));

    report("100 columns: check %.2f ms, compare %.2f ms at p95".formatted(check, compare));
    assertThat(check).isLessThan(5);
    assertThat(compare).isLessThan(5);
  }

  @Test
  void tenThousandColumnsTakeUnderASecondAndThreeHundredMegabytes() {
    String older = document("1.0.0", 10_000, "varchar");
    String newer = document("2.0.0", 10_000, "text");
    p95(() -> between(read(document("1.0.0", 100, "a")), read(document("2.0.0", 100, "b"))));

    long bytes = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
    long nanos = THREADS.getCurrentThreadCpuTime();
    ContractReading one = read(older);
    ContractReading two = read(newer);
    ContractDiff diff = between(one, two);
    double millis = (THREADS.getCurrentThreadCpuTime() - nanos) / 1e6;
    double megabytes =
        (THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - bytes) / 1e6;

    report(
        "10,000 columns: check both and compare %.0f ms, %.0f MB allocated"
            .formatted(millis, megabytes));
    assertThat(diff.changes()).hasSize(10_000);
    assertThat(millis).isLessThan(1_000);
    assertThat(megabytes).isLessThan(300);
  }

  private static double p95(Supplier<?> work) {
    List<Long> nanos = new ArrayList<>();
    for (int i = 0; i < WARM_UP + RUNS; i++) {
      long start = THREADS.getCurrentThreadCpuTime();
      assertThat(work.get()).isNotNull();
      nanos.add(THREADS.getCurrentThreadCpuTime() - start);
    }
    List<Long> warm = nanos.subList(WARM_UP, nanos.size()).stream().sorted().toList();
    return warm.get(RUNS * 95 / 100) / 1e6;
  }

  private static ContractReading read(String document) {
    ContractReading reading = ContractReader.read(document, Notation.YAML);
    assertThat(reading.isValid()).isTrue();
    return reading;
  }

  private static ContractDiff between(ContractReading older, ContractReading newer) {
    return ContractDiff.between(
        Objects.requireNonNull(older.contract()), Objects.requireNonNull(newer.contract()));
  }

  private static String document(String version, int columns, String type) {
    StringBuilder text =
        new StringBuilder(
            """
            apiVersion: v3.1.0
            kind: DataContract
            id: wide
            version: "%s"
            status: active
            schema:
              - name: rows
                properties:
            """
                .formatted(version));
    for (int i = 0; i < columns; i++) {
      text.append("      - {name: c").append(i).append(", logicalType: string, physicalType: ");
      text.append(type).append("}\n");
    }
    return text.toString();
  }

  private static void report(String line) {
    System.Logger log = System.getLogger(ContractSpeedTest.class.getName());
    log.log(System.Logger.Level.INFO, line);
  }
}
