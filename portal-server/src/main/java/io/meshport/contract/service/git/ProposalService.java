package io.meshport.contract.service.git;

import io.meshport.catalog.PortKey;
import io.meshport.contract.model.git.Proposal;
import io.meshport.contract.model.git.Proposed;
import io.meshport.contract.model.git.SourceGateway;
import io.meshport.contract.service.SentDocument;
import io.meshport.identity.Caller;
import io.meshport.identity.Directory;
import io.meshport.identity.Person;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes an edit from the browser to the repository, as a branch for people there to review. The
 * portal itself changes nothing: the edit comes back when it is merged. Not one transaction, since
 * the repository is far away.
 */
@Singleton
public class ProposalService {
  private final ProposalDesk desk;
  private final SourceGateway gateway;
  private final Directory directory;

  @Inject
  public ProposalService(ProposalDesk desk, SourceGateway gateway, Directory directory) {
    this.desk = desk;
    this.gateway = gateway;
    this.directory = directory;
  }

  /**
   * A branch that was made.
   *
   * @param proposed the branch
   * @param comparison where people look at it and merge it, for hosts that are known
   */
  public record Outcome(Proposed proposed, Optional<URI> comparison) {}

  /** Makes a branch with the document, written by the caller, from the tracked branch. */
  public Outcome propose(PortKey port, SentDocument sent, Caller caller) {
    ProposalDesk.Edit accepted = desk.accept(port, sent, caller);
    Proposal proposal =
        Proposal.of(
            accepted.contractId(),
            accepted.version(),
            accepted.document(),
            caller.name(),
            emailOf(caller));
    Proposed proposed = gateway.propose(accepted.address(), proposal);
    return new Outcome(proposed, proposed.comparison(accepted.address()));
  }

  // A commit without an address is still one with a name.
  private @Nullable String emailOf(Caller caller) {
    try {
      return directory.findPerson(caller.id()).map(Person::email).orElse(null);
    } catch (PortalException refusal) {
      if (refusal.type() == ProblemType.DIRECTORY_UNAVAILABLE) {
        return null;
      }
      throw refusal;
    }
  }
}
