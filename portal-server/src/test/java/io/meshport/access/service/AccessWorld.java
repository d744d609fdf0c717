package io.meshport.access.service;

import io.meshport.access.AccessEvent;
import io.meshport.access.AccessEventType;
import io.meshport.access.AccessGrantId;
import io.meshport.access.model.AccessGrant;
import io.meshport.access.model.InMemoryAccessGrantRepository;
import io.meshport.access.model.InMemoryAccessRequestRepository;
import io.meshport.access.model.RequestForm;
import io.meshport.access.model.Samples;
import io.meshport.access.model.SubjectType;
import io.meshport.catalog.Lifecycle;
import io.meshport.catalog.PortKey;
import io.meshport.catalog.ProductKey;
import io.meshport.contract.ActiveContract;
import io.meshport.contract.ContractCatalog;
import io.meshport.identity.Caller;
import io.meshport.identity.InMemoryDirectory;
import io.meshport.identity.ServiceAccount;
import io.meshport.identity.ServiceId;
import io.meshport.identity.TeamId;
import io.meshport.identity.UserId;
import io.meshport.platform.MovableClock;
import io.meshport.platform.outbox.DomainEvent;
import io.meshport.platform.outbox.Outbox;
import io.meshport.platform.outbox.Outcome;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The whole feature in memory: real rules and services between fakes, and some people. */
public final class AccessWorld {
  public static final PortKey PORT = Samples.PORT;
  public static final Caller ANNA =
      person("anna", Set.of("customer"), Set.of("customer"), Set.of());
  public static final Caller HUGO = person("hugo", Set.of("customer"), Set.of(), Set.of());
  public static final Caller DAVID =
      person("david", Set.of(), Set.of(), Set.of("teams/growth-analytics"));
  public static final Caller CLARA =
      person("clara", Set.of(), Set.of(), Set.of("teams/growth-analytics"));
  public static final Caller LENA = withRole("lena", Caller.GOVERNANCE_LEAD);
  public static final Caller MARA = withRole("mara", Caller.PLATFORM_ADMIN);
  public static final Caller STRANGER = person("otto", Set.of(), Set.of(), Set.of());

  final MovableClock clock = new MovableClock(Samples.NOON);
  final InMemoryAccessRequestRepository requests = new InMemoryAccessRequestRepository();
  final InMemoryAccessGrantRepository grants = new InMemoryAccessGrantRepository();
  final FakeCatalog catalog = new FakeCatalog();
  final InMemoryDirectory directory =
      new InMemoryDirectory(ANNA, HUGO, DAVID, CLARA, LENA, MARA, STRANGER);
  final FakeKeycloak keycloak = new FakeKeycloak();
  final List<AccessEvent> published = new ArrayList<>();
  final Deque<AccessEvent> queue = new ArrayDeque<>();

  private final Outbox outbox = this::append;
  private final AccessReader reader = new AccessReader(requests, grants, catalog);
  final RequestLedger requestLedger =
      new RequestLedger(requests, grants, catalog, outbox, AccessConfig.DEFAULT, clock);
  final GrantLedger grantLedger = new GrantLedger(grants, outbox, AccessConfig.DEFAULT, clock);
  final GrantVerifier verifier = new GrantVerifier(grants, grantLedger, keycloak);
  final GrantProvisioner provisioner = new GrantProvisioner(grantLedger, keycloak);
  final AccessClockwork clockwork = new AccessClockwork(requestLedger, grantLedger);
  final AccessGrantService grantService =
      new AccessGrantService(grants, grantLedger, verifier, reader);
  public final AccessRequestService service =
      new AccessRequestService(
          new RequestAssessor(catalog, new NoContracts(), directory, requests),
          requestLedger,
          requests,
          reader,
          clock);

  /** A world with one port. */
  public AccessWorld() {
    catalog.put(PORT, Lifecycle.PUBLISHED);
    directory.add(
        new ServiceAccount(
            new ServiceId("svc-churn-model"), "Churn model", new TeamId("teams/growth-analytics")));
  }

  private void append(DomainEvent event) {
    AccessEvent happened = (AccessEvent) event;
    published.add(happened);
    if (Set.of(
            AccessEventType.GRANT_ACTIVATION_STARTED,
            AccessEventType.GRANT_REVOCATION_STARTED,
            AccessEventType.GRANT_RETRY_DUE)
        .contains(happened.kind())) {
      queue.add(happened);
    }
  }

  /** Lets a worker handle what waits; what is to come again waits on. */
  void drain() {
    for (int left = queue.size(); left > 0; left--) {
      workOnce();
    }
  }

  /** Lets a second worker handle all that waits for one grant. */
  void workOn(AccessGrantId grant) {
    List<AccessEvent> waiting =
        queue.stream().filter(event -> event.aggregateId().equals(grant.toString())).toList();
    queue.removeAll(waiting);
    waiting.forEach(this::handle);
  }

  void workOnce() {
    handle(queue.remove());
  }

  private void handle(AccessEvent event) {
    Outcome outcome =
        provisioner.provision(new AccessGrantId(UUID.fromString(event.aggregateId())));
    if (outcome instanceof Outcome.Retry) {
      queue.add(event);
    }
  }

  RequestDetails submitted(Caller requester) {
    return service.submit(requester, ownForm(requester, PORT));
  }

  /** Asks, approves, and lets the worker do its part. */
  AccessGrant granted(Caller requester) {
    return approved(service.submit(requester, ownForm(requester, PORT)));
  }

  AccessGrant approved(RequestDetails details) {
    GrantDetails grant =
        service
            .approve(ANNA, details.request().id(), 0, new DecisionCommand("APPROVE", null, null))
            .grant();
    drain();
    if (grant == null) {
      throw new AssertionError("an approval without a grant");
    }
    return grant.grant();
  }

  static RequestForm ownForm(Caller requester, PortKey port) {
    return new RequestForm(port, SubjectType.USER, requester.id().value(), "Campaign", 30);
  }

  static RequestForm form(SubjectType type, String subject) {
    return new RequestForm(PORT, type, subject, "Campaign", 30);
  }

  List<AccessEventType> kinds() {
    return published.stream().map(AccessEvent::kind).toList();
  }

  static Caller person(
      String name, Set<String> memberOf, Set<String> ownerOf, Set<String> teamPaths) {
    Set<TeamId> teams = new HashSet<>();
    teamPaths.forEach(path -> teams.add(new TeamId(path)));
    memberOf.forEach(domain -> teams.add(new TeamId("domains/" + domain)));
    return new Caller(
        new UserId(name + "-id"), name, name, memberOf, ownerOf, Set.of(), teams, Set.of());
  }

  private static Caller withRole(String name, String role) {
    return new Caller(
        new UserId(name + "-id"), name, name, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(role));
  }

  /** No port has a contract here. */
  private static final class NoContracts implements ContractCatalog {
    @Override
    public Optional<ActiveContract> activeFor(PortKey port) {
      return Optional.empty();
    }

    @Override
    public List<ActiveContract> activeOf(ProductKey product) {
      return List.of();
    }

    @Override
    public List<ActiveContract> currentFor(ProductKey product) {
      return List.of();
    }
  }

  Set<String> subjectsInKeycloak() {
    return keycloak.held.stream()
        .map(assignment -> assignment.subjectId())
        .collect(Collectors.toSet());
  }
}
