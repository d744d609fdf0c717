package io.meshport.bench;

import io.meshport.local.LocalStack;
import io.meshport.local.StackOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What contracts cost: checking, comparing, and taking in many at once. */
final class ContractFigures implements Benchmark {

  private static final int CONTRACTS = 10_000;
  private static final int RUNS = 200;
  private static final int WARM_UP = 50;
  private static final int LONG_RUNS = 20;

  @Override
  public String question() {
    return "Contracts of 100 and of 10,000 columns checked and compared over HTTP; and the bulk"
        + " import of "
        + CONTRACTS
        + " contracts in calls of 500 until all are in the index. References: the answer of an"
        + " endpoint that does nothing; the same documents in one table of PostgreSQL by JDBC"
        + " batches, and the finished search documents in one bulk request of Elasticsearch.";
  }

  @Override
  public ResultTable run(StackOptions options) throws IOException, InterruptedException {
    LocalStack stack = LocalStack.running(options);
    PortalClient portal = new PortalClient(stack.portalUrl(), stack.tokens());
    ResultTable table = ResultTable.ofTimings();
    ManyPorts.Port wide = ManyPorts.register(portal, 1).ports().get(0);
    compared(portal, wide, table);
    return table.then(new BulkImport(stack, portal).run(CONTRACTS));
  }

  private static void compared(PortalClient portal, ManyPorts.Port port, ResultTable table) {
    String hundred = document(port, "1.0.0", 100, "");
    String changed = document(port, "2.0.0", 100, "x");
    portal.accepted(
        Call.postYaml(ManyPorts.OWNER, "/contracts?outputPort=" + port.address(), hundred));
    String diff = "/contracts/" + port.contractId() + "/diff?from=1.0.0";
    table.row("nothing: `GET /config`", timed(portal, Call.get(ManyPorts.OWNER, "/config")));
    table.row("check 100 columns", timed(portal, validation(changed)));
    table.row(
        "compare 100 columns, each renamed (checks the sent one and reads both)",
        timed(portal, Call.postYaml(ManyPorts.OWNER, diff, changed)));
    String huge = document(port, "3.0.0", 10_000, "");
    table.row("check 10,000 columns", several(portal, validation(huge)));
    table.row(
        "compare 10,000 columns with 100",
        several(portal, Call.postYaml(ManyPorts.OWNER, diff, huge)));
    portal.accepted(
        Call.postYaml(ManyPorts.OWNER, "/contracts?outputPort=" + port.address(), huge));
    table.row(
        "compare 10,000 columns with 10,000, each renamed (checks the sent one and reads both)",
        several(
            portal,
            Call.postYaml(
                ManyPorts.OWNER,
                "/contracts/" + port.contractId() + "/diff?from=3.0.0",
                document(port, "4.0.0", 10_000, "x"))));
  }

  private static Call validation(String document) {
    return Call.postYaml(ManyPorts.OWNER, "/contracts/validation", document);
  }

  private static String document(ManyPorts.Port port, String version, int columns, String suffix) {
    List<String> names = WideContract.columns(columns).stream().map(c -> c + suffix).toList();
    return WideContract.document(port.contractId(), ManyPorts.DOMAIN, version, names);
  }

  private static Timings timed(PortalClient portal, Call call) {
    return timed(portal, call, WARM_UP, RUNS);
  }

  private static Timings several(PortalClient portal, Call call) {
    return timed(portal, call, 1, LONG_RUNS);
  }

  private static Timings timed(PortalClient portal, Call call, int warmUp, int runs) {
    List<Long> nanos = new ArrayList<>();
    for (int i = 0; i < warmUp + runs; i++) {
      long start = System.nanoTime();
      portal.accepted(call);
      if (i >= warmUp) {
        nanos.add(System.nanoTime() - start);
      }
    }
    return Timings.of(nanos);
  }
}
