package io.meshport.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A client that does not give up while the portal dies and comes back. It repeats what may be
 * repeated: creations with their idempotency key, changes only after a look at what is there now.
 */
final class PersistentClient {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration PAUSE = Duration.ofMillis(250);

  private final PortalClient portal;

  PersistentClient(PortalClient portal) {
    this.portal = portal;
  }

  /**
   * Creates something once, however often the answer gets lost.
   *
   * @param created what to keep of the answer
   * @param look finds what an earlier attempt made
   */
  <T> T create(Call call, Function<Reply, T> created, Supplier<Optional<T>> look) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    String key = UUID.randomUUID().toString();
    while (true) {
      Reply reply = answer(call.with("Idempotency-Key", key), deadline);
      if (reply.isAccepted()) {
        return created.apply(reply);
      }
      if (reply.status() != 409) {
        reply.accepted(call);
      }
      // The portal died after it took the key: either it acted, or the key is of no use any more.
      Optional<T> found = look.get();
      if (found.isPresent()) {
        return found.get();
      }
      requireTime(deadline, call, reply);
      key = UUID.randomUUID().toString();
    }
  }

  /** Changes something until it shows the wanted value, whoever's attempt it was that did it. */
  Reply bring(String path, Call change, String member, String wanted) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      Reply seen = get(Call.get(change.person(), path));
      if (seen.text(member).equals(wanted)) {
        return seen;
      }
      Optional<Reply> reply = attempt(change.ifMatch(seen));
      if (reply.isPresent()) {
        if (reply.get().isAccepted()) {
          return reply.get();
        }
        if (reply.get().status() != 409 && reply.get().status() != 412) {
          reply.get().accepted(change);
        }
        requireTime(deadline, change, reply.get());
      }
      pause();
    }
  }

  Reply get(Call call) {
    return answer(call, System.nanoTime() + PATIENCE.toNanos()).accepted(call);
  }

  /** Reads what may not exist. */
  Optional<Reply> find(Call call) {
    Reply reply = answer(call, System.nanoTime() + PATIENCE.toNanos());
    return reply.status() == 404 ? Optional.empty() : Optional.of(reply.accepted(call));
  }

  private Reply answer(Call call, long deadline) {
    while (true) {
      Optional<Reply> reply = attempt(call);
      if (reply.isPresent()) {
        return reply.get();
      }
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("No answer in time to " + call.path());
      }
      pause();
    }
  }

  /** Empty when the answer is lost, or comes from a server without its application. */
  private Optional<Reply> attempt(Call call) {
    try {
      return Optional.of(portal.send(call)).filter(reply -> reply.isJson() && reply.status() < 500);
    } catch (IOException lost) {
      return Optional.empty();
    }
  }

  private static void requireTime(long deadline, Call call, Reply last) {
    if (System.nanoTime() > deadline) {
      throw new IllegalStateException(
          call.path() + " was refused until the end: " + last.status() + " " + last.text());
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }
}
