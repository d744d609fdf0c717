package io.meshport.access.service;

import static io.meshport.access.service.AccessWorld.ANNA;
import static io.meshport.access.service.AccessWorld.CLARA;
import static io.meshport.access.service.AccessWorld.DAVID;
import static io.meshport.access.service.AccessWorld.HUGO;
import static io.meshport.access.service.AccessWorld.LENA;
import static io.meshport.access.service.AccessWorld.MARA;
import static io.meshport.access.service.AccessWorld.PORT;
import static io.meshport.access.service.AccessWorld.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshport.access.AccessEventType;
import io.meshport.access.AccessRequestId;
import io.meshport.access.model.RequestForm;
import io.meshport.access.model.RequestStatus;
import io.meshport.access.model.Route;
import io.meshport.access.model.SubjectType;
import io.meshport.catalog.Lifecycle;
import io.meshport.catalog.PortKey;
import io.meshport.identity.Caller;
import io.meshport.platform.page.Page;
import io.meshport.platform.page.PageRequest;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AccessRequestServiceTest {
  private static final DecisionCommand APPROVE = new DecisionCommand("APPROVE", null, null);
  private static final PageRequest FIRST = new PageRequest(20, 0);

  private final AccessWorld world = new AccessWorld();
  private final AccessRequestService service = world.service;

  @Test
  void aRequestGoesToTheOwnersOfTheDomain() {
    RequestDetails details = world.submitted(DAVID);

    assertThat(details.request().route()).isEqualTo(Route.DOMAIN_OWNERS);
    assertThat(details.request().approvers().ids()).isEqualTo("anna-id");
    assertThat(details.actions()).containsExactly("withdraw");
    assertThat(world.kinds()).containsExactly(AccessEventType.REQUEST_SUBMITTED);
  }

  @Test
  void aRequestOfTheOnlyOwnerGoesToTheGovernanceLeads() {
    RequestDetails details = world.submitted(ANNA);

    assertThat(details.request().route()).isEqualTo(Route.GOVERNANCE_LEADS);
    assertThat(details.request().approvers().ids()).isEqualTo("lena-id");
    refused(ProblemType.OWN_REQUEST, () -> approve(ANNA, details));
    assertThat(approve(LENA, details).request().status()).isEqualTo(RequestStatus.APPROVED);
  }

  @Test
  void aRequestForATeamOfAllOwnersGoesToTheGovernanceLeads() {
    RequestDetails details =
        service.submit(HUGO, AccessWorld.form(SubjectType.TEAM, "domains/customer"));

    assertThat(details.request().route()).isEqualTo(Route.GOVERNANCE_LEADS);
    refused(ProblemType.OWN_REQUEST, () -> approve(ANNA, details));
  }

  @Test
  void aRequestOnADomainWithoutOwnersGoesToTheGovernanceLeads() {
    world.directory.forget(ANNA);

    assertThat(world.submitted(DAVID).request().route()).isEqualTo(Route.GOVERNANCE_LEADS);
  }

  @Test
  void aRequestThatNobodyCouldDecideIsRefused() {
    world.directory.forget(ANNA);
    world.directory.forget(LENA);

    refused(ProblemType.NO_APPROVER, () -> world.submitted(DAVID));
    assertThat(world.published).isEmpty();
  }

  @Test
  void anOwnerWhoIsInTheSubjectTeamDoesNotDecide() {
    Caller owner =
        AccessWorld.person(
            "ina", Set.of("customer"), Set.of("customer"), Set.of("teams/growth-analytics"));
    RequestDetails details =
        service.submit(DAVID, AccessWorld.form(SubjectType.TEAM, "teams/growth-analytics"));

    refused(ProblemType.OWN_REQUEST, () -> approve(owner, details));
    assertThat(approve(ANNA, details).request().status()).isEqualTo(RequestStatus.APPROVED);
  }

  @Test
  void anOwnerWhoseTeamAnswersForTheServiceDoesNotDecide() {
    Caller owner =
        AccessWorld.person(
            "ina", Set.of("customer"), Set.of("customer"), Set.of("teams/growth-analytics"));
    RequestDetails details =
        service.submit(DAVID, AccessWorld.form(SubjectType.SERVICE, "svc-churn-model"));

    assertThat(details.request().subject().team()).isEqualTo("teams/growth-analytics");
    refused(ProblemType.OWN_REQUEST, () -> approve(owner, details));
  }

  @Test
  void nobodyAsksForSomebodyElse() {
    refused(
        ProblemType.FORBIDDEN,
        () -> service.submit(DAVID, AccessWorld.form(SubjectType.USER, "clara-id")));
  }

  @Test
  void nobodyAsksForAForeignTeamOrService() {
    refused(
        ProblemType.FORBIDDEN,
        () ->
            service.submit(STRANGER, AccessWorld.form(SubjectType.TEAM, "teams/growth-analytics")));
    refused(
        ProblemType.FORBIDDEN,
        () -> service.submit(STRANGER, AccessWorld.form(SubjectType.SERVICE, "svc-churn-model")));
  }

  @ParameterizedTest
  @CsvSource({"TEAM, teams/nobody", "SERVICE, svc-nobody"})
  void aSubjectThatDoesNotExistIsABadReference(SubjectType type, String id) {
    assertThatThrownBy(() -> service.submit(DAVID, AccessWorld.form(type, id)))
        .isInstanceOfSatisfying(
            PortalException.class,
            refusal -> {
              assertThat(refusal.type()).isEqualTo(ProblemType.INVALID_INPUT);
              assertThat(refusal.violations().get(0).pointer()).isEqualTo("/subject/id");
            });
  }

  @ParameterizedTest
  @CsvSource({"customer, churn, nothing", "customer, nothing, table", "nothing, churn, table"})
  void aPortThatDoesNotExistIsABadReference(String domain, String product, String port) {
    RequestForm form = AccessWorld.ownForm(DAVID, new PortKey(domain, product, port));

    assertThatThrownBy(() -> service.submit(DAVID, form))
        .isInstanceOfSatisfying(
            PortalException.class,
            refusal -> {
              assertThat(refusal.type()).isEqualTo(ProblemType.INVALID_INPUT);
              assertThat(refusal.violations().get(0).pointer()).isEqualTo("/outputPort");
            });
  }

  @Test
  void aForeignDraftLooksLikeNothing() {
    world.catalog.put(PORT, Lifecycle.DRAFT);

    refused(ProblemType.INVALID_INPUT, () -> world.submitted(DAVID));
    refused(ProblemType.NOT_REQUESTABLE, () -> world.submitted(HUGO));
  }

  @Test
  void aDeprecatedProductTakesNoNewRequests() {
    world.catalog.put(PORT, Lifecycle.DEPRECATED);

    refused(ProblemType.NOT_REQUESTABLE, () -> world.submitted(DAVID));
  }

  @Test
  void aSecondOpenRequestForTheSameSubjectAndPortIsRefused() {
    RequestDetails first =
        service.submit(DAVID, AccessWorld.form(SubjectType.TEAM, "teams/growth-analytics"));

    refused(
        ProblemType.DUPLICATE_REQUEST,
        () -> service.submit(CLARA, AccessWorld.form(SubjectType.TEAM, "teams/growth-analytics")));
    service.withdraw(CLARA, first.request().id(), 0);
    service.submit(CLARA, AccessWorld.form(SubjectType.TEAM, "teams/growth-analytics"));
  }

  @Test
  void submittingNeedsTheDirectoryAndWritesNothingWithoutIt() {
    world.directory.setAway(true);

    refused(ProblemType.DIRECTORY_UNAVAILABLE, () -> world.submitted(DAVID));
    assertThat(world.published).isEmpty();
  }

  @Test
  void preflightNamesApproversAndEveryBlockerAndWritesNothing() {
    world.submitted(DAVID);
    world.catalog.put(PORT, Lifecycle.DEPRECATED);

    Assessment assessment = service.preflight(DAVID, AccessWorld.ownForm(DAVID, PORT));

    assertThat(assessment.isAllowed()).isFalse();
    assertThat(assessment.blockers())
        .extracting(Blocker::type)
        .containsExactly(ProblemType.NOT_REQUESTABLE, ProblemType.DUPLICATE_REQUEST);
    assertThat(assessment.file().approvers().ids()).isEqualTo("anna-id");
    assertThat(world.kinds()).containsExactly(AccessEventType.REQUEST_SUBMITTED);
  }

  @Test
  void theSideThatAskedWithdrawsAndNobodyElse() {
    RequestDetails details = world.submitted(DAVID);
    AccessRequestId id = details.request().id();

    refused(ProblemType.FORBIDDEN, () -> service.withdraw(ANNA, id, 0));
    refused(ProblemType.NOT_FOUND, () -> service.withdraw(STRANGER, id, 0));
    assertThat(service.withdraw(DAVID, id, 0).request().status())
        .isEqualTo(RequestStatus.WITHDRAWN);
    refused(ProblemType.ALREADY_DECIDED, () -> service.withdraw(DAVID, id, 0));
  }

  @Test
  void aRequestLapsesWhenNobodyDecidesInTime() {
    RequestDetails details = world.submitted(DAVID);
    world.clock.pass(Duration.ofDays(30));
    world.clockwork.tick();
    assertThat(details.request().isOpen()).isTrue();

    world.clock.pass(Duration.ofSeconds(1));
    world.clockwork.tick();

    assertThat(details.request().status()).isEqualTo(RequestStatus.LAPSED);
    assertThat(world.kinds()).contains(AccessEventType.REQUEST_LAPSED);
  }

  @Test
  void aForeignRequestIsNotFound() {
    AccessRequestId id = world.submitted(DAVID).request().id();

    refused(ProblemType.NOT_FOUND, () -> service.get(STRANGER, id));
    refused(ProblemType.NOT_FOUND, () -> service.get(CLARA, id));
    refused(
        ProblemType.NOT_FOUND, () -> service.get(DAVID, new AccessRequestId(UUID.randomUUID())));
    refused(ProblemType.NOT_FOUND, () -> AccessRequestId.parse("1234"));
    assertThat(service.get(MARA, id).actions()).isEmpty();
    assertThat(service.get(ANNA, id).actions()).containsExactly("approve", "deny");
  }

  @Test
  void theBoxesShowWhatOneMayDecideAndWhatIsOnesOwn() {
    world.submitted(DAVID);
    world.submitted(ANNA);

    assertThat(requesters(ANNA, RequestBox.APPROVALS)).containsExactly("david");
    assertThat(requesters(LENA, RequestBox.APPROVALS)).containsExactly("anna");
    assertThat(requesters(DAVID, RequestBox.APPROVALS)).isEmpty();
    assertThat(requesters(DAVID, RequestBox.MINE)).containsExactly("david");
    assertThat(requesters(STRANGER, RequestBox.MINE)).isEmpty();
    assertThat(service.list(ANNA, RequestBox.APPROVALS, RequestStatus.DENIED, FIRST).total())
        .isZero();
  }

  @ParameterizedTest
  @EnumSource(names = {"APPROVALS", "MINE"})
  void theTimelineTellsTheStoryInOrder(RequestBox box) {
    RequestDetails submitted = world.submitted(DAVID);
    world.clock.pass(Duration.ofMinutes(5));
    world.approved(submitted);
    Caller reader = box == RequestBox.MINE ? DAVID : ANNA;

    RequestDetails details = service.list(reader, box, null, FIRST).items().get(0);

    assertThat(details.timeline())
        .extracting(TimelineEntry::event)
        .containsExactly("SUBMITTED", "APPROVED", "ACTIVE");
  }

  private java.util.List<String> requesters(Caller caller, RequestBox box) {
    Page<RequestDetails> page = service.list(caller, box, null, FIRST);
    return page.items().stream().map(details -> details.request().requester().name()).toList();
  }

  private RequestDetails approve(Caller approver, RequestDetails details) {
    return service.approve(approver, details.request().id(), 0, APPROVE);
  }

  private static void refused(ProblemType type, ThrowingCallable act) {
    assertThatThrownBy(act).hasFieldOrPropertyWithValue("type", type);
  }
}
