package io.meshport.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.meshport.local.Component;
import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Whatever the portal has acknowledged outlives its sudden death, and nothing else appears. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChaosIT {

  private static final int PRODUCTS = 500;

  /** Every so many products one gets an access request, and every so many a new description. */
  private static final int REQUEST_EVERY = 5;

  private static final int REVISE_EVERY = 4;
  private static final int KILLS = 5;
  private static final String PREFIX = "chaos-";
  private static final int THREADS = 4;
  private static final long SEED = Long.getLong("meshport.chaos.seed", 20_261_122L);

  private final ChaosStack stack = new ChaosStack();
  private final PersistentClient client = new PersistentClient(stack.portal());
  private final Journal journal = new Journal();
  private final MeshWork work = new MeshWork(client, journal);

  @AfterAll
  void stop() {
    stack.close();
  }

  @Test
  void nothingIsLostAndNothingAppearsWhenThePortalDiesAgainAndAgain() throws IOException {
    work.openDomain();
    workWhileThePortalDies();
    stack.drain();

    assertThat(journal.publications()).isEqualTo(PRODUCTS);
    assertThat(storedVersions()).isEqualTo(journal.published());
    assertThat(searchable()).isEqualTo(journal.published().keySet());
    assertThat(activeGrants()).hasSize(PRODUCTS / REQUEST_EVERY).isEqualTo(journal.granted());
    assertThat(rolesInNewToken()).isEqualTo(journal.granted());
    assertThat(stack.contradictions()).isEmpty();

    Map<String, String> incremental = stack.documents();
    stack.rebuildIndex();
    assertThat(stack.documents()).isEqualTo(incremental);
  }

  private void workWhileThePortalDies() {
    System.out.println("Chaos with seed " + SEED);
    ExecutorService people = Executors.newFixedThreadPool(THREADS);
    try {
      List<CompletableFuture<Void>> tasks =
          IntStream.range(0, PRODUCTS)
              .mapToObj(i -> CompletableFuture.runAsync(() -> workOn(i), people))
              .toList();
      CompletableFuture<Void> all =
          CompletableFuture.allOf(tasks.toArray(CompletableFuture[]::new));
      killThePortalDuring(all);
      all.join();
    } finally {
      people.shutdownNow();
    }
  }

  private void workOn(int i) {
    SampleProduct product = MeshWork.product("%s%03d".formatted(PREFIX, i));
    work.publish(product);
    if (i % REVISE_EVERY == 0) {
      work.revise(product);
    }
    if (i % REQUEST_EVERY == 0) {
      work.obtainAccess(product);
    }
  }

  /** Spread over the whole work, each time at another moment of it. */
  private void killThePortalDuring(CompletableFuture<Void> all) {
    Random random = new Random(SEED);
    int part = PRODUCTS / (KILLS + 1);
    for (int kill = 1; kill <= KILLS; kill++) {
      int moment = kill * part + random.nextInt(part / 2);
      ChaosStack.await(
          "publication " + moment,
          Duration.ofMinutes(3),
          () -> journal.publications() >= moment || all.isDone());
      assertThat(all).as("work in progress at kill %s", kill).isNotDone();
      stack.servers().kill(Component.PORTAL);
      System.out.println("Killed the portal after " + journal.publications() + " publications");
      stack.servers().start(Component.PORTAL);
    }
  }

  private Map<String, Long> storedVersions() {
    Map<String, Long> versions = new TreeMap<>();
    String query =
        "select domain || '/' || name || ' ' || version from data_product"
            + " where name like '"
            + PREFIX
            + "%' and lifecycle = 'PUBLISHED'";
    for (String row : stack.column(query)) {
      String[] parts = row.split(" ", 2);
      versions.put(parts[0], Long.valueOf(parts[1]));
    }
    return versions;
  }

  private Set<String> searchable() {
    return stack.portal().all(MeshWork.CONSUMER, "/search?tag=load-test").stream()
        .filter(hit -> hit.path("name").asText().startsWith(PREFIX))
        .map(hit -> hit.path("domain").asText() + "/" + hit.path("name").asText())
        .collect(Collectors.toSet());
  }

  private Set<String> activeGrants() {
    String path = "/access-grants?box=mine&status=ACTIVE";
    return chaosRoles(
        stack.portal().all(MeshWork.CONSUMER, path).stream().map(grant -> grant.path("role")));
  }

  private Set<String> rolesInNewToken() throws IOException {
    String token = stack.servers().tokens().tokenFor(MeshWork.CONSUMER);
    byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
    JsonNode roles = new JsonMapper().readTree(claims).at("/resource_access/data-mesh/roles");
    return chaosRoles(StreamSupport.stream(roles.spliterator(), false));
  }

  private static Set<String> chaosRoles(Stream<JsonNode> roles) {
    return roles
        .map(JsonNode::asText)
        .filter(role -> role.startsWith(MeshWork.DOMAIN + "." + PREFIX))
        .collect(Collectors.toSet());
  }

  /** The harness must see what it is there for: work that was marked done and never sent. */
  @Test
  void workThatWasMarkedDoneAndNeverSentIsFound() {
    MeshWork others = new MeshWork(client, new Journal());
    others.openDomain();
    Sabotage sabotage = new Sabotage(stack, others);
    try {
      sabotage.commit();
      stack.drain();

      assertThat(stack.contradictions())
          .containsExactlyInAnyOrderElementsOf(sabotage.contradictions());
    } finally {
      sabotage.repair();
    }
    stack.drain();
    assertThat(stack.contradictions()).isEmpty();
  }
}
