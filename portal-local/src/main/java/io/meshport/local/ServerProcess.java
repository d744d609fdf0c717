package io.meshport.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A running server: one child process, together with the processes it starts itself. */
final class ServerProcess {

  /** What to run: the command, what is added to its environment, where, and where it logs. */
  record Launch(List<String> command, Map<String, String> environment, Path directory, Path log) {}

  private static final Path SETSID = Path.of("/usr/bin/setsid");
  private static final Duration AFTER_KILL = Duration.ofSeconds(10);

  private final Process process;

  private ServerProcess(Process process) {
    this.process = process;
  }

  /**
   * Starts the server in a session of its own where the system can: Ctrl-C in a terminal reaches
   * every process of the session, and the servers have to end in order, the database last.
   */
  static ServerProcess launch(Launch launch) {
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(SETSID)) {
      command.add(SETSID.toString());
    }
    command.addAll(launch.command());
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(launch.directory().toFile())
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(ProcessBuilder.Redirect.appendTo(launch.log().toFile()));
    builder.environment().putAll(launch.environment());
    try {
      return new ServerProcess(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot run " + launch.command().get(0), e);
    }
  }

  long pid() {
    return process.pid();
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  boolean alive() {
    return process.isAlive();
  }

  /** Does something once the process has ended, for whatever reason. */
  void whenEnded(Runnable then) {
    Thread watcher =
        new Thread(
            () -> {
              process.onExit().join();
              then.run();
            },
            "watch-" + process.pid());
    watcher.setDaemon(true);
    watcher.start();
  }

  /** Asks the server to end with this signal, and kills it when it takes longer than the grace. */
  void stop(String signal, Duration grace) {
    List<ProcessHandle> family = family();
    signal(signal);
    try {
      process.onExit().get(grace.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      kill();
    } catch (ExecutionException e) {
      throw new StackException("Cannot wait for process " + process.pid(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      kill();
    }
    family.forEach(ProcessHandle::destroyForcibly);
  }

  /** Ends the server and everything it started at once, as a power cut would. */
  void kill() {
    List<ProcessHandle> family = family();
    process.destroyForcibly();
    family.forEach(ProcessHandle::destroyForcibly);
    for (ProcessHandle member : family) {
      member.onExit().orTimeout(AFTER_KILL.toSeconds(), TimeUnit.SECONDS).join();
    }
  }

  private List<ProcessHandle> family() {
    return process.toHandle().descendants().toList();
  }

  private void signal(String signal) {
    try {
      new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      process.destroy();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
