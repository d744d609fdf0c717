package io.meshport.bench;

import io.meshport.local.StackException;
import io.meshport.local.StackOptions;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Runs a benchmark by its name and keeps what it found. */
public final class Main {

  private static final Map<String, Benchmark> BENCHMARKS =
      new TreeMap<>(
          Map.of(
              "contracts", new ContractFigures(),
              "memory", new MemoryOfServers(),
              "publication-to-search", new PublicationToSearch(),
              "search", new SearchLatency(),
              "templates", new TemplateFigures(),
              "time-to-ready", new TimeToReady()));

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
      Conditions before = Conditions.now();
      ResultTable table = benchmark.run(StackOptions.local(checkout, System.getenv()));
      String sentence = before.sentence(Conditions.now().load());
      String page =
          new ResultPage(name, benchmark.question(), sentence, "./meshport bench " + name, table)
              .write(checkout);
      out.println(page);
    } catch (StackException e) {
      out.println("Error: " + e.getMessage());
      System.exit(1);
    }
  }
}
