package io.meshport.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One server of a stack and its process, which may come and go. */
final class ManagedServer {

  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
  private static final int LOOKS_BETWEEN_SIGNS = 25;

  private final Server server;
  private final StackContext stack;
  private final Runnable onCrash;
  private volatile @Nullable ServerProcess process;
  private volatile boolean stopping;
  private boolean retired;

  ManagedServer(Server server, StackContext stack, Runnable onCrash) {
    this.server = server;
    this.stack = stack;
    this.onCrash = onCrash;
  }

  Optional<Long> pid() {
    ServerProcess current = process;
    return current == null || !current.alive() ? Optional.empty() : Optional.of(current.pid());
  }

  boolean answers() {
    return server.answers();
  }

  void start() {
    String label = server.component().label();
    stack.say(label + ": starting");
    long started = System.nanoTime();
    server.prepare();
    ServerProcess launched = launch();
    awaitAnswer(launched);
    server.complete();
    long seconds = Duration.ofNanos(System.nanoTime() - started).toSeconds();
    stack.say(label + ": ready after " + seconds + " s");
  }

  void stop() {
    stopping = true;
    ServerProcess current = process;
    if (current != null && current.alive()) {
      current.stop(server.stopSignal(), server.stopGrace());
    }
  }

  /** Ends the server for good: a start that is still under way will not bring it back. */
  void retire() {
    synchronized (this) {
      retired = true;
    }
    stop();
  }

  void kill() {
    stopping = true;
    ServerProcess current = process;
    if (current != null) {
      current.kill();
    }
  }

  private synchronized ServerProcess launch() {
    if (retired) {
      throw new StackException("The stack is being closed");
    }
    stopping = false;
    LogTail.startAfresh(log());
    ServerProcess launched = ServerProcess.launch(server.launch());
    process = launched;
    stack.run().remember(server.component(), launched.handle());
    launched.whenEnded(() -> reportCrash(launched));
    return launched;
  }

  private void reportCrash(ServerProcess ended) {
    if (!stopping && ended.equals(process)) {
      onCrash.run();
    }
  }

  private void awaitAnswer(ServerProcess launched) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    int looks = 0;
    while (!server.answers()) {
      looks++;
      if (looks % LOOKS_BETWEEN_SIGNS == 0) {
        stack.say(server.component().label() + ": still starting");
        failIf(server.gaveUp(), "cannot start its application");
      }
      failIf(!launched.alive(), "ended while starting");
      failIf(
          System.nanoTime() > deadline, "does not answer after " + PATIENCE.toMinutes() + " min");
      pause();
    }
  }

  private void failIf(boolean failed, String happening) {
    if (failed) {
      throw new StackException(LogTail.explain(server.component(), happening, log()));
    }
  }

  private Path log() {
    return stack.log(server.component());
  }

  private static void pause() {
    try {
      Thread.sleep(BETWEEN_LOOKS.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("Interrupted while waiting", e);
    }
  }
}
