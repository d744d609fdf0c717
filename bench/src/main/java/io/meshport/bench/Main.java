package io.meshport.bench;

import io.meshport.local.LocalStack;
import io.meshport.local.StackException;
import io.meshport.local.StackOptions;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** Runs a benchmark by its name against the running stack and keeps what it found. */
public final class Main {

  private static final Map<String, Benchmark> BENCHMARKS =
      new TreeMap<>(
          Map.of(
              "publication-to-search", new PublicationToSearch(), "search", new SearchLatency()));

  private Main() {}

  public static void main(String[] arguments) throws Exception {
    PrintStream out = System.out;
    String name = arguments.length == 1 ? arguments[0] : "";
    Benchmark benchmark = BENCHMARKS.get(name);
    if (benchmark == null) {
      out.println("Usage: ./meshport bench <name>");
      BENCHMARKS.forEach((known, one) -> out.printf("%n  %s%n    %s%n", known, one.question()));
      System.exit(1);
      return;
    }
    try {
      Path checkout = Path.of(System.getProperty("meshport.checkout", "."));
      LocalStack stack = LocalStack.running(StackOptions.local(checkout, System.getenv()));
      LocalDate today = LocalDate.now(Clock.systemUTC());
      String page = benchmark.run(stack).page(name, benchmark.question(), today);
      Path results = Files.createDirectories(checkout.resolve("bench/results"));
      Files.writeString(results.resolve(name + ".md"), page);
      out.println(page);
    } catch (StackException e) {
      out.println("Error: " + e.getMessage());
      System.exit(1);
    }
  }
}
