package io.meshport.bench;

import io.meshport.local.LocalStack;
import io.meshport.local.Progress;
import io.meshport.local.StackOptions;
import io.meshport.local.demo.DemoMesh;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;

/** How long a developer waits for the stack. */
final class TimeToReady implements Benchmark {

  private static final String INSTANCE = "bench-time-to-ready";
  private static final int WARM_STARTS = 3;
  private static final Progress PROGRESS = System.out::println;

  @Override
  public String question() {
    return "From the start of the first server until all four answer, on an instance of its own:"
        + " the first start, which makes databases, realm and index, and "
        + WARM_STARTS
        + " starts with the data in place; and the loading of the demo mesh. The build and the"
        + " fetching of the servers come before.";
  }

  @Override
  public ResultTable run(StackOptions options) {
    StackOptions mine = StackOptions.another(options.checkout(), System.getenv(), INSTANCE);
    ResultTable table = new ResultTable("in seconds", "time");
    try {
      table.row("first start of an instance", start(mine, stack -> {}));
      table.row("start with the data in place, 1", start(mine, stack -> loadDemo(stack, table)));
      for (int i = 2; i <= WARM_STARTS; i++) {
        table.row("start with the data in place, " + i, start(mine, stack -> {}));
      }
    } finally {
      LocalStack.deleteData(mine);
    }
    return table;
  }

  /** Starts and ends the stack; the time is that of the start alone. */
  private static String start(StackOptions options, Consumer<LocalStack> meanwhile) {
    long begin = System.nanoTime();
    try (LocalStack stack = LocalStack.start(options, PROGRESS)) {
      String time = since(begin);
      meanwhile.accept(stack);
      return time;
    }
  }

  private static void loadDemo(LocalStack stack, ResultTable table) {
    long begin = System.nanoTime();
    URI api = stack.portalUrl().resolve("/api/v1");
    new DemoMesh(api, stack.tokens(), PROGRESS, Clock.systemUTC()).load();
    table.row("demo mesh", since(begin));
  }

  private static String since(long begin) {
    double seconds = Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1e3;
    return String.format(Locale.ROOT, "%.1f", seconds);
  }
}
