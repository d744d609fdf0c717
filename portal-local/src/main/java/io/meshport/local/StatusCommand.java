package io.meshport.local;

import java.util.Locale;
import java.util.Optional;

/** Tells how each server of the instance is. */
final class StatusCommand {

  private static final String ROW = "%-14s %-12s %6s %8s %10s";

  private final StackOptions options;
  private final Console console;

  StatusCommand(StackOptions options, Console console) {
    this.options = options;
    this.console = console;
  }

  /** Zero when every server answers. */
  int run() {
    RunFolder run = new RunFolder(options.folder());
    Ports ports = run.ports(options.ports());
    LocalStack stack = LocalStack.attach(options.withPorts(ports));
    console.print(String.format(Locale.ROOT, ROW, "component", "health", "port", "pid", "memory"));
    int unwell = 0;
    for (Component component : Component.values()) {
      Optional<ProcessHandle> process = run.server(component);
      boolean well = process.isPresent() && stack.answers(component);
      unwell += well ? 0 : 1;
      console.print(
          String.format(
              Locale.ROOT,
              ROW,
              component.id(),
              process.isEmpty() ? "stopped" : well ? "healthy" : "no answer",
              ports.of(component),
              process.map(p -> Long.toString(p.pid())).orElse("-"),
              process.map(p -> Memory.megabytes(p) + " MB").orElse("-")));
    }
    console.print("data: " + options.folder());
    return unwell == 0 ? 0 : 1;
  }
}
