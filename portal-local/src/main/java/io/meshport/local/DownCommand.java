package io.meshport.local;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** Ends a stack that runs in another terminal. */
final class DownCommand {

  private static final Duration WHOLE_STACK = Duration.ofSeconds(60);
  private static final Duration ONE_SERVER = Duration.ofSeconds(15);

  private final StackOptions options;
  private final Console console;

  DownCommand(StackOptions options, Console console) {
    this.options = options;
    this.console = console;
  }

  int run() {
    RunFolder run = new RunFolder(options.folder());
    boolean found = false;
    Optional<ProcessHandle> launcher = run.launcher();
    if (launcher.isPresent()) {
      found = true;
      end(launcher.get(), WHOLE_STACK);
    }
    for (Component component : Component.values()) {
      Optional<ProcessHandle> left = run.server(component);
      if (left.isPresent()) {
        found = true;
        end(left.get(), ONE_SERVER);
      }
    }
    console.print(found ? "Meshport has ended." : "Meshport is not running.");
    return 0;
  }

  /** Asks a process to end, and ends it and what it started after the grace. */
  static void end(ProcessHandle process, Duration grace) {
    var family = process.descendants().toList();
    process.destroy();
    try {
      process.onExit().orTimeout(grace.toMillis(), TimeUnit.MILLISECONDS).join();
    } catch (CompletionException e) {
      process.destroyForcibly();
    }
    family.forEach(ProcessHandle::destroyForcibly);
  }
}
