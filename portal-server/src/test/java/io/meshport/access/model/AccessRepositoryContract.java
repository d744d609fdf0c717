package io.meshport.access.model;

import static io.meshport.access.model.Samples.ANNA;
import static io.meshport.access.model.Samples.BEN;
import static io.meshport.access.model.Samples.DAVID;
import static io.meshport.access.model.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshport.access.AccessGrantId;
import io.meshport.access.AccessRequestId;
import io.meshport.catalog.PortKey;
import io.meshport.identity.TeamId;
import io.meshport.identity.UserId;
import io.meshport.platform.page.Page;
import io.meshport.platform.page.PageRequest;
import io.meshport.platform.problem.ProblemType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every repository of requests and grants must do, be it in memory or in PostgreSQL. */
public abstract class AccessRepositoryContract {
  private static final PageRequest FIRST = new PageRequest(20, 0);

  // Names of its own, so that tests sharing a database do not see each other.
  private final String domain = "d" + UUID.randomUUID();
  private final String team = "teams/" + domain;
  private final Actor requester = new Actor("u" + UUID.randomUUID(), "ines", "Ines Haddad");
  private final PortKey port = new PortKey(domain, "churn", "table");
  private final Subject himself = Subject.user(new UserId(requester.id()), requester.name());
  private final Subject crew = Subject.team(new TeamId(team));

  protected abstract AccessRequestRepository requests();

  protected abstract AccessGrantRepository grants();

  /** Runs one transaction and forgets what it loaded. */
  protected abstract <T> T inTransaction(Supplier<T> work);

  @Test
  void aRequestComesBackAsItWasSubmitted() {
    AccessRequest request = submitted(himself, NOON);

    AccessRequest found = inTransaction(() -> requests().find(request.id()).orElseThrow());

    assertThat(found).usingRecursiveComparison().ignoringFields("version").isEqualTo(request);
    assertThat(found.approvers().people()).containsExactly(ANNA, BEN);
  }

  @Test
  void whatIsNotThereIsNotFound() {
    AccessRequestId request = new AccessRequestId(UUID.randomUUID());
    AccessGrantId grant = new AccessGrantId(UUID.randomUUID());

    assertThat(inTransaction(() -> requests().find(request))).isEmpty();
    assertThat(inTransaction(() -> requests().lock(request))).isEmpty();
    assertThat(inTransaction(() -> grants().find(grant))).isEmpty();
    assertThat(inTransaction(() -> grants().lock(grant))).isEmpty();
    assertThat(inTransaction(() -> requests().decisionsOn(List.of()))).isEmpty();
    assertThat(inTransaction(() -> grants().listOf(List.of()))).isEmpty();
  }

  @Test
  void aSecondOpenRequestOfTheSameSubjectAndPortIsRefused() {
    AccessRequest first = submitted(crew, NOON);
    assertThat(inTransaction(() -> requests().hasOpen(crew, port))).isTrue();

    assertThatThrownBy(() -> submitted(crew, NOON))
        .hasFieldOrPropertyWithValue("type", ProblemType.DUPLICATE_REQUEST);
    submitted(himself, NOON);
    inTransaction(
        () -> {
          requests().lock(first.id()).orElseThrow().withdraw(NOON);
          return first;
        });

    assertThat(inTransaction(() -> requests().hasOpen(crew, port))).isFalse();
    submitted(crew, NOON);
  }

  @Test
  void aSecondDecisionOnTheSameStepIsRefused() {
    AccessRequest request = submitted(himself, NOON);
    AccessDecision first = request.approve(ANNA, "Fine", null, NOON);
    AccessDecision second =
        new AccessDecision(request, AccessDecision.Outcome.DENIED, BEN, NOON).with("No", null);
    decided(first);

    assertThatThrownBy(() -> decided(second))
        .hasFieldOrPropertyWithValue("type", ProblemType.ALREADY_DECIDED);
    assertThat(inTransaction(() -> requests().decisionsOn(List.of(request.id()))))
        .usingRecursiveFieldByFieldElementComparator()
        .containsExactly(first);
  }

  @Test
  void approversSeeWhatTheyMayDecideAndNotTheirOwnSide() {
    AccessRequest byOwners = submitted(himself, NOON);
    AccessRequest ofTeam = submitted(crew, NOON.plusSeconds(1));
    AccessRequest byLeads = submitted(Route.GOVERNANCE_LEADS, port("orders"));

    assertThat(box(approver("anna-id", false, Set.of())))
        .containsExactly(ofTeam.id(), byOwners.id());
    assertThat(box(approver("anna-id", false, Set.of(team)))).containsExactly(byOwners.id());
    assertThat(box(approver(requester.id(), true, Set.of()))).isEmpty();
    ApproverScope lead = new ApproverScope("lena-id", Set.of(), true, Set.of());
    assertThat(box(lead)).contains(byLeads.id()).doesNotContain(byOwners.id(), ofTeam.id());
    ApproverScope nobody = new ApproverScope("otto-id", Set.of(), false, Set.of());
    assertThat(box(nobody)).isEmpty();
  }

  @Test
  void ownRequestsAreOnesOwnAndThoseOfOnesTeams() {
    AccessRequest own = submitted(himself, NOON);
    AccessRequest ofTeam = submitted(crew, NOON.plusSeconds(1));

    assertThat(mine(new SideScope(requester.id(), Set.of()), null))
        .containsExactly(ofTeam.id(), own.id());
    assertThat(mine(new SideScope("clara-id", Set.of(team)), null)).containsExactly(ofTeam.id());
    assertThat(mine(new SideScope("clara-id", Set.of()), null)).isEmpty();
    assertThat(mine(new SideScope(requester.id(), Set.of()), RequestStatus.DENIED)).isEmpty();
  }

  @Test
  void listsComeInPieces() {
    for (int i = 0; i < 3; i++) {
      submitted(Route.DOMAIN_OWNERS, port("p" + i));
    }
    SideScope side = new SideScope(requester.id(), Set.of());

    Page<AccessRequest> first =
        inTransaction(() -> requests().listFor(side, null, new PageRequest(2, 0)));
    Page<AccessRequest> rest =
        inTransaction(() -> requests().listFor(side, null, new PageRequest(2, 2)));

    assertThat(first.items()).hasSize(2);
    assertThat(first.total()).isEqualTo(3);
    assertThat(first.nextPageToken()).isNotNull();
    assertThat(rest.items()).hasSize(1);
    assertThat(rest.nextPageToken()).isNull();
  }

  @Test
  void overdueRequestsAreThoseSubmittedBeforeAMoment() {
    Instant longAgo = Instant.parse("2001-01-01T00:00:00Z");
    AccessRequest old = submitted(himself, longAgo);

    assertThat(inTransaction(() -> requests().lockOpenSince(longAgo, 100))).isEmpty();
    assertThat(inTransaction(() -> requests().lockOpenSince(longAgo.plusSeconds(1), 100)))
        .extracting(AccessRequest::id)
        .containsExactly(old.id());
    inTransaction(
        () -> {
          requests().lock(old.id()).orElseThrow().lapse(NOON);
          return old;
        });
    assertThat(inTransaction(() -> requests().lockOpenSince(longAgo.plusSeconds(1), 100)))
        .isEmpty();
  }

  @Test
  void aGrantComesBackAsItWas() {
    AccessGrant grant = granted(himself, port);
    inTransaction(
        () -> {
          AccessGrant locked = grants().lock(grant.id()).orElseThrow();
          locked.startActivation(NOON, Samples.PATIENCE);
          locked.startRevocation(
              new Ending(Ending.Cause.OWNER, "Misuse", ANNA), NOON, Samples.PATIENCE);
          locked.failed("Keycloak does not answer", NOON, Samples.PATIENCE);
          return locked;
        });

    AccessGrant found = inTransaction(() -> grants().find(grant.id()).orElseThrow());

    assertThat(found.status()).isEqualTo(GrantStatus.REVOCATION_FAILED);
    assertThat(found.ending()).isEqualTo(new Ending(Ending.Cause.OWNER, "Misuse", ANNA));
    assertThat(found.failure()).isEqualTo("Keycloak does not answer");
    assertThat(found.window()).isEqualTo(grant.window());
    assertThat(found.subject()).isEqualTo(himself);
    assertThat(found.port()).isEqualTo(grant.port());
  }

  @Test
  void anExpiredGrantHasAnEndingWithoutAPerson() {
    AccessGrant grant = granted(himself, port);
    end(grant);

    AccessGrant found = inTransaction(() -> grants().find(grant.id()).orElseThrow());

    assertThat(found.status()).isEqualTo(GrantStatus.ENDED);
    assertThat(found.ending()).isEqualTo(Ending.expiry());
  }

  @Test
  void runningGrantsOfASubjectOnAPortAreTogether() {
    AccessGrant first = granted(crew, port);
    AccessGrant second = granted(crew, port);
    granted(himself, port);
    granted(crew, port("orders"));
    end(granted(crew, port));

    for (List<AccessGrant> found :
        List.of(
            inTransaction(() -> grants().runningOf(crew, PortRef.of(port))),
            inTransaction(() -> grants().lockRunningOf(crew, PortRef.of(port))))) {
      assertThat(found)
          .extracting(AccessGrant::id)
          .containsExactlyInAnyOrder(first.id(), second.id());
    }
  }

  @Test
  void runningGrantsOfAProductAreCounted() {
    AccessGrant grant = granted(himself, port);
    granted(crew, port);
    assertThat(inTransaction(() -> grants().countRunning(grant.productId()))).isEqualTo(2);

    end(grant);

    assertThat(inTransaction(() -> grants().countRunning(grant.productId()))).isEqualTo(1);
  }

  @Test
  void grantsAreListedForTheirSideAndForTheirDomain() {
    AccessGrant own = granted(himself, port);
    AccessGrant ofTeam = granted(crew, port);

    assertThat(
            inTransaction(
                () ->
                    grants().listFor(new SideScope("clara-id", Set.of(team)), null, FIRST).items()))
        .extracting(AccessGrant::id)
        .containsExactly(ofTeam.id());
    assertThat(inTransaction(() -> grants().listFor(Set.of(domain), null, FIRST).items()))
        .extracting(AccessGrant::id)
        .containsExactlyInAnyOrder(own.id(), ofTeam.id());
    assertThat(
            inTransaction(
                () -> grants().listFor(Set.of(domain), GrantStatus.ACTIVE, FIRST).total()))
        .isZero();
    assertThat(inTransaction(() -> grants().listFor(Set.of(), null, FIRST).items())).isEmpty();
  }

  @Test
  void grantsOfRequestsAreFound() {
    AccessGrant grant = granted(himself, port);

    assertThat(
            inTransaction(() -> grants().listOf(List.of(new AccessRequestId(grant.requestId())))))
        .extracting(AccessGrant::id)
        .containsExactly(grant.id());
  }

  @Test
  void goingThroughAllRunningGrantsMissesNone() {
    Set<AccessGrantId> made =
        Set.of(
            granted(himself, port).id(),
            granted(crew, port).id(),
            granted(crew, port("orders")).id());
    Set<AccessGrantId> seen = new java.util.HashSet<>();

    @Nullable AccessGrantId last = null;
    while (true) {
      AccessGrantId after = last;
      List<AccessGrant> batch = inTransaction(() -> grants().listRunningAfter(after, 1));
      if (batch.isEmpty()) {
        break;
      }
      last = batch.get(0).id();
      assertThat(seen.add(last)).isTrue();
    }

    assertThat(seen).containsAll(made);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsDueIsWhatTheRuleSays(GrantWork work) {
    List<AccessGrant> all =
        List.of(
            granted(himself, port("p0")),
            granted(himself, port("p1")),
            granted(himself, port("p2")),
            granted(himself, port("p3")));
    inTransaction(
        () -> {
          for (AccessGrant grant : all.subList(1, 4)) {
            grants().lock(grant.id()).orElseThrow().startActivation(NOON, Samples.PATIENCE);
          }
          grants().lock(all.get(2).id()).orElseThrow().activated(NOON);
          grants()
              .lock(all.get(3).id())
              .orElseThrow()
              .startRevocation(Ending.expiry(), NOON, Samples.PATIENCE);
          return all;
        });
    for (Duration later :
        List.of(Duration.ofSeconds(-1), Duration.ZERO, Duration.ofDays(23), Duration.ofDays(31))) {
      Instant now = NOON.plus(later);
      assertThat(
              inTransaction(
                  () -> grants().lockDue(work, now, 1_000).stream().map(AccessGrant::id).toList()))
          .filteredOn(id -> all.stream().anyMatch(grant -> grant.id().equals(id)))
          .containsExactlyInAnyOrderElementsOf(
              inTransaction(
                  () ->
                      all.stream()
                          .map(grant -> grants().find(grant.id()).orElseThrow())
                          .filter(grant -> work.isDue(grant, now))
                          .map(AccessGrant::id)
                          .toList()));
    }
  }

  private PortKey port(String product) {
    return new PortKey(domain, product, "table");
  }

  private AccessRequest submitted(Subject subject, Instant at) {
    return kept(Samples.request(port, subject, requester, at));
  }

  private AccessRequest submitted(Route route, PortKey key) {
    return kept(AccessRequest.submit(Samples.file(key, himself, route), requester, NOON));
  }

  private AccessRequest kept(AccessRequest request) {
    return inTransaction(
        () -> {
          requests().add(request);
          return request;
        });
  }

  private void decided(AccessDecision decision) {
    inTransaction(
        () -> {
          requests().add(decision);
          return decision;
        });
  }

  private AccessGrant granted(Subject subject, PortKey key) {
    AccessRequest request = kept(Samples.request(key, subject, DAVID, NOON));
    return inTransaction(
        () -> {
          AccessRequest locked = requests().lock(request.id()).orElseThrow();
          AccessDecision approval = locked.approve(ANNA, null, null, NOON);
          requests().add(approval);
          AccessGrant grant = AccessGrant.schedule(locked, approval, NOON);
          grants().add(grant);
          return grant;
        });
  }

  private void end(AccessGrant grant) {
    inTransaction(
        () -> {
          AccessGrant locked = grants().lock(grant.id()).orElseThrow();
          locked.startRevocation(Ending.expiry(), NOON, Samples.PATIENCE);
          locked.removed(NOON);
          return locked;
        });
  }

  private ApproverScope approver(String user, boolean lead, Set<String> teams) {
    return new ApproverScope(user, Set.of(domain), lead, teams);
  }

  private List<AccessRequestId> box(ApproverScope approver) {
    return inTransaction(() -> requests().listFor(approver, null, FIRST).items()).stream()
        .map(AccessRequest::id)
        .toList();
  }

  private List<AccessRequestId> mine(SideScope side, @Nullable RequestStatus status) {
    return inTransaction(() -> requests().listFor(side, status, FIRST).items()).stream()
        .map(AccessRequest::id)
        .toList();
  }
}
