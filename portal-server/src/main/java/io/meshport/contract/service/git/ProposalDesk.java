package io.meshport.contract.service.git;

import io.meshport.catalog.PortKey;
import io.meshport.catalog.ProductCatalog;
import io.meshport.catalog.ProductSummary;
import io.meshport.contract.ContractModel;
import io.meshport.contract.model.ContractDocument;
import io.meshport.contract.model.ContractStatus;
import io.meshport.contract.model.ContractVersion;
import io.meshport.contract.model.git.ContractSource;
import io.meshport.contract.model.git.ContractSourceRepository;
import io.meshport.contract.model.git.SourceAddress;
import io.meshport.contract.model.git.SourceKind;
import io.meshport.contract.service.Accepted;
import io.meshport.contract.service.ContractDrafts;
import io.meshport.contract.service.ContractRights;
import io.meshport.contract.service.SentDocument;
import io.meshport.identity.Caller;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Objects;

/** Looks over what somebody proposes to a repository before it goes there. */
@Singleton
@Transactional
public class ProposalDesk {
  private final ContractSourceRepository sources;
  private final ContractDrafts drafts;
  private final ProductCatalog catalog;

  @Inject
  public ProposalDesk(
      ContractSourceRepository sources, ContractDrafts drafts, ProductCatalog catalog) {
    this.sources = sources;
    this.drafts = drafts;
    this.catalog = catalog;
  }

  /**
   * A document that the portal would take back from the repository.
   *
   * @param address where it goes
   * @param contractId its contract
   * @param version its version
   * @param document its text
   */
  record Edit(SourceAddress address, String contractId, String version, String document) {}

  /** The proposal of a member of the domain, if it keeps the rules that reading it back has. */
  Edit accept(PortKey port, SentDocument sent, Caller caller) {
    ProductSummary product = catalog.getVisible(port.productKey(), caller);
    ContractRights.requireWriter(product, caller);
    SourceAddress address =
        sources
            .findOf(product.id(), port.port())
            .map(ContractSource::address)
            .orElseThrow(
                () ->
                    new PortalException(
                        ProblemType.NOT_FOUND,
                        "The contract of '" + port + "' lives in no repository"));
    if (address.kind() == SourceKind.FILE) {
      throw new PortalException(
              ProblemType.ILLEGAL_TRANSITION, "A file at an address takes no proposals")
          .withRemedy("Name repository, branch and path instead of the address of the file");
    }
    ContractModel model = Accepted.model(drafts.read(product, port.port(), sent));
    ContractDocument document = sent.keep();
    requireSameNotation(address, document);
    String version = Objects.requireNonNull(model.version());
    drafts
        .find(product, port.port(), version)
        .filter(known -> known.status() != ContractStatus.DRAFT)
        .filter(known -> !known.document().sha256().equals(document.sha256()))
        .ifPresent(ProposalDesk::refuse);
    return new Edit(address, Objects.requireNonNull(model.contractId()), version, document.text());
  }

  private static void requireSameNotation(SourceAddress address, ContractDocument document) {
    boolean json = document.mediaType().equals("application/json");
    if (json != address.mediaType().equals("application/json")) {
      throw new PortalException(
              ProblemType.UNSUPPORTED_MEDIA_TYPE,
              "The file in the repository is " + address.mediaType())
          .withRemedy("Send the document in that notation");
    }
  }

  private static void refuse(ContractVersion known) {
    throw new PortalException(
            ProblemType.ILLEGAL_TRANSITION,
            "Version " + known.number() + " is " + known.status() + " and never changes")
        .withRemedy("Give the changed document another version");
  }
}
