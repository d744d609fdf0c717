package io.meshport.scaffolder.service.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.meshport.identity.UserId;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.scaffolder.model.task.Samples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DryRunGateTest {
  private static final UserId ADA = new UserId("ada");
  private static final UserId BEN = new UserId("ben");
  private static final UserId CARLA = new UserId("carla");
  private static final DryRunReport NOTHING =
      new DryRunReport(List.of(), List.of(), List.of(), Samples.object(), List.of(), null);

  private final List<Thread> threads = new ArrayList<>();
  private final CountDownLatch over = new CountDownLatch(1);

  @AfterEach
  void end() throws InterruptedException {
    over.countDown();
    for (Thread thread : threads) {
      thread.join(10_000);
    }
  }

  private DryRunGate gate(Duration timeout, int perUser, int all) {
    return new DryRunGate(new DryRunConfig(timeout, perUser, all), work -> start(new Thread(work)));
  }

  private void start(Thread thread) {
    threads.add(thread);
    thread.start();
  }

  /** Somebody whose dry run goes on until the test is over. */
  private void busy(DryRunGate gate, UserId person) throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    start(
        new Thread(
            () ->
                gate.pass(
                    person,
                    overdue -> {
                      begun.countDown();
                      over.await();
                      return NOTHING;
                    })));
    assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
  }

  private static ProblemType refusal(DryRunGate gate, UserId person) {
    return catchThrowableOfType(PortalException.class, () -> gate.pass(person, overdue -> NOTHING))
        .type();
  }

  @Test
  void onePersonDoesNotRunMoreThanTheirShareAtOnce() throws InterruptedException {
    DryRunGate gate = gate(Duration.ofMinutes(1), 1, 5);
    busy(gate, ADA);

    assertThat(refusal(gate, ADA)).isEqualTo(ProblemType.TOO_MANY_DRY_RUNS);
    assertThat(gate.pass(BEN, overdue -> NOTHING)).isSameAs(NOTHING);
  }

  @Test
  void allTogetherDoNotRunMoreThanTheServerTakes() throws InterruptedException {
    DryRunGate gate = gate(Duration.ofMinutes(1), 1, 2);
    busy(gate, ADA);
    busy(gate, BEN);

    assertThat(refusal(gate, CARLA)).isEqualTo(ProblemType.TOO_MANY_DRY_RUNS);
  }

  @Test
  void aPlaceIsFreeAgainHoweverARunEnds() {
    DryRunGate gate = gate(Duration.ofMinutes(1), 1, 1);

    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(
              () ->
                  gate.pass(
                      ADA,
                      overdue -> {
                        throw new IllegalStateException("bug");
                      }))
          .hasMessage("bug");
    }
    assertThat(gate.pass(ADA, overdue -> NOTHING)).isSameAs(NOTHING);
  }

  @Test
  void aServerWithoutThreadsKeepsNoPlaceTaken() {
    List<Boolean> full = new ArrayList<>(List.of(true));
    DryRunGate gate =
        new DryRunGate(
            new DryRunConfig(Duration.ofMinutes(1), 1, 1),
            work -> {
              if (full.get(0)) {
                throw new IllegalStateException("no thread");
              }
              work.run();
            });

    assertThatThrownBy(() -> gate.pass(ADA, overdue -> NOTHING)).hasMessage("no thread");
    full.set(0, false);
    assertThat(gate.pass(ADA, overdue -> NOTHING)).isSameAs(NOTHING);
  }

  @Test
  void aRunThatNeverBeganLeavesNoPlaceTaken() {
    List<Runnable> queued = new ArrayList<>();
    DryRunGate gate = new DryRunGate(new DryRunConfig(Duration.ofMillis(20), 1, 1), queued::add);

    assertThat(refusal(gate, ADA)).isEqualTo(ProblemType.DRY_RUN_TOO_LONG);
    assertThat(refusal(gate, ADA)).isEqualTo(ProblemType.DRY_RUN_TOO_LONG);
    queued.forEach(Runnable::run);
    assertThat(refusal(gate, ADA)).isEqualTo(ProblemType.DRY_RUN_TOO_LONG);
  }

  @Test
  void whatTakesTooLongIsInterruptedAndKeepsItsPlaceUntilItEnds() throws InterruptedException {
    DryRunGate gate = gate(Duration.ofMillis(50), 1, 1);
    CountDownLatch interrupted = new CountDownLatch(1);

    PortalException refusal =
        catchThrowableOfType(
            PortalException.class,
            () ->
                gate.pass(
                    ADA,
                    overdue -> {
                      try {
                        over.await();
                      } catch (InterruptedException stop) {
                        assertThat(overdue.getAsBoolean()).isTrue();
                        interrupted.countDown();
                      }
                      over.await();
                      return NOTHING;
                    }));

    assertThat(refusal.type()).isEqualTo(ProblemType.DRY_RUN_TOO_LONG);
    assertThat(refusal.remedy()).isNotBlank();
    assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(refusal(gate, BEN)).isEqualTo(ProblemType.TOO_MANY_DRY_RUNS);
  }
}
