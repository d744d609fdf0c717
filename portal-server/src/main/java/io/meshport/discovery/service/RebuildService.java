package io.meshport.discovery.service;

import io.meshport.identity.Caller;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.work.Background;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the index anew: when there is none, when its layout is old, and when an admin asks. */
@Singleton
public class RebuildService {
  private static final Logger LOG = LoggerFactory.getLogger(RebuildService.class);

  private final IndexGateway index;
  private final CatalogDocumentAssembler assembler;
  private final RebuildLock lock;
  private final Background background;

  @Inject
  public RebuildService(
      IndexGateway index,
      CatalogDocumentAssembler assembler,
      RebuildLock lock,
      Background background) {
    this.index = index;
    this.assembler = assembler;
    this.lock = lock;
    this.background = background;
  }

  /** Starts a rebuild and returns at once; searches go on meanwhile. */
  public void request(Caller caller) {
    if (!caller.isPlatformAdmin()) {
      throw new PortalException(
          ProblemType.FORBIDDEN, "Only a platform admin rebuilds the search index");
    }
    LOG.info("{} asked for a rebuild of the search index", caller.username());
    background.run(this::rebuild);
  }

  /** Rebuilds if there is a reason to. */
  public void ensureIndex() {
    if (index.needsRebuild()) {
      lock.runAlone(this::rebuildIfStillNeeded);
    }
  }

  private void rebuildIfStillNeeded() {
    if (index.needsRebuild()) {
      index.rebuild(assembler);
    }
  }

  private void rebuild() {
    try {
      if (!lock.runAlone(() -> index.rebuild(assembler))) {
        LOG.info("A rebuild of the search index is running already");
      }
    } catch (RuntimeException failure) {
      LOG.error("The rebuild of the search index failed; the old one stays in place", failure);
    }
  }
}
