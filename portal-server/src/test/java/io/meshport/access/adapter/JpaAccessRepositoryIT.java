package io.meshport.access.adapter;

import static io.meshport.access.model.Samples.ANNA;
import static io.meshport.access.model.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshport.access.AccessRequestId;
import io.meshport.access.model.AccessDecision;
import io.meshport.access.model.AccessGrant;
import io.meshport.access.model.AccessGrantRepository;
import io.meshport.access.model.AccessRepositoryContract;
import io.meshport.access.model.AccessRequest;
import io.meshport.access.model.AccessRequestRepository;
import io.meshport.access.model.Ending;
import io.meshport.access.model.Samples;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract on PostgreSQL, and what the tables refuse even when the portal would not. */
class JpaAccessRepositoryIT extends AccessRepositoryContract {
  private final TestDatabase database = new TestDatabase();
  private final AccessRequestRepository requests =
      new JpaAccessRequestRepository(database.entities());
  private final AccessGrantRepository grants = new JpaAccessGrantRepository(database.entities());

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  protected AccessRequestRepository requests() {
    return requests;
  }

  @Override
  protected AccessGrantRepository grants() {
    return grants;
  }

  @Override
  protected <T> T inTransaction(Supplier<T> work) {
    return database.inTransaction(work);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update access_decision set reason = 'other'",
        "delete from access_decision",
        "truncate access_decision cascade"
      })
  void aDecisionIsNeverEditedOrRemoved(String statement) {
    approve();

    assertThatThrownBy(() -> database.sql(statement)).hasStackTraceContaining("append-only");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update access_request set purpose = 'other'",
        "update access_request set duration_days = 300",
        "update access_request set contract_version = '9.9.9'",
        "update access_request set route = 'GOVERNANCE_LEADS'",
        "update access_request set subject_id = 'other'"
      })
  void aSubmittedRequestIsFrozen(String statement) {
    submit();

    assertThatThrownBy(() -> database.sql(statement)).hasStackTraceContaining("frozen");
  }

  @Test
  void aClosedRequestStaysClosedAndARequestIsNeverDeleted() {
    approve();

    assertThatThrownBy(
            () -> database.sql("update access_request set status = 'SUBMITTED', closed_at = null"))
        .hasStackTraceContaining("closed");
    assertThatThrownBy(() -> database.sql("delete from access_request"))
        .hasStackTraceContaining("never deleted");
  }

  @Test
  void aDecisionOfTheRequesterOrTheSubjectIsRefused() {
    submit();
    String insert =
        "insert into access_decision select '"
            + UUID.randomUUID()
            + "', id, 1, 'APPROVED', requester_id, subject_type, subject_id, requester_id,"
            + " 'x', 'x', null, 30, now() from access_request";

    assertThatThrownBy(() -> database.sql(insert))
        .hasStackTraceContaining("ck_access_decision_not_requester");
    assertThatThrownBy(
            () ->
                database.sql(
                    insert
                        .replace("subject_id, requester_id", "subject_id, subject_id")
                        .replace("requester_id, subject_type", "'somebody', subject_type")))
        .hasStackTraceContaining("ck_access_decision_not_subject");
  }

  @Test
  void aGrantWithoutAnApprovalIsRefused() {
    AccessRequest request = submit();
    database.inTransaction(
        () -> {
          AccessRequest locked = requests.lock(request.id()).orElseThrow();
          requests.add(locked.deny(ANNA, "No", NOON));
          return locked;
        });
    AccessRequest twin = Samples.request();
    AccessDecision approval = twin.approve(ANNA, null, null, NOON);
    AccessGrant orphan = AccessGrant.schedule(twin, approval, NOON);

    assertThatThrownBy(
            () ->
                database.inTransaction(
                    () -> {
                      grants.add(orphan);
                      return orphan;
                    }))
        .hasStackTraceContaining("fk_access_grant_");
  }

  @Test
  void whoReliesOnAPortIsFoundUntilTheirGrantIsOver() {
    approve();
    AccessGrant grant = running().get(0);
    AccessRequestId asked = new AccessRequestId(grant.requestId());
    assertThat(database.inTransaction(() -> requests.listOf(List.of(asked)))).hasSize(1);

    database.inTransaction(
        () -> {
          AccessGrant locked = grants.lock(grant.id()).orElseThrow();
          locked.startRevocation(Ending.outgrown("`x` is new"), NOON, Samples.PATIENCE);
          locked.removed(NOON);
          return locked;
        });

    assertThat(running()).isEmpty();
  }

  private List<AccessGrant> running() {
    return database.inTransaction(() -> grants.listRunningOn(Samples.PORT));
  }

  private AccessRequest submit() {
    AccessRequest request = Samples.request();
    return database.inTransaction(
        () -> {
          requests.add(request);
          return request;
        });
  }

  private void approve() {
    AccessRequest request = submit();
    database.inTransaction(
        () -> {
          AccessRequest locked = requests.lock(request.id()).orElseThrow();
          AccessDecision approval = locked.approve(ANNA, null, null, NOON);
          requests.add(approval);
          grants.add(AccessGrant.schedule(locked, approval, NOON));
          return locked;
        });
  }
}
