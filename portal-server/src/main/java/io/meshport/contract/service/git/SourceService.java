package io.meshport.contract.service.git;

import io.meshport.catalog.Lifecycle;
import io.meshport.catalog.PortKey;
import io.meshport.catalog.ProductCatalog;
import io.meshport.catalog.ProductSummary;
import io.meshport.contract.model.ContractDocument;
import io.meshport.contract.model.ContractVersion;
import io.meshport.contract.model.git.ContractSource;
import io.meshport.contract.model.git.ContractSourceRepository;
import io.meshport.contract.model.git.Side;
import io.meshport.contract.model.git.SourceAddress;
import io.meshport.contract.model.git.SourceState;
import io.meshport.contract.service.ContractDrafts;
import io.meshport.contract.service.ContractRights;
import io.meshport.contract.service.SentDocument;
import io.meshport.identity.Caller;
import io.meshport.platform.git.AllowedHosts;
import io.meshport.platform.http.ETags;
import io.meshport.platform.outbox.Outbox;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.problem.Violation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What people do with the places where contracts live. To name one is to let those who commit there
 * write drafts, so owners and stewards do it; all members of the domain work with it.
 */
@Singleton
@Transactional
public class SourceService {
  private final ContractSourceRepository sources;
  private final ContractDrafts drafts;
  private final ProductCatalog catalog;
  private final Webhooks webhooks;
  private final Outbox outbox;
  private final GitConfig config;
  private final Clock clock;

  @Inject
  public SourceService(
      ContractSourceRepository sources,
      ContractDrafts drafts,
      ProductCatalog catalog,
      Webhooks webhooks,
      Outbox outbox,
      GitConfig config,
      Clock clock) {
    this.sources = sources;
    this.drafts = drafts;
    this.catalog = catalog;
    this.webhooks = webhooks;
    this.outbox = outbox;
    this.config = config;
    this.clock = clock;
  }

  /** Shows where the contract of a port lives, to whoever sees the product. */
  public SourceDetails get(PortKey port, Caller caller) {
    ProductSummary product = catalog.getVisible(port.productKey(), caller);
    return details(product, source(product, port), caller);
  }

  /**
   * Names the place where the contract of a port lives, or another one.
   *
   * @param webhook whether the host of the repository may tell of changes
   * @param ifMatch what the caller saw; nothing while there is no source yet
   */
  public SourceDetails put(
      PortKey port,
      SourceAddress address,
      boolean webhook,
      @Nullable String ifMatch,
      Caller caller) {
    ProductSummary product = catalog.getVisible(port.productKey(), caller);
    ContractRights.requireActivator(product, caller);
    requirePort(product, port);
    ContractSource source =
        sources
            .findOf(product.id(), port.port())
            .flatMap(known -> sources.lock(known.id()))
            .map(known -> moved(known, product, address, ETags.required(ifMatch)))
            .orElseGet(() -> connected(product, port, address, ifMatch));
    Optional<String> secret = webhooks.arrange(source, webhook);
    sources.flush();
    return details(product, source, caller).withSecret(secret.orElse(null));
  }

  private ContractSource moved(
      ContractSource source, ProductSummary product, SourceAddress address, long expected) {
    ETags.check(expected, tag(product, source));
    if (!source.address().equals(address)) {
      requireAllowed(address);
      source.move(address, clock.instant());
      outbox.append(SourceEvent.connected(product, source));
    }
    return source;
  }

  private ContractSource connected(
      ProductSummary product, PortKey port, SourceAddress address, @Nullable String ifMatch) {
    if (ifMatch != null) {
      throw new PortalException(
              ProblemType.STALE_VERSION, "The contract of this port lives in no repository now")
          .withRemedy("Leave out If-Match to name one");
    }
    requireAllowed(address);
    ContractSource source = new ContractSource(product.id(), port.port(), address, clock.instant());
    sources.add(source);
    outbox.append(SourceEvent.connected(product, source));
    return source;
  }

  private void requireAllowed(SourceAddress address) {
    if (config.remote().reachOf(address.uri()) == AllowedHosts.Reach.NONE) {
      throw new PortalException(
              ProblemType.REPOSITORY_NOT_ALLOWED,
              "The portal reads nothing from " + address.uri().getAuthority(),
              List.of(Violation.at("/repository", "must be on a host that is allowed")))
          .withRemedy("Ask the platform team to add the host to meshport.git.allowed.hosts");
    }
  }

  /** Makes the portal the only place; what was read stays. */
  public void remove(PortKey port, long expected, Caller caller) {
    ProductSummary product = catalog.getVisible(port.productKey(), caller);
    ContractRights.requireActivator(product, caller);
    ContractSource source = locked(product, port);
    ETags.check(expected, tag(product, source));
    sources.remove(source);
    outbox.append(SourceEvent.disconnected(product, source));
  }

  /** Has somebody look soon, and read the file even if it is as it was. */
  public void refresh(PortKey port, Caller caller) {
    ProductSummary product = catalog.getVisible(port.productKey(), caller);
    ContractRights.requireWriter(product, caller);
    ContractSource source = locked(product, port);
    source.readAgain();
    source.ask(clock.instant());
  }

  /** Shows both sides of a conflict. */
  public ConflictDetails conflict(PortKey port, Caller caller) {
    ProductSummary product = catalog.getVisible(port.productKey(), caller);
    ContractRights.requireWriter(product, caller);
    ContractSource source = source(product, port);
    ContractDocument repository = source.rival().orElseThrow(SourceService::noConflict);
    ContractVersion draft = rivalDraft(product, source).orElseThrow(SourceService::noConflict);
    return new ConflictDetails(
        draft.contractId(),
        draft.number(),
        draft.document(),
        repository,
        source.seen(),
        tag(product, source));
  }

  /**
   * Ends a conflict by the word of a person. The repository's side replaces the draft; the portal's
   * side stays as it is, and waits to be proposed to the repository.
   */
  public SourceDetails resolve(PortKey port, Side keep, long expected, Caller caller) {
    ProductSummary product = catalog.getVisible(port.productKey(), caller);
    ContractRights.requireWriter(product, caller);
    ContractSource source = locked(product, port);
    ContractDocument repository = source.rival().orElseThrow(SourceService::noConflict);
    ContractVersion draft = rivalDraft(product, source).orElseThrow(SourceService::noConflict);
    ETags.check(expected, tag(product, source));
    if (keep == Side.REPOSITORY) {
      SentDocument sent = new SentDocument(repository.bytes(), repository.mediaType());
      drafts.rewrite(product, draft, sent, draft.lockVersion());
      source.inStep(draft.number(), repository.sha256());
    } else {
      source.portalAhead(draft.number(), repository.sha256());
    }
    sources.flush();
    outbox.append(SourceEvent.reached(source.state(), product, source));
    return details(product, source, caller);
  }

  private static PortalException noConflict() {
    return new PortalException(
            ProblemType.ILLEGAL_TRANSITION, "Portal and repository are not in conflict")
        .withRemedy("Look at the state of the source");
  }

  private SourceDetails details(ProductSummary product, ContractSource source, Caller caller) {
    boolean member = caller.isMember(product.key().domain());
    return new SourceDetails(
        source.address(),
        source.state(),
        source.seen(),
        source.checkedAt(),
        member ? source.error() : null,
        member && source.webhookSecret() != null ? source.id() : null,
        null,
        actions(product, source, caller),
        tag(product, source));
  }

  private static List<String> actions(
      ProductSummary product, ContractSource source, Caller caller) {
    List<String> actions = new ArrayList<>();
    if (product.lifecycle() == Lifecycle.RETIRED) {
      return actions;
    }
    if (ContractRights.mayActivate(product, caller)) {
      actions.add("edit");
      actions.add("remove");
    }
    if (caller.isMember(product.key().domain())) {
      actions.add("refresh");
      if (source.address().path() != null) {
        actions.add("propose");
      }
      if (source.state() == SourceState.CONFLICT) {
        actions.add("resolve");
      }
    }
    return actions;
  }

  // In a conflict the draft is a part of what people see, so its edits change the tag too.
  private long tag(ProductSummary product, ContractSource source) {
    long draft =
        rivalDraft(product, source)
            .map(version -> Integer.toUnsignedLong(version.document().sha256().hashCode()))
            .orElse(0L);
    return (source.revision() << Integer.SIZE) | draft;
  }

  private Optional<ContractVersion> rivalDraft(ProductSummary product, ContractSource source) {
    return Optional.ofNullable(source.rivalVersion())
        .flatMap(version -> drafts.find(product, source.port(), version));
  }

  private ContractSource locked(ProductSummary product, PortKey port) {
    return sources.lock(source(product, port).id()).orElseThrow(() -> noSource(port));
  }

  private ContractSource source(ProductSummary product, PortKey port) {
    requirePort(product, port);
    return sources.findOf(product.id(), port.port()).orElseThrow(() -> noSource(port));
  }

  private static void requirePort(ProductSummary product, PortKey port) {
    if (product.port(port.port()).isEmpty()) {
      throw new PortalException(ProblemType.NOT_FOUND, "There is no output port '" + port + "'");
    }
  }

  private static PortalException noSource(PortKey port) {
    return new PortalException(
        ProblemType.NOT_FOUND, "The contract of '" + port + "' lives in no repository");
  }
}
