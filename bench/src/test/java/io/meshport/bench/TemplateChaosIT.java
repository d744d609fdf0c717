package io.meshport.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshport.local.Component;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The portal dies in the middle of runs of a template, again and again: another life of it ends
 * each run, with nothing lost and nothing done twice.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TemplateChaosIT {

  /** Has every kind of step there is in the library. */
  private static final String LONGEST = "aggregate-bigquery-dbt-prefect";

  private static final int TASKS_AT_ONCE = 6;
  private static final int MOST_KILLS = 10;

  /** Steps take from 20 to 500 ms, so chance does not find each of them every time. */
  private static final int FEWEST_STEPS = 3;

  private static final int LONGEST_LIFE_MILLIS = 1_500;
  private static final long SEED = Long.getLong("meshport.chaos.seed", 20_261_125L);
  private static final int KILLS_OF_EACH_STEP = Integer.getInteger("meshport.chaos.kills", 1);

  private final ChaosStack stack = new ChaosStack();
  private final MeshWork work = new MeshWork(new PersistentClient(stack.portal()), new Journal());

  @BeforeAll
  void openDomain() {
    work.openDomain();
  }

  @AfterAll
  void stop() {
    stack.close();
  }

  @Test
  void everyRunEndsAndNothingIsDoneTwiceWhenThePortalDiesInTheMiddle() throws InterruptedException {
    System.out.println("Chaos with seed " + SEED);
    TemplateRuns runs = new TemplateRuns(stack.portal());
    TemplateRows rows = new TemplateRows(stack, runs.prefix());
    JsonNode template = runs.template(firstOfTheLibrary());
    List<String> steps = stepsOf(template);
    Random random = new Random(SEED);

    Map<String, Integer> struck = new TreeMap<>();
    List<String> tasks = new ArrayList<>();
    for (int kill = 0; kill < MOST_KILLS && !struck.keySet().containsAll(steps); kill++) {
      List<String> started = new ArrayList<>();
      for (int i = 0; i < TASKS_AT_ONCE; i++) {
        started.add(runs.start(template, runs.newName()));
      }
      TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_LIFE_MILLIS));
      stack.servers().kill(Component.PORTAL);
      rows.inProgress().forEach(cut -> struck.merge(cut.split(" ", 2)[1], 1, Integer::sum));
      stack.servers().start(Component.PORTAL);
      started.forEach(task -> assertThat(runs.completed(task).path("id").asText()).isEqualTo(task));
      tasks.addAll(started);
    }
    stack.drain();

    System.out.println("Runs cut off, by the step they were in: " + struck);
    assertThat(struck.keySet())
        .as("steps in which the portal died")
        .hasSizeGreaterThan(FEWEST_STEPS);
    assertThat(rows.stepsFinishedTwice()).isEmpty();
    assertThat(rows.products()).hasSameSizeAs(tasks);
    assertThat(rows.productsOutOfOrder()).isEmpty();
    assertThat(stack.contradictions()).isEmpty();
  }

  @Test
  void whicheverStepThePortalDiesInOnlyThatStepIsRunAgain() throws IOException {
    Conditions before = Conditions.now();
    TemplateRuns runs = new TemplateRuns(stack.portal());
    StepChaos chaos = new StepChaos(stack, runs, work, runs.template(LONGEST));
    chaos.runUndisturbed();

    for (String step : stepsOf(runs.template(LONGEST))) {
      chaos.killInside(step, KILLS_OF_EACH_STEP);
    }
    stack.drain();

    chaos.assertNothingLostAndNothingDoneTwice();
    assertThat(stack.contradictions()).isEmpty();
    System.out.println(
        new ResultPage(
                "template-chaos",
                StepChaos.QUESTION.formatted(LONGEST),
                before.sentence(Conditions.now().load()),
                "./mvnw verify -pl search-indexer,portal-local,bench -Dchaos.skip=false"
                    + " -Dit.test=TemplateChaosIT",
                chaos.figures())
            .write(Path.of(System.getProperty("meshport.checkout", ".."))));
  }

  private static List<String> stepsOf(JsonNode template) {
    return StreamSupport.stream(template.path("steps").spliterator(), false)
        .map(step -> step.path("id").asText())
        .toList();
  }

  private String firstOfTheLibrary() {
    return stack
        .portal()
        .all(TemplateRuns.MEMBER, "/templates?sort=name")
        .get(0)
        .path("name")
        .asText();
  }
}
