package io.meshport.local;

import io.meshport.local.demo.DemoMesh;
import io.meshport.local.demo.DemoMeshException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Starts the stack and stays with it: the stack lives as long as this command. */
final class UpCommand {

  private static final Duration GRACE = Duration.ofSeconds(15);

  private final StackOptions options;
  private final Console console;
  private final boolean demo;

  UpCommand(StackOptions options, Console console, boolean demo) {
    this.options = options;
    this.console = console;
    this.demo = demo;
  }

  int run() {
    RunFolder run = new RunFolder(options.folder());
    Optional<FileLock> lock = run.take();
    if (lock.isEmpty()) {
      console.print(
          "Meshport is already running at http://localhost:"
              + run.ports(options.ports()).portal()
              + " (./meshport status, ./meshport down)");
      return 0;
    }
    endLeftOvers(run);
    run.rememberLauncher(options.ports());
    try (LocalStack stack = LocalStack.start(options, console)) {
      if (demo) {
        loadDemo(stack);
      }
      welcome(stack);
      Component crashed = stack.crash().join();
      console.say(LogTail.explain(crashed, "ended by itself", stack.log(crashed)));
      console.say("Ending the other servers");
      return 1;
    }
  }

  /** Servers outlive a launcher that was killed; they would hold the ports and the data. */
  private void endLeftOvers(RunFolder run) {
    for (Component component : Component.values()) {
      run.server(component)
          .ifPresent(
              process -> {
                console.say(component.label() + ": ending the one left from an earlier start");
                DownCommand.end(process, GRACE);
              });
    }
  }

  /** Once for each instance: afterwards the mesh belongs to whoever works with it. */
  private void loadDemo(LocalStack stack) {
    Path loaded = options.folder().resolve("demo-loaded");
    if (Files.exists(loaded)) {
      return;
    }
    try {
      console.say("Demo mesh: loading");
      URI api = stack.portalUrl().resolve("/api/v1");
      new DemoMesh(api, stack.tokens(), console, Clock.systemUTC()).load();
      Files.createFile(loaded);
    } catch (DemoMeshException e) {
      console.say("Demo mesh: not loaded, the next start tries again. " + e.getMessage());
      console.say("Demo mesh: what the portal says is in " + stack.log(Component.PORTAL));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + loaded, e);
    }
  }

  private void welcome(LocalStack stack) {
    console.print("");
    console.print("  Meshport is ready:  " + stack.portalUrl());
    console.print("");
    console.print("  Sign in as one of these people; the password is meshport for each of them:");
    List.of(
            "anna.schmidt   owner of customer (registers products, approves requests)",
            "david.chen     analyst in growth analytics (searches, asks for access)",
            "clara.rossi    owner of marketing, in growth analytics",
            "lena.wolf      governance lead",
            "mara.petrov    platform admin")
        .forEach(person -> console.print("    " + person));
    console.print("");
    console.print("  Ctrl-C ends it. Elsewhere: ./meshport status, logs, token, down, reset.");
  }
}
