package io.meshport.scaffolder.service.template;

import io.meshport.platform.git.RemoteRepositories;
import io.meshport.platform.git.RemoteRepositories.RemoteTree;
import io.meshport.scaffolder.model.template.source.SourceClaim;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what is due: takes a source, goes to its repository outside any transaction, and has the
 * outcome written down. Any number of servers may do it at once.
 */
@Singleton
public class TemplateSourceReader {
  private static final Logger LOG = LoggerFactory.getLogger(TemplateSourceReader.class);

  private final TemplateSourceLedger ledger;
  private final RemoteRepositories repositories;

  @Inject
  public TemplateSourceReader(TemplateSourceLedger ledger, RemoteRepositories repositories) {
    this.ledger = ledger;
    this.repositories = repositories;
  }

  /**
   * Reads one source.
   *
   * @return whether one was due
   */
  public boolean readNext() {
    Optional<SourceClaim> claim = ledger.claim();
    claim.ifPresent(this::read);
    return claim.isPresent();
  }

  private void read(SourceClaim claim) {
    try {
      RemoteTree tree =
          repositories.fetch(claim.place().uri(), claim.place().ref(), Optional.empty());
      ledger.settle(claim, tree);
    } catch (IOException unreachable) {
      ledger.fail(claim, String.valueOf(unreachable.getMessage()));
    } catch (RuntimeException failure) {
      // Two sources may bring the same name in the same instant; the next look sorts it out.
      LOG.warn("The templates of {} were not taken", claim.name(), failure);
      ledger.fail(claim, "The templates could not be taken; the portal tries again");
    }
  }
}
