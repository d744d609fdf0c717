package io.meshport.local;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** The Java half of the {@code ./meshport} script. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    PrintStream out = System.out;
    Path checkout = Path.of(System.getProperty("meshport.checkout", "."));
    StackOptions options = StackOptions.local(checkout, System.getenv());
    try {
      LocalStack stack = LocalStack.start(options, out::println);
      out.println("up at " + stack.portalUrl() + " " + List.of(arguments));
      Component crashed = stack.crash().join();
      out.println(LogTail.explain(crashed, "ended", stack.log(crashed)));
      stack.close();
    } catch (StackException e) {
      out.println(e.getMessage());
    }
    System.exit(1);
  }
}
