package io.meshport.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshport.local.LocalStack;
import io.meshport.local.StackOptions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/** What templates cost: their rendering, a whole run, and many runs at once. */
final class TemplateFigures implements Benchmark {

  private static final int DRY_RUNS = 10;
  private static final int RUNS = 10;
  private static final int MANY = 60;

  /** Below what one person may have open at a time. */
  private static final int AT_ONCE = 8;

  @Override
  public String question() {
    return "A dry run of each template of the library over HTTP, twelve columns typed, everything"
        + " rendered and sent back; the time from Create to a registered product with repository"
        + " and contract; and "
        + MANY
        + " such runs, "
        + AT_ONCE
        + " at a time, on four workers. Every run is followed by server-sent events: from the"
        + " instant that the portal wrote into an event of the log to its arrival at the client."
        + " Reference: the answer of an endpoint that does nothing.";
  }

  @Override
  public ResultTable run(StackOptions options) {
    LocalStack stack = LocalStack.running(options);
    PortalClient portal = new PortalClient(stack.portalUrl(), stack.tokens());
    TemplateRuns runs = new TemplateRuns(portal);
    List<JsonNode> library = library(portal, runs);
    ResultTable table = ResultTable.ofTimings();
    table.row("nothing: `GET /config`", timed(DRY_RUNS, () -> config(portal)));
    for (JsonNode template : library) {
      String name = template.path("name").asText();
      table.row("dry run of " + name, timed(DRY_RUNS, () -> dryRun(portal, runs, template)));
    }
    try (EventArrivals arrivals = new EventArrivals(portal)) {
      for (JsonNode template : library) {
        String name = template.path("name").asText();
        table.row(
            "Create to registered: " + name, timed(RUNS, () -> run(runs, arrivals, template)));
      }
      Timings alone = arrivals.taken();
      ResultTable total = throughput(runs, arrivals, library);
      ResultTable pushed =
          new ResultTable("pushed to who follows, in milliseconds", "n", "p50", "p95", "most")
              .rowWithMost("events of one run at a time", alone)
              .rowWithMost("events of " + AT_ONCE + " runs at a time", arrivals.taken());
      return table.then(pushed).then(total);
    }
  }

  private static void run(TemplateRuns runs, EventArrivals arrivals, JsonNode template) {
    runs.completed(arrivals.follow(runs.start(template, runs.newName())));
  }

  private static List<JsonNode> library(PortalClient portal, TemplateRuns runs) {
    List<JsonNode> usable = new ArrayList<>();
    for (JsonNode item : portal.all(TemplateRuns.MEMBER, "/templates?sort=name")) {
      if (item.path("usable").asBoolean() && item.path("source").asText().equals("library")) {
        usable.add(runs.template(item.path("name").asText()));
      }
    }
    return usable;
  }

  private static void config(PortalClient portal) {
    portal.accepted(Call.get(TemplateRuns.MEMBER, "/config"));
  }

  private static void dryRun(PortalClient portal, TemplateRuns runs, JsonNode template) {
    Object order = runs.order(template, runs.newName());
    portal.accepted(Call.post(TemplateRuns.MEMBER, "/scaffolder/dry-runs", order));
  }

  private static ResultTable throughput(
      TemplateRuns runs, EventArrivals arrivals, List<JsonNode> library) {
    long start = System.nanoTime();
    Deque<String> open = new ArrayDeque<>();
    for (int i = 0; i < MANY; i++) {
      if (open.size() == AT_ONCE) {
        runs.completed(open.remove());
      }
      JsonNode template = library.get(i % library.size());
      open.add(arrivals.follow(runs.start(template, runs.newName())));
    }
    open.forEach(runs::completed);
    double minutes = (System.nanoTime() - start) / 6e10;
    return new ResultTable("in total", "n", "seconds", "per minute")
        .row(
            "runs of all templates in turn, 4 workers",
            Integer.toString(MANY),
            String.format(Locale.ROOT, "%.1f", minutes * 60),
            String.format(Locale.ROOT, "%.0f", MANY / minutes));
  }

  private static Timings timed(int times, Runnable act) {
    act.run();
    List<Long> nanos = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      act.run();
      nanos.add(System.nanoTime() - start);
    }
    return Timings.of(nanos);
  }
}
