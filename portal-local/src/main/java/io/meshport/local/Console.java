package io.meshport.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Progress on the terminal, each line with the time since the start. */
final class Console implements Progress {

  private final PrintStream out;
  private final long started = System.nanoTime();

  Console(PrintStream out) {
    this.out = out;
  }

  @Override
  public void say(String line) {
    long seconds = Duration.ofNanos(System.nanoTime() - started).toSeconds();
    print(String.format(Locale.ROOT, "[%3d s] %s", seconds, line));
  }

  /** A line without the time. */
  synchronized void print(String line) {
    out.println(line);
    out.flush();
  }
}
