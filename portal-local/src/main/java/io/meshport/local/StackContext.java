package io.meshport.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the servers of one stack share: addresses, folders, secrets. */
final class StackContext {

  private final StackOptions options;
  private final Progress progress;
  private final Account account = Account.current();
  private final Http http = new Http();
  private final SecretStore secrets;
  private final ServerHomes homes;
  private final RunFolder run;
  private final Path openFolder;

  StackContext(StackOptions options, Progress progress) {
    this.options = options;
    this.progress = progress;
    this.secrets = new SecretStore(options.folder().resolve("secrets"));
    this.homes = new ServerHomes(options.servers(), account);
    try {
      Files.createDirectories(options.folder().resolve("logs"));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot make the folder " + options.folder(), e);
    }
    this.run = new RunFolder(options.folder());
    this.openFolder = Folders.reachable(options.folder().resolve("data"), account);
  }

  StackOptions options() {
    return options;
  }

  Ports ports() {
    return options.ports();
  }

  Account account() {
    return account;
  }

  Http http() {
    return http;
  }

  SecretStore secrets() {
    return secrets;
  }

  ServerHomes homes() {
    return homes;
  }

  RunFolder run() {
    return run;
  }

  Path folder() {
    return options.folder();
  }

  /** The folder for what runs under the unprivileged account. */
  Path openFolder() {
    return openFolder;
  }

  Path log(Component component) {
    return options.folder().resolve("logs").resolve(component.id() + ".log");
  }

  String portalUrl() {
    return "http://localhost:" + ports().portal();
  }

  String keycloakUrl() {
    return "http://localhost:" + ports().keycloak();
  }

  String elasticsearchUrl() {
    return "http://127.0.0.1:" + ports().elasticsearch();
  }

  void say(String line) {
    progress.say(line);
  }

  /** Runs a preparatory command to its end; its output goes to the log of the component. */
  void runToEnd(Component component, List<String> command) {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(openFolder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log(component).toFile()));
    try {
      int exit = builder.start().waitFor();
      if (exit != 0) {
        String happening = "cannot be prepared: " + command.get(0) + " ended with " + exit;
        throw new StackException(LogTail.explain(component, happening, log(component)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot run " + command.get(0), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("Interrupted while running " + command.get(0), e);
    }
  }
}
