package io.meshport.scaffolder.adapter.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.access.adapter.TestDatabase;
import io.meshport.catalog.ProductKey;
import io.meshport.identity.UserId;
import io.meshport.platform.json.Json;
import io.meshport.platform.problem.ProblemType;
import io.meshport.scaffolder.adapter.upgrade.JpaUpgradeMemory;
import io.meshport.scaffolder.model.draft.TemplateDraft;
import io.meshport.scaffolder.model.template.source.SourceClaim;
import io.meshport.scaffolder.model.template.source.SourcePlace;
import io.meshport.scaffolder.model.template.source.TemplateSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sources, drafts and runs of templates on the real database. */
class JpaTemplateStoresIT {
  private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
  private static final SourcePlace PLACE = new SourcePlace("https://git.example.org/t.git", "", "");

  private final TestDatabase database = new TestDatabase();
  private final JpaTemplateSourceRepository sources =
      new JpaTemplateSourceRepository(database.entities());
  private final JpaTemplateDraftRepository drafts =
      new JpaTemplateDraftRepository(database.entities());
  private final TaskTemplateUse use = new TaskTemplateUse(database.entities());

  @AfterEach
  void close() {
    database.close();
  }

  private TemplateSource add(String name) {
    return database.inTransaction(
        () -> {
          TemplateSource source = new TemplateSource(name, PLACE, NOON);
          sources.add(source);
          return source;
        });
  }

  @Test
  void aSourceIsClaimedByOneReaderUntilItWasRead() {
    add("platform");

    Optional<SourceClaim> claim =
        database.inTransaction(
            () -> sources.lockDue(NOON).map(source -> source.claim(NOON, Duration.ofMinutes(1))));
    assertThat(claim).isPresent();
    assertThat(database.inTransaction(() -> sources.lockDue(NOON))).isEmpty();
    assertThat(database.inTransaction(() -> sources.lockDue(NOON.plusSeconds(61)))).isPresent();

    database.inTransaction(
        () -> {
          TemplateSource source = sources.lock(claim.get().sourceId()).orElseThrow();
          source.read("c1", List.of("one", "two"), NOON);
          source.looked(NOON, Duration.ofMinutes(5));
          return source;
        });
    TemplateSource read = database.inTransaction(() -> sources.lock("platform").orElseThrow());
    assertThat(read.commit()).isEqualTo("c1");
    assertThat(read.problem()).isEqualTo("one\ntwo");
    assertThat(read.place()).isEqualTo(PLACE);
    assertThat(database.inTransaction(() -> sources.lockDue(NOON.plusSeconds(61)))).isEmpty();
  }

  @Test
  void aRevisionThatAProductWasOfferedIsInUse() {
    JpaUpgradeMemory memory =
        new JpaUpgradeMemory(database.entities(), Clock.fixed(NOON, ZoneOffset.UTC));
    assertThat(database.inTransaction(() -> use.isUsed("dbt", "b2"))).isFalse();

    for (int again = 0; again < 2; again++) {
      database.inTransaction(
          () -> {
            memory.remember(new ProductKey("customer", "churn"), "dbt", "b2");
            return "remembered";
          });
    }

    assertThat(database.inTransaction(() -> use.isUsed("dbt", "b2"))).isTrue();
    assertThat(database.inTransaction(() -> use.isUsed("dbt", "c3"))).isFalse();
    assertThat(database.inTransaction(() -> use.isUsed("other", "b2"))).isFalse();
  }

  @Test
  void aNameOfASourceIsGivenOnce() {
    add("platform");

    assertThatThrownBy(() -> add("platform"))
        .hasFieldOrPropertyWithValue("type", ProblemType.ALREADY_EXISTS);
    assertThat(database.inTransaction(sources::list))
        .extracting(TemplateSource::name)
        .containsExactly("platform");
  }

  @Test
  void aDraftKeepsWhatWasFilledInAndItsVersionGrows() {
    UserId owner = new UserId("u-1");
    TemplateDraft made =
        database.inTransaction(
            () -> {
              TemplateDraft draft = new TemplateDraft(owner, "one");
              draft.fill("c1", values("x"), 2, NOON);
              drafts.add(draft);
              drafts.flush();
              return draft;
            });

    long version =
        database.inTransaction(
            () -> {
              TemplateDraft draft = drafts.find(made.id()).orElseThrow();
              draft.fill("c2", values("y"), 3, NOON.plusSeconds(1));
              drafts.flush();
              return draft.version();
            });

    assertThat(version).isEqualTo(made.version() + 1);
    assertThat(database.inTransaction(() -> drafts.listOf(owner)))
        .singleElement()
        .satisfies(
            draft -> {
              assertThat(draft.values()).isEqualTo(values("y"));
              assertThat(draft.revision()).isEqualTo("c2");
              assertThat(draft.page()).isEqualTo(3);
            });
    assertThat(database.inTransaction(() -> drafts.listOf(new UserId("u-2")))).isEmpty();
  }

  private static ObjectNode values(String name) {
    return Json.mapper().createObjectNode().put("name", name);
  }

  @Test
  void onlyCompletedRunsMakeATemplatePopularAndEveryRunKeepsItsRevision() {
    task("one", "r1", "COMPLETED");
    task("one", "r2", "COMPLETED");
    task("one", "r3", "FAILED");

    assertThat(database.inTransaction(use::completedRuns)).containsOnly(Map.entry("one", 2L));
    assertThat(database.inTransaction(() -> use.isUsed("one", "r3"))).isTrue();
    assertThat(database.inTransaction(() -> use.isUsed("one", "r4"))).isFalse();
  }

  private void task(String template, String revision, String status) {
    database.sql(
        """
        insert into scaffolder_task (id, template, template_title, revision, definition,
          parameter_values, starter_id, starter_username, starter_name, created_at, status,
          ended_at, worked_millis, breaks, version)
        values (gen_random_uuid(), '%s', 'One', '%s', '{}', '{}', 'u-1', 'u', 'U', now(), '%s',
          now(), 0, 0, 0)
        """
            .formatted(template, revision, status));
  }
}
