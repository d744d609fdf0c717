package io.meshport.contract.service.git;

import io.meshport.catalog.Lifecycle;
import io.meshport.catalog.ProductCatalog;
import io.meshport.catalog.ProductSummary;
import io.meshport.contract.ContractFinding;
import io.meshport.contract.model.Authorship;
import io.meshport.contract.model.ContractDocument;
import io.meshport.contract.model.ContractReading;
import io.meshport.contract.model.ContractVersion;
import io.meshport.contract.model.git.Commit;
import io.meshport.contract.model.git.Comparison;
import io.meshport.contract.model.git.ContractSource;
import io.meshport.contract.model.git.ContractSourceRepository;
import io.meshport.contract.model.git.Fetched;
import io.meshport.contract.model.git.SourceClaim;
import io.meshport.contract.model.git.SourceState;
import io.meshport.contract.service.ContractDrafts;
import io.meshport.contract.service.SentDocument;
import io.meshport.platform.outbox.Outbox;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Hands out looks at repositories and writes down what they gave, one transaction each and nothing
 * remote in any. A file becomes a draft at most: what holds is decided by people.
 */
@Singleton
@Transactional
public class SourceLedger {
  private static final int MOST_FINDINGS = 5;

  private final ContractSourceRepository sources;
  private final ContractDrafts drafts;
  private final ProductCatalog catalog;
  private final Outbox outbox;
  private final GitConfig config;
  private final Clock clock;

  @Inject
  public SourceLedger(
      ContractSourceRepository sources,
      ContractDrafts drafts,
      ProductCatalog catalog,
      Outbox outbox,
      GitConfig config,
      Clock clock) {
    this.sources = sources;
    this.drafts = drafts;
    this.catalog = catalog;
    this.outbox = outbox;
    this.config = config;
    this.clock = clock;
  }

  /** Takes the source that waited longest, if one is due. */
  public Optional<SourceClaim> claim() {
    Instant now = clock.instant();
    return sources.lockDue(now).map(source -> source.claim(now, config.patience()));
  }

  /**
   * Writes down what a look gave, unless it was overtaken: by a worker that came after its time, or
   * by somebody who named another place meanwhile.
   */
  public void settle(SourceClaim claim, Fetched fetched) {
    Optional<ContractSource> found =
        sources.lock(claim.sourceId()).filter(source -> source.grants(claim));
    if (found.isEmpty()) {
      return;
    }
    ContractSource source = found.get();
    SourceState before = source.state();
    ProductSummary product =
        catalog
            .find(source.productId())
            .orElseThrow(() -> new IllegalStateException("A source outlived its product"));
    if (product.lifecycle() == Lifecycle.RETIRED) {
      source.saw(null, null);
      source.broken("The product is retired, and its contracts stay as they were");
    } else if (product.port(source.port()).isEmpty()) {
      source.saw(null, null);
      source.broken("The product has no output port '" + source.port() + "' any more");
    } else {
      note(source, product, fetched);
    }
    source.looked(clock.instant(), config.pauseAfter(source.failures(), source.id()));
    sources.flush();
    if (source.state() != before) {
      outbox.append(SourceEvent.reached(source.state(), product, source));
    }
  }

  private void note(ContractSource source, ProductSummary product, Fetched fetched) {
    if (fetched instanceof Fetched.File file) {
      source.saw(file.tag(), file.commit());
      take(source, product, new SentDocument(file.bytes(), source.address().mediaType()));
    } else if (fetched instanceof Fetched.Unusable unusable) {
      source.saw(unusable.tag(), unusable.commit());
      source.broken(unusable.reason());
    } else if (fetched instanceof Fetched.Unreachable unreachable) {
      source.unreachable(unreachable.reason());
    } else {
      lookAtThePortal(source, product);
    }
  }

  // The file is as it was; the draft may not be.
  private void lookAtThePortal(ContractSource source, ProductSummary product) {
    Optional<ContractDocument> rival = source.rival();
    String version = source.commonVersion();
    String sha256 = source.commonSha256();
    if (rival.isPresent()) {
      take(source, product, new SentDocument(rival.get().bytes(), rival.get().mediaType()));
    } else if (version != null && sha256 != null && source.state() != SourceState.BROKEN) {
      Optional<ContractVersion> known = drafts.find(product, source.port(), version);
      if (source.compare(known, version, sha256) == Comparison.SAME) {
        source.inStep(version, sha256);
      } else {
        source.portalAhead(version, sha256);
      }
    }
  }

  private void take(ContractSource source, ProductSummary product, SentDocument sent) {
    ContractReading reading = drafts.read(product, source.port(), sent);
    if (!reading.isValid()) {
      source.broken(wrong(reading));
      return;
    }
    ContractDocument document = sent.keep();
    String version =
        Objects.requireNonNull(Objects.requireNonNull(reading.model()).version(), "checked above");
    Optional<ContractVersion> known = drafts.find(product, source.port(), version);
    switch (source.compare(known, version, document.sha256())) {
      case NEW_VERSION -> {
        drafts.add(product.key().port(source.port()), sent, author(source));
        source.inStep(version, document.sha256());
      }
      case REPOSITORY_CHANGED -> {
        ContractVersion draft = known.orElseThrow();
        drafts.rewrite(product, draft, sent, draft.lockVersion());
        source.inStep(version, document.sha256());
      }
      case SAME -> source.inStep(version, document.sha256());
      case PORTAL_CHANGED -> source.portalAhead(version, document.sha256());
      case BOTH_CHANGED -> source.conflict(version, document);
      case VERSION_FIXED ->
          source.broken(
              "Version %s is %s in the portal and never changes: bump the version in the file"
                  .formatted(version, known.orElseThrow().status()));
    }
  }

  // No user of Keycloak has such an id, so a name in a commit is never taken for a person here.
  private Authorship author(ContractSource source) {
    Commit seen = source.seen();
    String name = seen == null ? null : seen.author();
    return new Authorship(
        "git:" + source.id(),
        Objects.requireNonNullElse(name, source.address().uri().getHost()),
        clock.instant());
  }

  private static String wrong(ContractReading reading) {
    return reading.findings().stream()
        .filter(ContractFinding::isError)
        .limit(MOST_FINDINGS)
        .map(finding -> "Line " + finding.line() + ": " + finding.message())
        .collect(Collectors.joining("\n"));
  }
}
