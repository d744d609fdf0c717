package io.meshport.access.service;

import io.meshport.access.model.AccessRequestRepository;
import io.meshport.access.model.Actor;
import io.meshport.access.model.Approvers;
import io.meshport.access.model.RequestFile;
import io.meshport.access.model.RequestForm;
import io.meshport.access.model.Route;
import io.meshport.access.model.Subject;
import io.meshport.catalog.Lifecycle;
import io.meshport.catalog.PortKey;
import io.meshport.catalog.ProductCatalog;
import io.meshport.catalog.ProductSummary;
import io.meshport.contract.ContractCatalog;
import io.meshport.identity.Caller;
import io.meshport.identity.Directory;
import io.meshport.identity.Person;
import io.meshport.identity.ServiceAccount;
import io.meshport.identity.ServiceId;
import io.meshport.identity.TeamId;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.problem.Violation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds out, before anything is written, who would decide a request and what stands in its way. It
 * asks Keycloak, so it runs outside any transaction.
 */
@Singleton
public class RequestAssessor {
  private final ProductCatalog catalog;
  private final ContractCatalog contracts;
  private final Directory directory;
  private final AccessRequestRepository requests;

  @Inject
  public RequestAssessor(
      ProductCatalog catalog,
      ContractCatalog contracts,
      Directory directory,
      AccessRequestRepository requests) {
    this.catalog = catalog;
    this.contracts = contracts;
    this.directory = directory;
    this.requests = requests;
  }

  /** What would become of the request; a product, port or subject that is none is refused here. */
  public Assessment assess(Caller caller, RequestForm form) {
    ProductSummary product = productOf(caller, form.port());
    Subject subject = subjectOf(caller, form);
    Set<String> sides = sidesOf(caller, subject);
    List<Person> owners = free(directory.ownersOf(form.port().domain()), sides);
    Route route = owners.isEmpty() ? Route.GOVERNANCE_LEADS : Route.DOMAIN_OWNERS;
    List<Person> approvers = owners.isEmpty() ? free(directory.governanceLeads(), sides) : owners;

    List<Blocker> blockers = new ArrayList<>();
    blockByLifecycle(product, blockers);
    blockBySide(caller, subject, blockers);
    blockByDuplicate(subject, form.port(), blockers);
    if (approvers.isEmpty()) {
      blockers.add(
          new Blocker(
              ProblemType.NO_APPROVER,
              "No owner of the domain and no governance lead is free to decide: all of them are a"
                  + " side of the request"));
    }
    RequestFile.ContractRef contract =
        contracts
            .activeFor(form.port())
            .map(active -> new RequestFile.ContractRef(active.contractId(), active.version()))
            .orElse(null);
    Approvers asked = new Approvers(approvers.stream().map(Actor::of).toList());
    return new Assessment(
        new RequestFile(form, subject, product, contract, route, asked), blockers);
  }

  private ProductSummary productOf(Caller caller, PortKey port) {
    return catalog
        .find(port.productKey())
        .filter(product -> catalog.visibleTo(product, caller))
        .filter(product -> product.port(port.port()).isPresent())
        .orElseThrow(() -> invalid("/outputPort", "There is no output port " + port));
  }

  private Subject subjectOf(Caller caller, RequestForm form) {
    String id = form.subjectId();
    return switch (form.subjectType()) {
      case USER -> userSubject(caller, id);
      case TEAM -> {
        TeamId team = new TeamId(id);
        if (!directory.teamExists(team)) {
          throw invalid("/subject/id", "There is no team " + id);
        }
        yield Subject.team(team);
      }
      case SERVICE -> {
        ServiceAccount service =
            directory
                .findService(new ServiceId(id))
                .orElseThrow(
                    () -> invalid("/subject/id", "There is no service account of a team " + id));
        yield Subject.service(service.id().value(), service.name(), service.team());
      }
    };
  }

  private static Subject userSubject(Caller caller, String id) {
    if (!id.equals(caller.id().value())) {
      throw new PortalException(
              ProblemType.FORBIDDEN, "A person asks for themselves, not for somebody else")
          .withRemedy("Ask the other person to send the request, or ask for a team of yours");
    }
    return Subject.user(caller.id(), caller.name());
  }

  // Whoever is a side of the request must not decide it.
  private Set<String> sidesOf(Caller caller, Subject subject) {
    Set<String> sides = new HashSet<>();
    sides.add(caller.id().value());
    subject
        .teamBehind()
        .ifPresent(
            team -> directory.membersOf(team).forEach(member -> sides.add(member.id().value())));
    return sides;
  }

  private static List<Person> free(List<Person> people, Set<String> sides) {
    return people.stream().filter(person -> !sides.contains(person.id().value())).toList();
  }

  private static void blockByLifecycle(ProductSummary product, List<Blocker> blockers) {
    if (product.lifecycle() != Lifecycle.PUBLISHED) {
      blockers.add(
          new Blocker(
              ProblemType.NOT_REQUESTABLE,
              "The product "
                  + product.key()
                  + " is "
                  + product.lifecycle()
                  + "; new access is given to published products only"));
    }
  }

  private static void blockBySide(Caller caller, Subject subject, List<Blocker> blockers) {
    if (!subject.isSideOf(caller)) {
      blockers.add(
          new Blocker(
              ProblemType.FORBIDDEN,
              "You do not belong to the team "
                  + subject.team()
                  + ", so you cannot ask in its name"));
    }
  }

  private void blockByDuplicate(Subject subject, PortKey port, List<Blocker> blockers) {
    if (requests.hasOpen(subject, port)) {
      blockers.add(
          new Blocker(
              ProblemType.DUPLICATE_REQUEST,
              "There is an open request of " + subject.name() + " for " + port));
    }
  }

  private static PortalException invalid(String pointer, String message) {
    return new PortalException(
        ProblemType.INVALID_INPUT, message, List.of(Violation.at(pointer, message)));
  }
}
