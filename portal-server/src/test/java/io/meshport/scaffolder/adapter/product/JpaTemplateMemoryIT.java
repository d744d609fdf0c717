package io.meshport.scaffolder.adapter.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshport.access.adapter.TestDatabase;
import io.meshport.catalog.ProductKey;
import io.meshport.platform.MovableClock;
import io.meshport.scaffolder.ProductOrigin;
import io.meshport.scaffolder.TaskId;
import io.meshport.scaffolder.adapter.action.FakeCall;
import io.meshport.scaffolder.model.location.CatalogFile;
import io.meshport.scaffolder.service.location.LocationRegistry;
import io.meshport.scaffolder.service.product.ProductOriginKeeper;
import io.meshport.scaffolder.service.publish.ClaimService;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the actions remember, in the real database. */
class JpaTemplateMemoryIT {
  private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
  private static final ProductKey ORDERS = new ProductKey("sales", "orders");

  private final TestDatabase database = new TestDatabase();
  private final MovableClock clock = new MovableClock(NOON);
  private final ProductOriginKeeper origins =
      new ProductOriginKeeper(new JpaCreatedProducts(database.entities()), clock);
  private final LocationRegistry locations =
      new LocationRegistry(new JpaCatalogLocations(database.entities()), clock);
  private final ClaimService claims =
      new ClaimService(new JpaRepositoryClaims(database.entities()), clock);

  @AfterEach
  void close() {
    database.close();
  }

  private void does(Runnable work) {
    database.inTransaction(
        () -> {
          work.run();
          return true;
        });
  }

  private <T> T gives(Supplier<T> work) {
    return database.inTransaction(work);
  }

  @Test
  void theOriginOfAProductIsKeptAndReplaced() {
    TaskId task = new TaskId(UUID.randomUUID());
    does(() -> origins.remember(ORDERS, task, "batch", "r1", FakeCall.json("{'a': [1, 'ä']}")));
    assertThat(gives(() -> origins.find(ORDERS)))
        .contains(
            new ProductOrigin(ORDERS, task, "batch", "r1", FakeCall.json("{'a': [1, 'ä']}"), NOON));

    does(() -> origins.remember(ORDERS, task, "batch", "r2", FakeCall.json("{}")));
    assertThat(gives(() -> origins.find(ORDERS)).orElseThrow().revision()).isEqualTo("r2");
    assertThat(gives(() -> origins.find(new ProductKey("sales", "other")))).isEmpty();
  }

  @Test
  void entitiesAreFoundInTheNewestFileThatHoldsThem() {
    does(() -> locations.register("https://a", file("one"), FakeCall.OWNER));
    clock.pass(Duration.ofMinutes(1));
    does(() -> locations.register("https://b", file("two"), FakeCall.OWNER));
    assertThat(gives(() -> locations.find("system:default/shop")).orElseThrow().at("/spec/is"))
        .hasToString("\"two\"");

    clock.pass(Duration.ofMinutes(1));
    does(() -> locations.register("https://a", file("three"), FakeCall.OWNER));
    assertThat(gives(() -> locations.find("system:default/shop")).orElseThrow().at("/spec/is"))
        .hasToString("\"three\"");
    assertThat(gives(() -> locations.find("system:default/none"))).isEmpty();
  }

  private static CatalogFile file(String text) {
    return CatalogFile.read(
        "apiVersion: v1\nkind: System\nmetadata: {name: shop}\nspec: {is: " + text + "}");
  }

  @Test
  void aClaimIsKnownAgainByItsStepUntilItIsReleased() {
    assertThat(gives(() -> claims.claim("https://h/a/b", "t1/s"))).isEmpty();
    clock.pass(Duration.ofMinutes(1));
    assertThat(gives(() -> claims.claim("https://h/a/b", "t1/s"))).contains(NOON);

    does(() -> claims.release("https://h/a/b", "t2/s"));
    assertThat(gives(() -> claims.claim("https://h/a/b", "t1/s"))).isPresent();
    does(() -> claims.release("https://h/a/b", "t1/s"));
    assertThat(gives(() -> claims.claim("https://h/a/b", "t2/s"))).isEmpty();
  }
}
