package io.meshport.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshport.local.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The portal dies in the middle of runs of a template, again and again: another life of it ends
 * each run, with nothing lost and nothing done twice.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TemplateChaosIT {

  private static final int TASKS_AT_ONCE = 6;
  private static final int MOST_KILLS = 10;

  /** Steps take from 20 to 500 ms, so chance does not find each of them every time. */
  private static final int FEWEST_STEPS = 3;

  private static final int LONGEST_LIFE_MILLIS = 1_500;
  private static final long SEED = Long.getLong("meshport.chaos.seed", 20_261_125L);

  private final ChaosStack stack = new ChaosStack();
  private final TemplateRuns runs = new TemplateRuns(stack.portal());
  private final Map<String, Integer> struck = new TreeMap<>();

  @AfterAll
  void stop() {
    stack.close();
  }

  @Test
  void everyRunEndsAndNothingIsDoneTwiceWhenThePortalDiesInTheMiddle() throws InterruptedException {
    System.out.println("Chaos with seed " + SEED);
    stack
        .portal()
        .accepted(
            Call.post(
                MeshWork.ADMIN,
                "/domains",
                Map.of("name", TemplateRuns.DOMAIN, "title", "Customer", "description", "Tests")));
    JsonNode template = runs.template(firstOfTheLibrary());
    List<String> steps = new ArrayList<>();
    template.path("steps").forEach(step -> steps.add(step.path("id").asText()));
    Random random = new Random(SEED);

    List<String> tasks = new ArrayList<>();
    for (int kill = 0; kill < MOST_KILLS && !struck.keySet().containsAll(steps); kill++) {
      List<String> started = new ArrayList<>();
      for (int i = 0; i < TASKS_AT_ONCE; i++) {
        started.add(runs.start(template, runs.newName()));
      }
      TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_LIFE_MILLIS));
      stack.servers().kill(Component.PORTAL);
      stepsInProgress().forEach(step -> struck.merge(step, 1, Integer::sum));
      stack.servers().start(Component.PORTAL);
      started.forEach(task -> assertThat(runs.completed(task).path("id").asText()).isEqualTo(task));
      tasks.addAll(started);
    }
    stack.drain();

    System.out.println("Runs cut off, by the step they were in: " + struck);
    assertThat(struck.keySet())
        .as("steps in which the portal died")
        .hasSizeGreaterThan(FEWEST_STEPS);
    assertThat(stepsFinishedTwice()).isEmpty();
    assertThat(productsWithoutOneRepository()).isEmpty();
    assertThat(
            stack.column(
                "select count(*) from data_product where name like '" + runs.prefix() + "%'"))
        .containsExactly(Integer.toString(tasks.size()));
    assertThat(stack.contradictions()).isEmpty();
  }

  private String firstOfTheLibrary() {
    return stack
        .portal()
        .all(TemplateRuns.MEMBER, "/templates?sort=name")
        .get(0)
        .path("name")
        .asText();
  }

  private List<String> stepsInProgress() {
    return stack.column("select step_id from scaffolder_task_step where status = 'PROCESSING'");
  }

  private List<String> stepsFinishedTwice() {
    return stack.column(
        """
        select task_id || ' ' || (body::json ->> 'stepId') from scaffolder_task_event
        where body::json ->> 'status' = 'completed'
        group by task_id, body::json ->> 'stepId' having count(*) > 1
        """);
  }

  private List<String> productsWithoutOneRepository() {
    return stack.column(
        """
        select p.name from data_product p
        left join git_repository r on r.domain = p.domain and r.product = p.name
        where p.name like '%s%%' group by p.name having count(r.*) <> 1
        """
            .formatted(runs.prefix()));
  }
}
