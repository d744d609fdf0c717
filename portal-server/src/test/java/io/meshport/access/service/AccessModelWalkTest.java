package io.meshport.access.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshport.access.AccessEvent;
import io.meshport.access.AccessRequestId;
import io.meshport.access.model.AccessDecision;
import io.meshport.access.model.AccessGrant;
import io.meshport.access.model.AccessRequest;
import io.meshport.access.model.RequestStatus;
import io.meshport.access.model.RoleAssignment;
import io.meshport.catalog.Lifecycle;
import io.meshport.catalog.PortKey;
import io.meshport.identity.Caller;
import io.meshport.platform.problem.PortalException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Walks at random through everything that people, workers and time can do, with Keycloak failing,
 * events lost or delivered twice, and acts falling into the middle of remote calls. The invariants
 * hold after each step, and once all is quiet Keycloak holds exactly what the grants say.
 */
class AccessModelWalkTest {
  private static final int STEPS = 3_000;
  private static final List<Caller> PEOPLE =
      List.of(
          AccessWorld.ANNA,
          AccessWorld.HUGO,
          AccessWorld.DAVID,
          AccessWorld.CLARA,
          AccessWorld.LENA,
          AccessWorld.STRANGER);
  private static final PortKey OTHER = new PortKey("customer", "orders", "topic");

  private final AccessWorld world = new AccessWorld();
  private final List<AccessRequest> requests = new ArrayList<>();
  private final Map<AccessRequestId, RequestStatus> closed = new HashMap<>();
  private Random random = new Random(0);
  private int depth;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void everyWalkKeepsTheInvariants(long seed) {
    random = new Random(seed);
    world.catalog.put(OTHER, Lifecycle.PUBLISHED);
    for (int step = 0; step < STEPS; step++) {
      act();
      checkAlways("seed " + seed + " step " + step);
    }
    settle();
    checkQuiet("seed " + seed);
    assertThat(closed.values()).contains(RequestStatus.APPROVED, RequestStatus.DENIED);
  }

  private void act() {
    try {
      actOnce(random.nextInt(12));
    } catch (PortalException refusal) {
      // A refusal is a legal answer; that it changed nothing is what the invariants check.
      assertThat(refusal.type().status()).isBetween(400, 499);
    }
  }

  private void actOnce(int choice) {
    switch (choice) {
      case 0, 1 -> submit();
      case 2, 3 -> decide();
      case 4 -> withdraw();
      case 5 -> revoke();
      case 6, 7 -> work();
      case 8 -> world.clock.pass(Duration.ofHours(random.nextInt(200)));
      case 9 -> world.clockwork.tick();
      case 10 -> world.keycloak.away = random.nextInt(3) == 0;
      default -> disturb();
    }
  }

  private void submit() {
    PortKey port = random.nextBoolean() ? AccessWorld.PORT : OTHER;
    Caller requester = any(PEOPLE);
    requests.add(world.service.submit(requester, AccessWorld.ownForm(requester, port)).request());
  }

  private void decide() {
    if (!requests.isEmpty()) {
      AccessRequest request = any(requests);
      if (random.nextInt(4) == 0) {
        DecisionCommand deny = new DecisionCommand("DENY", "No", null);
        world.service.deny(any(PEOPLE), request.id(), 0, deny);
      } else {
        DecisionCommand approve = new DecisionCommand("APPROVE", null, 1 + random.nextInt(30));
        world.service.approve(any(PEOPLE), request.id(), 0, approve);
      }
    }
  }

  private void withdraw() {
    if (!requests.isEmpty()) {
      world.service.withdraw(any(PEOPLE), any(requests).id(), 0);
    }
  }

  private void revoke() {
    List<AccessGrant> grants = world.grants.all();
    if (!grants.isEmpty()) {
      world.grantService.revoke(any(PEOPLE), any(grants).id(), 0, Optional.of("Enough"));
    }
  }

  private void work() {
    if (world.queue.isEmpty()) {
      return;
    }
    if (depth < 2 && random.nextInt(3) == 0) {
      // Something else happens while Keycloak works, before or after it takes effect.
      (random.nextBoolean() ? world.keycloak.beforeEffect : world.keycloak.afterEffect)
          .add(this::interrupt);
    }
    world.workOnce();
  }

  // Half the time it is just the grant that is being worked on: that is where races are lost.
  private void interrupt() {
    depth++;
    List<AccessGrant> running = running();
    if (random.nextBoolean() && !running.isEmpty()) {
      actOn(any(running));
    } else {
      act();
      act();
    }
    depth--;
  }

  private void actOn(AccessGrant grant) {
    if (grant.isEndable()) {
      world.grantService.revoke(AccessWorld.LENA, grant.id(), 0, Optional.of("Enough"));
    }
    world.workOn(grant.id());
  }

  private List<AccessGrant> running() {
    return world.grants.all().stream().filter(grant -> grant.status().isRunning()).toList();
  }

  // An event comes twice, or out of order.
  private void disturb() {
    if (!world.queue.isEmpty()) {
      AccessEvent event = world.queue.remove();
      world.queue.add(event);
      if (random.nextBoolean()) {
        world.queue.add(event);
      }
    }
  }

  private void settle() {
    world.keycloak.away = false;
    world.keycloak.beforeEffect.clear();
    world.keycloak.afterEffect.clear();
    for (int round = 0; round < 5; round++) {
      world.clock.pass(Duration.ofMinutes(11));
      world.clockwork.tick();
      for (int left = 1_000; left > 0 && !world.queue.isEmpty(); left--) {
        world.workOnce();
      }
    }
  }

  private void checkAlways(String where) {
    Set<String> open = new java.util.HashSet<>();
    for (AccessRequest request : requests) {
      List<AccessDecision> decisions = world.requests.decisionsOn(List.of(request.id()));
      boolean decided =
          request.status() == RequestStatus.APPROVED || request.status() == RequestStatus.DENIED;
      assertThat(decisions).as(where).hasSize(decided ? 1 : 0);
      decisions.forEach(
          decision -> {
            assertThat(decision.decider().id()).as(where).isNotEqualTo(request.requester().id());
            assertThat(decision.decider().id()).as(where).isNotEqualTo(request.subject().id());
          });
      assertThat(world.grants.listOf(List.of(request.id())))
          .as(where)
          .hasSize(request.status() == RequestStatus.APPROVED ? 1 : 0);
      if (request.isOpen()) {
        assertThat(open.add(request.subject().id() + request.port())).as(where).isTrue();
      } else {
        RequestStatus before = closed.putIfAbsent(request.id(), request.status());
        assertThat(before == null || before == request.status()).as(where).isTrue();
      }
    }
    for (AccessGrant grant : world.grants.all()) {
      assertThat(grant.nextAttemptAt() != null).as(where).isEqualTo(grant.status().isUnfinished());
    }
  }

  private void checkQuiet(String where) {
    List<AccessGrant> grants = world.grants.all();
    assertThat(grants).as(where).noneMatch(grant -> grant.status().isUnfinished());
    Set<RoleAssignment> wanted =
        grants.stream()
            .filter(grant -> grant.status().needsRole())
            .map(RoleAssignment::of)
            .collect(Collectors.toSet());
    assertThat(world.keycloak.held).as(where).isEqualTo(wanted);
  }

  private <T> T any(List<T> things) {
    return things.get(random.nextInt(things.size()));
  }
}
