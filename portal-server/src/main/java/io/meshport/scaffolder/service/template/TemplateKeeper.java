package io.meshport.scaffolder.service.template;

import io.meshport.scaffolder.model.template.shelf.TemplateRevision;
import io.meshport.scaffolder.model.template.shelf.TemplateShelf;
import io.meshport.scaffolder.model.template.shelf.TemplateUse;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Throws away revisions that nobody needs: not offered any more, and used by no task. */
@Singleton
@Transactional
public class TemplateKeeper {
  private final TemplateShelf shelf;
  private final TemplateUse use;
  private final TemplateConfig config;
  private final Clock clock;

  @Inject
  public TemplateKeeper(TemplateShelf shelf, TemplateUse use, TemplateConfig config, Clock clock) {
    this.shelf = shelf;
    this.use = use;
    this.config = config;
    this.clock = clock;
  }

  /**
   * Removes what is not needed.
   *
   * @return how many revisions went
   */
  public int prune() {
    List<TemplateRevision> old =
        shelf.listReplaced(clock.instant().minus(config.keep())).stream()
            .filter(revision -> !use.isUsed(revision.name(), revision.revision()))
            .toList();
    old.forEach(shelf::remove);
    if (!old.isEmpty()) {
      shelf.removeUnusedSnapshots();
    }
    return old.size();
  }
}
