package io.meshport.scaffolder.service.task;

import io.meshport.identity.UserId;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.work.Background;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/** Lets dry runs in, few at once, and ends each that takes too long. */
@Singleton
public class DryRunGate {
  private final DryRunConfig config;
  private final Background background;
  private final Map<UserId, Integer> running = new HashMap<>();
  private int all;

  @Inject
  public DryRunGate(DryRunConfig config, Background background) {
    this.config = config;
    this.background = background;
  }

  /** What is done behind the gate. */
  interface Work {
    /**
     * Does it.
     *
     * @param overdue whether nobody waits for it any more
     * @throws InterruptedException when it took too long
     */
    DryRunReport run(BooleanSupplier overdue) throws InterruptedException;
  }

  /**
   * Does the work on a thread of its own. Whoever waits is answered in time; the place is free
   * again only when the work has really ended.
   *
   * @throws PortalException TOO_MANY_DRY_RUNS when there is no room, DRY_RUN_TOO_LONG when the time
   *     is over
   */
  DryRunReport pass(UserId person, Work work) {
    enter(person);
    Place place = new Place(person);
    AtomicBoolean overdue = new AtomicBoolean();
    FutureTask<DryRunReport> task = new FutureTask<>(() -> runAndLeave(work, overdue, place));
    try {
      background.run(task);
    } catch (RuntimeException noThread) {
      place.leave();
      throw noThread;
    }
    return await(task, overdue, place);
  }

  private DryRunReport await(FutureTask<DryRunReport> task, AtomicBoolean overdue, Place place) {
    try {
      return task.get(config.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException timeIsUp) {
      giveUp(task, overdue, place);
      throw new PortalException(
              ProblemType.DRY_RUN_TOO_LONG, "The dry run took longer than " + config.timeout())
          .withRemedy(
              "Have the template fetch and make less, or ask the platform team for more time");
    } catch (InterruptedException stop) {
      giveUp(task, overdue, place);
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The server is being stopped", stop);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException refusal) {
        throw refusal;
      }
      throw new IllegalStateException("The dry run broke off", failed.getCause());
    }
  }

  private static void giveUp(FutureTask<DryRunReport> task, AtomicBoolean overdue, Place place) {
    overdue.set(true);
    task.cancel(true);
    place.leaveUnlessBegun();
  }

  // The place is free before the answer is there, so that whoever has it can come again at once.
  private static DryRunReport runAndLeave(Work work, AtomicBoolean overdue, Place place)
      throws InterruptedException {
    place.begin();
    try {
      return work.run(overdue::get);
    } finally {
      place.leave();
    }
  }

  private synchronized void enter(UserId person) {
    int own = running.getOrDefault(person, 0);
    if (own >= config.perUser()) {
      throw tooMany("You have " + own + " dry runs that are not over");
    }
    if (all >= config.all()) {
      throw tooMany("The server has " + all + " dry runs that are not over");
    }
    running.put(person, own + 1);
    all++;
  }

  private synchronized void leave(UserId person) {
    running.computeIfPresent(person, (who, count) -> count == 1 ? null : count - 1);
    all--;
  }

  private static PortalException tooMany(String detail) {
    return new PortalException(ProblemType.TOO_MANY_DRY_RUNS, detail)
        .withRemedy("Try again when one of them is over");
  }

  /** The place of one dry run; a run that never began leaves none behind. */
  private final class Place {
    private final UserId person;
    private boolean begun;
    private boolean left;

    private Place(UserId person) {
      this.person = person;
    }

    private synchronized void begin() {
      begun = true;
    }

    private synchronized void leave() {
      if (!left) {
        left = true;
        DryRunGate.this.leave(person);
      }
    }

    private synchronized void leaveUnlessBegun() {
      if (!begun) {
        leave();
      }
    }
  }
}
