package io.meshport.bench;

import io.meshport.local.Component;
import io.meshport.local.LocalStack;
import io.meshport.local.StackOptions;

/** What the servers of a stack occupy. */
final class MemoryOfServers implements Benchmark {

  @Override
  public String question() {
    return "Memory of each server of the running stack and of the processes that it started, as"
        + " Linux counts it: pages that several processes share count by their share (PSS). What"
        + " was done on the stack before is part of it; for comparable figures start it anew with"
        + " the demo mesh and measure at once.";
  }

  @Override
  public ResultTable run(StackOptions options) {
    LocalStack stack = LocalStack.running(options);
    ResultTable table = new ResultTable("component", "MB");
    long sum = 0;
    for (Component component : Component.values()) {
      long megabytes = stack.megabytes(component);
      sum += megabytes;
      table.row(component.label(), Long.toString(megabytes));
    }
    return table.row("all", Long.toString(sum));
  }
}
