package io.meshport.contract.service.git;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshport.catalog.Lifecycle;
import io.meshport.contract.model.git.Side;
import io.meshport.contract.model.git.SourceAddress;
import io.meshport.contract.model.git.SourceState;
import io.meshport.platform.problem.ProblemType;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SourceServiceTest extends SourceFixture {
  @Test
  void ownersAndStewardsNameTheRepository() {
    refused(ProblemType.NOT_THE_OWNER, () -> service.put(PORT, ADDRESS, false, null, MEMBER));
    refused(ProblemType.NOT_THE_OWNER, () -> service.put(PORT, ADDRESS, false, null, OUTSIDER));
    assertThat(service.put(PORT, ADDRESS, false, null, STEWARD).address()).isEqualTo(ADDRESS);
    assertThat(eventTypes()).containsExactly("contract.source.connected");
  }

  @Test
  void onlyAPortThatIsThereHasASource() {
    refused(
        ProblemType.NOT_FOUND,
        () -> service.put(PRODUCT.port("gone"), ADDRESS, false, null, OWNER));
    refused(ProblemType.NOT_FOUND, () -> service.get(PORT, MEMBER));
    refused(ProblemType.NOT_FOUND, () -> service.refresh(PORT, MEMBER));
    refused(ProblemType.NOT_FOUND, () -> service.remove(PORT, 0, OWNER));
    refused(ProblemType.NOT_FOUND, () -> service.conflict(PORT, MEMBER));
    refused(ProblemType.NOT_FOUND, () -> service.resolve(PORT, Side.PORTAL, 0, MEMBER));
  }

  @Test
  void aHostMustBeAllowed() {
    SourceAddress foreign = SourceAddress.of("https://evil.example.org/a.git", "main", "a.yaml");
    refused(
        ProblemType.REPOSITORY_NOT_ALLOWED, () -> service.put(PORT, foreign, false, null, OWNER));
    SourceAddress clear = SourceAddress.of("http://git.example.org/a.git", "main", "a.yaml");
    refused(ProblemType.REPOSITORY_NOT_ALLOWED, () -> service.put(PORT, clear, false, null, OWNER));
    long tag = connect().tag();
    refused(
        ProblemType.REPOSITORY_NOT_ALLOWED,
        () -> service.put(PORT, foreign, false, "\"" + tag + "\"", OWNER));
  }

  @Test
  void aChangeNeedsTheVersionThatWasSeen() {
    refused(ProblemType.STALE_VERSION, () -> service.put(PORT, ADDRESS, false, "\"0\"", OWNER));
    long tag = connect().tag();
    SourceAddress other = SourceAddress.of(ADDRESS.repository(), "next", "master.yaml");

    refused(ProblemType.VERSION_REQUIRED, () -> service.put(PORT, other, false, null, OWNER));
    refused(ProblemType.STALE_VERSION, () -> service.put(PORT, other, false, "\"999999\"", OWNER));
    refused(ProblemType.STALE_VERSION, () -> service.remove(PORT, tag + 1, OWNER));

    SourceDetails moved = service.put(PORT, other, false, "\"" + tag + "\"", OWNER);
    assertThat(moved.address()).isEqualTo(other);
    refused(
        ProblemType.STALE_VERSION,
        () -> service.put(PORT, ADDRESS, false, "\"" + tag + "\"", OWNER));
  }

  @Test
  void anotherPlaceStartsAnew() {
    connect();
    commitAndLook(text("1.0.0", "First"));
    SourceAddress other = SourceAddress.of(ADDRESS.repository(), "next", "master.yaml");

    SourceDetails moved = service.put(PORT, other, false, "\"" + seen().tag() + "\"", OWNER);

    assertThat(moved.state()).isEqualTo(SourceState.BEHIND);
    assertThat(moved.commit()).isNull();
    assertThat(checker.checkNext()).as("due at once").isTrue();
    assertThat(gateway.tags).last().isNull();
  }

  @Test
  void looksThatFindNothingNewDoNotOutdateWhatPeopleSaw() {
    connect();
    commitAndLook(text("1.0.0", "First"));
    long tag = seen().tag();
    assertThat(look().tag()).isEqualTo(tag);
    assertThat(commitAndLook(text("1.0.0", "Second"))).isEqualTo(SourceState.IN_STEP);
    assertThat(seen().tag()).isNotEqualTo(tag);
  }

  @Test
  void withoutASourceThePortalIsTheOnlyPlaceAndKeepsEverything() {
    connect();
    commitAndLook(text("1.0.0", "First"));
    refused(ProblemType.NOT_THE_OWNER, () -> service.remove(PORT, seen().tag(), MEMBER));

    service.remove(PORT, seen().tag(), OWNER);

    refused(ProblemType.NOT_FOUND, () -> service.get(PORT, MEMBER));
    assertThat(textOf("1.0.0")).contains("First");
    assertThat(eventTypes()).endsWith("contract.source.disconnected");
  }

  @Test
  void outsidersSeeWhereItLivesButNeitherErrorsNorTheWebhook() {
    service.put(PORT, ADDRESS, true, null, OWNER);
    commitAndLook("kind: [");

    SourceDetails foreign = service.get(PORT, OUTSIDER);
    assertThat(foreign.state()).isEqualTo(SourceState.BROKEN);
    assertThat(foreign.error()).isNull();
    assertThat(foreign.webhook()).isNull();
    assertThat(foreign.allowedActions()).isEmpty();
    assertThat(seen().error()).isNotNull();
    assertThat(seen().webhook()).isNotNull();

    catalog.put(PRODUCT, Lifecycle.DRAFT, "table");
    refused(ProblemType.NOT_FOUND, () -> service.get(PORT, OUTSIDER));
  }

  @Test
  void actionsFollowRightsAndState() {
    connect();
    assertThat(service.get(PORT, OWNER).allowedActions())
        .containsExactly("edit", "remove", "refresh", "propose");
    assertThat(service.get(PORT, MEMBER).allowedActions()).containsExactly("refresh", "propose");
    conflict();
    assertThat(service.get(PORT, MEMBER).allowedActions())
        .containsExactly("refresh", "propose", "resolve");
    catalog.put(PRODUCT, Lifecycle.RETIRED, "table");
    assertThat(service.get(PORT, OWNER).allowedActions()).isEmpty();
  }

  @Test
  void onlyMembersRefreshAndResolve() {
    connect();
    refused(ProblemType.FORBIDDEN, () -> service.refresh(PORT, OUTSIDER));
    conflict();
    refused(ProblemType.FORBIDDEN, () -> service.conflict(PORT, OUTSIDER));
    refused(
        ProblemType.FORBIDDEN, () -> service.resolve(PORT, Side.PORTAL, seen().tag(), OUTSIDER));
  }

  @Test
  void theRepositorysSideReplacesTheDraft() {
    connect();
    conflict();

    SourceDetails after = service.resolve(PORT, Side.REPOSITORY, seen().tag(), MEMBER);

    assertThat(after.state()).isEqualTo(SourceState.IN_STEP);
    assertThat(textOf("1.0.0")).contains("Committed");
    assertThat(look().state()).isEqualTo(SourceState.IN_STEP);
    assertThat(eventTypes()).endsWith("contract.version.changed", "contract.source.in-step");
  }

  @Test
  void thePortalsSideStaysUntilItIsInTheRepository() {
    connect();
    conflict();

    SourceDetails after = service.resolve(PORT, Side.PORTAL, seen().tag(), MEMBER);

    assertThat(after.state()).isEqualTo(SourceState.BEHIND);
    assertThat(textOf("1.0.0")).contains("Edited");
    assertThat(look().state()).as("the file is known").isEqualTo(SourceState.BEHIND);
    assertThat(commitAndLook(text("1.0.0", "Committed later"))).isEqualTo(SourceState.CONFLICT);
  }

  @Test
  void aConflictIsResolvedAsItWasSeen() {
    connect();
    conflict();
    long before = service.conflict(PORT, MEMBER).tag();
    editInThePortal("1.0.0", text("1.0.0", "Edited after a look"));

    refused(
        ProblemType.STALE_VERSION, () -> service.resolve(PORT, Side.REPOSITORY, before, MEMBER));
    assertThat(textOf("1.0.0")).contains("Edited after a look");

    long again = service.conflict(PORT, MEMBER).tag();
    commitAndLook(text("1.0.0", "Committed after a look"));
    refused(ProblemType.STALE_VERSION, () -> service.resolve(PORT, Side.PORTAL, again, MEMBER));
  }

  @Test
  void whereThereIsNoConflictThereIsNothingToResolve() {
    connect();
    commitAndLook(text("1.0.0", "First"));
    refused(ProblemType.ILLEGAL_TRANSITION, () -> service.conflict(PORT, MEMBER));
    refused(
        ProblemType.ILLEGAL_TRANSITION,
        () -> service.resolve(PORT, Side.PORTAL, seen().tag(), MEMBER));
  }

  @Test
  void whatBecameBindingIsNotReplaced() {
    connect();
    conflict();
    activate("1.0.0");
    refused(
        ProblemType.ILLEGAL_TRANSITION,
        () -> service.resolve(PORT, Side.REPOSITORY, seen().tag(), MEMBER));
  }

  @Test
  void theSecretOfAWebhookIsShownOnce() {
    SourceDetails made = service.put(PORT, ADDRESS, true, null, OWNER);
    assertThat(made.secret()).matches("[0-9a-f]{64}");
    assertThat(service.get(PORT, OWNER).secret()).isNull();

    SourceDetails kept = service.put(PORT, ADDRESS, true, "\"" + made.tag() + "\"", OWNER);
    assertThat(kept.secret()).isNull();
    assertThat(kept.webhook()).isEqualTo(Objects.requireNonNull(made.webhook()));

    SourceDetails none = service.put(PORT, ADDRESS, false, "\"" + kept.tag() + "\"", OWNER);
    assertThat(none.webhook()).isNull();
    SourceDetails other = service.put(PORT, ADDRESS, true, "\"" + none.tag() + "\"", OWNER);
    assertThat(other.secret()).isNotNull().isNotEqualTo(made.secret());
  }

  @Test
  void withoutAKeyThereAreNoWebhooks() {
    SourceService keyless = service(new Webhooks(sources, new OpenSeal(false), clock));
    refused(ProblemType.WEBHOOKS_NOT_OFFERED, () -> keyless.put(PORT, ADDRESS, true, null, OWNER));
  }

  private void conflict() {
    commitAndLook(text("1.0.0", "First"));
    editInThePortal("1.0.0", text("1.0.0", "Edited"));
    assertThat(commitAndLook(text("1.0.0", "Committed"))).isEqualTo(SourceState.CONFLICT);
  }
}
