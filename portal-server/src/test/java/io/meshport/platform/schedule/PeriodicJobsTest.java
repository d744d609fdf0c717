package io.meshport.platform.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshport.platform.config.WorkerConfig;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PeriodicJobsTest {
  private final Deque<String> due = new ArrayDeque<>(List.of("a", "b", "c"));

  @Test
  void aRoundTakesWhatIsDueUntilNothingIsLeft() throws Exception {
    PeriodicJobs.Job.each(10, () -> due.poll() != null).run();

    assertThat(due).isEmpty();
  }

  @Test
  void aRoundLeavesTheRestToTheNextOne() throws Exception {
    PeriodicJobs.Job.each(2, () -> due.poll() != null).run();

    assertThat(due).containsExactly("c");
  }

  @Test
  void aFailureDoesNotEndTheSchedule() {
    AtomicInteger rounds = new AtomicInteger();

    assertThatCode(
            () ->
                PeriodicJobs.attempt(
                    "job",
                    () -> {
                      rounds.incrementAndGet();
                      throw new IOException("The database is away");
                    }))
        .doesNotThrowAnyException();
    assertThat(rounds).hasValue(1);
  }

  @Test
  void aJobThatIsToldToStopTellsItsThread() {
    PeriodicJobs.attempt(
        "job",
        () -> {
          throw new InterruptedException();
        });

    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void aServerWithoutTheRoleSchedulesNothing() {
    PeriodicJobs others = new PeriodicJobs(new WorkerConfig(Set.of("outbox")));
    PeriodicJobs ours = new PeriodicJobs(new WorkerConfig(Set.of("templates")));

    // Neither has a scheduler here, which only the one notices that wants to use it.
    assertThatCode(() -> others.every(Duration.ofHours(1), "templates", "job", due::clear))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> ours.every(Duration.ofHours(1), "templates", "job", due::clear))
        .isInstanceOf(IllegalStateException.class);
  }
}
