package io.meshport.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Holds a server with all its processes in the middle of whatever it does. The shell that sends the
 * signal waits ready beforehand, for to start one takes longer than some steps of a template do.
 */
final class StopSignal implements AutoCloseable {

  private static final String WHEN_TOLD = "read go && kill -STOP \"$@\"";

  private final List<String> processes;
  private final Process shell;

  StopSignal(long server) {
    this.processes = family(server);
    this.shell = shell(WHEN_TOLD);
  }

  private static List<String> family(long server) {
    return ProcessHandle.of(server).stream()
        .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
        .map(process -> Long.toString(process.pid()))
        .toList();
  }

  /** Returns when the signal is on its way to every process. */
  void send() {
    try {
      shell.getOutputStream().write('\n');
      shell.getOutputStream().flush();
    } catch (IOException broken) {
      throw new UncheckedIOException("Nobody sends the signal", broken);
    }
    awaitSuccess(shell);
  }

  /** Lets the server go on as if nothing had been. */
  void takeBack() {
    awaitSuccess(shell("kill -CONT \"$@\""));
  }

  private Process shell(String script) {
    List<String> command = new ArrayList<>(List.of("sh", "-c", script, "sh"));
    command.addAll(processes);
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException missing) {
      throw new UncheckedIOException("There is no shell", missing);
    }
  }

  private static void awaitSuccess(Process process) {
    try {
      if (process.waitFor() != 0) {
        throw new IllegalStateException("The server is gone already");
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }

  @Override
  public void close() {
    shell.destroy();
  }
}
