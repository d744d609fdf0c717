package io.meshport.local;

import java.nio.file.Path;
import java.util.List;

/** The Java half of the {@code ./meshport} script. */
public final class Main {

  private final StackOptions options;
  private final Console console;

  private Main(StackOptions options, Console console) {
    this.options = options;
    this.console = console;
  }

  public static void main(String[] arguments) {
    Console console = new Console(System.out);
    int exit;
    try {
      Path checkout = Path.of(System.getProperty("meshport.checkout", "."));
      StackOptions options = StackOptions.local(checkout, System.getenv());
      exit = new Main(options, console).run(List.of(arguments));
    } catch (StackException e) {
      console.print("Error: " + e.getMessage());
      exit = 1;
    }
    System.exit(exit);
  }

  private int run(List<String> arguments) {
    String command = arguments.isEmpty() ? "" : arguments.get(0);
    return switch (command) {
      case "up" -> new UpCommand(options, console, !arguments.contains("--no-demo")).run();
      case "down" -> new DownCommand(options, console).run();
      case "status" -> new StatusCommand(options, console).run();
      case "token" -> token(arguments);
      case "reset" -> reset();
      default -> throw new StackException("Unknown command: " + command);
    };
  }

  private int token(List<String> arguments) {
    if (arguments.size() != 2) {
      throw new StackException("Whose token? Name a demo user, anna.schmidt for instance");
    }
    LocalStack stack = LocalStack.running(options);
    console.print(stack.tokens().tokenFor(arguments.get(1)));
    return 0;
  }

  private int reset() {
    new DownCommand(options, console).run();
    LocalStack.attach(options).deleteData();
    console.print("All data of this instance is deleted.");
    return 0;
  }
}
