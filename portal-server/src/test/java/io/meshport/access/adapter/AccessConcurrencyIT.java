package io.meshport.access.adapter;

import static io.meshport.access.model.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.meshport.access.model.AccessDecision;
import io.meshport.access.model.AccessGrant;
import io.meshport.access.model.AccessRequest;
import io.meshport.access.model.Actor;
import io.meshport.access.model.GrantWork;
import io.meshport.access.model.Samples;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many at once on the real PostgreSQL: what the locks and unique indexes let through. */
class AccessConcurrencyIT {
  private static final int MANY = 8;

  private final TestDatabase database = new TestDatabase();
  private final ExecutorService threads = Executors.newFixedThreadPool(MANY);

  @AfterEach
  void close() {
    threads.shutdownNow();
    database.close();
  }

  @Test
  void ofManyApproversExactlyOneDecides() throws Exception {
    AccessRequest request = submit(database.entities());

    List<String> outcomes = atOnce(approver -> decide(approver, request));

    assertThat(outcomes).containsOnlyOnce("decided");
    assertThat(outcomes).filteredOn("ALREADY_DECIDED"::equals).hasSize(MANY - 1);
    assertThat(
            database.inTransaction(
                () ->
                    new JpaAccessRequestRepository(database.entities())
                        .decisionsOn(List.of(request.id()))))
        .hasSize(1);
  }

  @Test
  void ofManyEqualRequestsExactlyOneIsTaken() throws Exception {
    List<String> outcomes =
        atOnce(
            caller -> {
              try (EntityManager entities = database.open()) {
                submit(entities);
                return "submitted";
              } catch (PortalException refusal) {
                return refusal.type().name();
              }
            });

    assertThat(outcomes).containsOnlyOnce("submitted");
    assertThat(outcomes).filteredOn(ProblemType.DUPLICATE_REQUEST.name()::equals).hasSize(MANY - 1);
  }

  @Test
  void dueWorkThatAnotherServerHoldsIsLeftOut() {
    AccessRequest request = submit(database.entities());
    database.inTransaction(
        () -> {
          JpaAccessRequestRepository requests = new JpaAccessRequestRepository(database.entities());
          AccessRequest locked = requests.lock(request.id()).orElseThrow();
          AccessDecision approval = locked.approve(Samples.ANNA, null, null, NOON);
          requests.add(approval);
          AccessGrant grant = AccessGrant.schedule(locked, approval, NOON);
          new JpaAccessGrantRepository(database.entities()).add(grant);
          return grant;
        });

    try (EntityManager other = database.open()) {
      other.getTransaction().begin();
      assertThat(new JpaAccessGrantRepository(other).lockDue(GrantWork.START, NOON, 10)).hasSize(1);
      assertThat(
              database.inTransaction(
                  () ->
                      new JpaAccessGrantRepository(database.entities())
                          .lockDue(GrantWork.START, NOON, 10)))
          .isEmpty();
      other.getTransaction().rollback();
    }
  }

  private String decide(int approver, AccessRequest request) {
    Actor actor = new Actor("owner-" + approver, "owner", "Owner " + approver);
    try (EntityManager entities = database.open()) {
      JpaAccessRequestRepository requests = new JpaAccessRequestRepository(entities);
      entities.getTransaction().begin();
      AccessRequest locked = requests.lock(request.id()).orElseThrow();
      requests.add(
          approver % 2 == 0
              ? locked.approve(actor, null, null, NOON)
              : locked.deny(actor, "No", NOON));
      entities.getTransaction().commit();
      return "decided";
    } catch (PortalException refusal) {
      return refusal.type().name();
    }
  }

  private static AccessRequest submit(EntityManager entities) {
    AccessRequest request = Samples.request();
    entities.getTransaction().begin();
    new JpaAccessRequestRepository(entities).add(request);
    entities.getTransaction().commit();
    entities.clear();
    return request;
  }

  private List<String> atOnce(Attempt attempt) throws Exception {
    CountDownLatch gate = new CountDownLatch(1);
    List<Callable<String>> attempts = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      int number = i;
      attempts.add(
          () -> {
            gate.await();
            return attempt.by(number);
          });
    }
    List<Future<String>> running = new ArrayList<>();
    attempts.forEach(one -> running.add(threads.submit(one)));
    gate.countDown();
    List<String> outcomes = new ArrayList<>();
    for (Future<String> one : running) {
      outcomes.add(one.get());
    }
    return outcomes;
  }

  /** What one of the many does. */
  private interface Attempt {
    String by(int number);
  }
}
