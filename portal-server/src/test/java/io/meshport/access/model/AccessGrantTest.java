package io.meshport.access.model;

import static io.meshport.access.model.Samples.NOON;
import static io.meshport.access.model.Samples.PATIENCE;
import static io.meshport.access.model.Samples.PORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshport.platform.problem.ProblemType;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AccessGrantTest {
  private static final Map<Consumer<AccessGrant>, Set<GrantStatus>> ALLOWED = new LinkedHashMap<>();

  static {
    ALLOWED.put(grant -> grant.startActivation(NOON, PATIENCE), EnumSet.of(GrantStatus.SCHEDULED));
    ALLOWED.put(
        grant -> grant.activated(NOON),
        EnumSet.of(GrantStatus.ACTIVATING, GrantStatus.ACTIVATION_FAILED));
    ALLOWED.put(
        grant -> grant.startRevocation(Samples.byOwner(), NOON, PATIENCE),
        EnumSet.of(
            GrantStatus.SCHEDULED,
            GrantStatus.ACTIVATING,
            GrantStatus.ACTIVE,
            GrantStatus.ACTIVATION_FAILED));
    ALLOWED.put(
        grant -> grant.removed(NOON),
        EnumSet.of(GrantStatus.REVOKING, GrantStatus.REVOCATION_FAILED));
    Set<GrantStatus> unfinished =
        EnumSet.of(
            GrantStatus.ACTIVATING,
            GrantStatus.ACTIVATION_FAILED,
            GrantStatus.REVOKING,
            GrantStatus.REVOCATION_FAILED);
    ALLOWED.put(grant -> grant.failed("Away", NOON, PATIENCE), unfinished);
    ALLOWED.put(grant -> grant.requeued(NOON, PATIENCE), unfinished);
    ALLOWED.put(grant -> grant.endAnnounced(NOON), EnumSet.of(GrantStatus.ACTIVE));
  }

  @ParameterizedTest
  @EnumSource
  void eachStateAllowsItsTransitionsAndNoOther(GrantStatus status) {
    ALLOWED.forEach(
        (act, allowed) -> {
          AccessGrant grant = Samples.in(status);
          assertThat(grant.status()).isEqualTo(status);
          if (allowed.contains(status)) {
            act.accept(grant);
          } else {
            assertThatThrownBy(() -> act.accept(grant))
                .hasFieldOrPropertyWithValue("type", ProblemType.ILLEGAL_TRANSITION);
            assertThat(grant.status()).isEqualTo(status);
          }
        });
  }

  @Test
  void aGrantNeedsTheApprovalOfItsOwnRequest() {
    AccessRequest denied = Samples.request();
    AccessDecision denial = denied.deny(Samples.ANNA, "No", NOON);
    Samples.Approved other = Samples.approved(PORT, Samples.GROWTH, NOON);

    assertThatThrownBy(() -> AccessGrant.schedule(denied, denial, NOON))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> AccessGrant.schedule(denied, other.decision(), NOON))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aGrantLastsAsLongAsWasApproved() {
    AccessRequest request = Samples.request();
    AccessDecision approval = request.approve(Samples.ANNA, null, 7, NOON);

    AccessGrant grant = AccessGrant.schedule(request, approval, NOON);

    assertThat(grant.window().endsAt()).isEqualTo(NOON.plus(Duration.ofDays(7)));
  }

  @Test
  void nothingIsActivatedBeforeItsWindow() {
    AccessGrant grant = Samples.approved(PORT, Samples.GROWTH, NOON.plusSeconds(1)).grant();

    assertThatThrownBy(() -> grant.startActivation(NOON, PATIENCE))
        .hasFieldOrPropertyWithValue("type", ProblemType.ILLEGAL_TRANSITION);
  }

  @Test
  void expiryEndsAndEverythingElseRevokes() {
    assertThat(Samples.in(GrantStatus.ENDED).ending()).isEqualTo(Ending.expiry());
    assertThat(Samples.in(GrantStatus.REVOKED).ending()).isEqualTo(Samples.byOwner());
  }

  @Test
  void anAlarmIsNewsOnceAndKeepsItsReason() {
    AccessGrant grant = Samples.activating();

    assertThat(grant.failed("First", NOON, PATIENCE)).isTrue();
    assertThat(grant.failed("Second", NOON, PATIENCE)).isFalse();
    assertThat(grant.failure()).isEqualTo("Second");
    assertThat(grant.attempts()).isEqualTo(2);
    assertThat(grant.nextAttemptAt()).isEqualTo(NOON.plus(PATIENCE));
  }

  @Test
  void successClearsTheAlarm() {
    AccessGrant grant = Samples.in(GrantStatus.ACTIVATION_FAILED);

    grant.activated(NOON);

    assertThat(grant.failure()).isNull();
    assertThat(grant.attempts()).isZero();
    assertThat(grant.nextAttemptAt()).isNull();
    assertThat(grant.health()).isEqualTo(GrantHealth.VERIFIED);
  }

  @ParameterizedTest
  @EnumSource
  void whatWaitsForKeycloakHasATimeToLookAgain(GrantStatus status) {
    assertThat(Samples.in(status).nextAttemptAt() != null).isEqualTo(status.isUnfinished());
  }

  @Test
  void aDriftIsNewsOnce() {
    AccessGrant grant = Samples.active();

    assertThat(grant.verified(GrantHealth.DRIFTED)).isTrue();
    assertThat(grant.verified(GrantHealth.DRIFTED)).isFalse();
    assertThat(grant.verified(GrantHealth.VERIFIED)).isFalse();
    assertThat(grant.health()).isEqualTo(GrantHealth.VERIFIED);
  }

  @ParameterizedTest
  @EnumSource(names = "ACTIVE", mode = EnumSource.Mode.EXCLUDE)
  void onlyWhatIsActiveIsJudged(GrantStatus status) {
    AccessGrant grant = Samples.in(status);
    GrantHealth before = grant.health();

    assertThat(grant.verified(GrantHealth.DRIFTED)).isFalse();
    assertThat(grant.health()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({"365, 168", "30, 168", "28, 168", "4, 24", "1, 6"})
  void theEndIsAnnouncedAWeekAheadOrInTheLastQuarter(int days, long hoursAhead) {
    GrantWindow window = GrantWindow.of(NOON, days);

    assertThat(Duration.between(window.announceAt(), window.endsAt()))
        .isEqualTo(Duration.ofHours(hoursAhead));
  }

  @ParameterizedTest
  @EnumSource
  void timeMakesDueWhatTheStateAllows(GrantStatus status) {
    AccessGrant grant = Samples.in(status);
    Instant farAhead = NOON.plus(Duration.ofDays(400));
    Set<GrantStatus> endable =
        EnumSet.of(
            GrantStatus.SCHEDULED,
            GrantStatus.ACTIVATING,
            GrantStatus.ACTIVE,
            GrantStatus.ACTIVATION_FAILED);

    assertThat(GrantWork.START.isDue(grant, farAhead)).isEqualTo(status == GrantStatus.SCHEDULED);
    assertThat(GrantWork.END.isDue(grant, farAhead)).isEqualTo(endable.contains(status));
    assertThat(GrantWork.END.isDue(grant, NOON)).isFalse();
    assertThat(GrantWork.RETRY.isDue(grant, farAhead)).isEqualTo(status.isUnfinished());
    assertThat(GrantWork.ANNOUNCEMENT.isDue(grant, farAhead))
        .isEqualTo(status == GrantStatus.ACTIVE);
  }
}
