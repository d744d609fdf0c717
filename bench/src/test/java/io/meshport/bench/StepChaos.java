package io.meshport.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshport.local.Component;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Runs of one template that are cut off in each of its steps, and what became of them. */
final class StepChaos {

  /** Wants the name of the template. */
  static final String QUESTION =
      "The portal is killed (kill -9) in the middle of each step of %s in turn: four runs on four"
          + " workers, each for a product of its own that is made from an output port of its own;"
          + " the portal is stopped when the database shows one of them in the step, and killed if"
          + " it still does then. Other runs are cut off in the steps where they happen to be; they"
          + " count in the column of that step. Then the portal is started again, and the runs go"
          + " on by themselves once their servers have been silent for 20 s.";

  private static final int AT_ONCE = 4;
  private static final int MOST_TRIES = 10;

  private final ChaosStack stack;
  private final TemplateRuns runs;
  private final TemplateRows rows;
  private final MeshWork work;
  private final JsonNode template;
  private final StepAmbush ambush;
  private final List<StepFigures> figures = new ArrayList<>();
  private final Map<String, String> productOfTask = new HashMap<>();
  private final List<String> cuts = new ArrayList<>();
  private final List<String> ports = new ArrayList<>();

  StepChaos(ChaosStack stack, TemplateRuns runs, MeshWork work, JsonNode template) {
    this.stack = stack;
    this.runs = runs;
    this.rows = new TemplateRows(stack, runs.prefix());
    this.work = work;
    this.template = template;
    this.ambush = new StepAmbush(stack);
  }

  /** One run that nobody cuts off, for what the others must have in their repositories. */
  void runUndisturbed() {
    runs.completed(start());
  }

  /** Has the portal die in a step, the given number of times. */
  void killInside(String step, int kills) {
    StepFigures found = new StepFigures(step);
    int tries = 0;
    while (found.kills() < kills) {
      tries++;
      assertThat(tries).as("tries to find a run in the step %s", step).isLessThan(MOST_TRIES);
      List<String> tasks = startAll();
      if (ambush.strike(step, tasks)) {
        recover(found, tasks);
      }
      tasks.forEach(runs::completed);
    }
    figures.add(found);
  }

  private void recover(StepFigures found, List<String> tasks) {
    long died = System.currentTimeMillis();
    List<String> cut = rows.inProgress();
    assertThat(cut).as("runs in the step when the portal was dead").anyMatch(found::isOfThis);
    cuts.addAll(cut);
    stack.servers().start(Component.PORTAL);
    long answered = System.currentTimeMillis();
    tasks.forEach(runs::completed);
    long completed = System.currentTimeMillis();
    List<Long> takenOver = rows.takenOver(tasks).stream().map(at -> at - died).toList();
    assertThat(takenOver).as("runs that were taken over").hasSizeGreaterThanOrEqualTo(cut.size());
    found.kill(answered - died, takenOver, completed - died);
  }

  private List<String> startAll() {
    List<String> sources = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      sources.add(source());
    }
    return sources.stream().map(this::start).toList();
  }

  private String start() {
    return start(source());
  }

  private String start(String port) {
    String product = runs.newName();
    String task = runs.startFrom(port, template, product);
    productOfTask.put(task, product);
    return task;
  }

  /** An output port that nobody has asked for yet. */
  private String source() {
    SampleProduct product = MeshWork.product(TemplateRows.SOURCE + runs.newName());
    work.publish(product);
    ports.add(product.port());
    return product.port();
  }

  void assertNothingLostAndNothingDoneTwice() {
    assertThat(rows.stepsFinishedTwice()).isEmpty();
    assertThat(rows.heardOfAfterTheirEnd()).isEmpty();
    assertThat(handedOver()).containsExactlyInAnyOrderElementsOf(cuts);
    assertThat(rows.products()).containsExactlyInAnyOrderElementsOf(productOfTask.values());
    assertThat(rows.productsOutOfOrder()).isEmpty();
    assertThat(rows.portsAskedFor()).containsExactlyInAnyOrderElementsOf(ports);
    assertThat(rows.completed(productOfTask.keySet())).isEqualTo(productOfTask.size());
    assertThat(listsOfFiles()).as("different lists of files in the repositories").isEqualTo(1);
  }

  /** What one server began and the next one finished, of these runs. */
  private List<String> handedOver() {
    return rows.handedOver().stream()
        .filter(step -> productOfTask.containsKey(step.split(" ", 2)[0]))
        .toList();
  }

  /** One, when every run made what the run made that nobody cut off. */
  private int listsOfFiles() {
    return Math.toIntExact(productOfTask.values().stream().map(this::files).distinct().count());
  }

  private Set<String> files(String product) {
    String path = "/data-products/" + TemplateRuns.DOMAIN + "/" + product + "/repository";
    JsonNode seen = stack.portal().accepted(Call.get(TemplateRuns.MEMBER, path)).json();
    Set<String> files = new TreeSet<>();
    seen.path("files").forEach(file -> files.add(file.path("path").asText()));
    assertThat(files).isNotEmpty();
    return files;
  }

  /** One row for each step, and the sum of all runs below. */
  ResultTable figures() {
    ResultTable table =
        new ResultTable(
            "the portal died in",
            "kills",
            "runs cut off in it",
            "finished by the next server",
            "portal answers after, s",
            "taken over after, s",
            "all runs completed after, s");
    Map<String, Long> cut = byStep(cuts);
    Map<String, Long> finished = byStep(handedOver());
    for (StepFigures step : figures) {
      table.row(
          step.cells(cut.getOrDefault(step.step(), 0L), finished.getOrDefault(step.step(), 0L)));
    }
    return table.then(sum());
  }

  private static Map<String, Long> byStep(List<String> tasksAndSteps) {
    return tasksAndSteps.stream()
        .collect(Collectors.groupingBy(one -> one.split(" ", 2)[1], Collectors.counting()));
  }

  private ResultTable sum() {
    int all = productOfTask.size();
    return new ResultTable("of all runs", "n")
        .row("started", number(all))
        .row("completed", number(rows.completed(productOfTask.keySet())))
        .row("steps finished more than once", number(rows.stepsFinishedTwice().size()))
        .row("steps worked on after they had finished", number(rows.heardOfAfterTheirEnd().size()))
        .row("products, each registered once", number(rows.products().size()))
        .row("of these with one repository, registered location and origin", number(inOrder()))
        .row("requests for access, each for another port", number(rows.portsAskedFor().size()))
        .row("different lists of files in the repositories", number(listsOfFiles()))
        .row(
            "contradictions between PostgreSQL, Elasticsearch and Keycloak",
            number(stack.contradictions().size()));
  }

  private int inOrder() {
    return rows.products().size() - rows.productsOutOfOrder().size();
  }

  private static String number(int count) {
    return String.format(Locale.ROOT, "%d", count);
  }
}
