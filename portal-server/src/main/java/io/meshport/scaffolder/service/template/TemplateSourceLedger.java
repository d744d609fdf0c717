package io.meshport.scaffolder.service.template;

import io.meshport.platform.git.RemoteRepositories.RemoteTree;
import io.meshport.platform.outbox.Outbox;
import io.meshport.scaffolder.FileTree;
import io.meshport.scaffolder.model.template.source.SourceClaim;
import io.meshport.scaffolder.model.template.source.TemplateSource;
import io.meshport.scaffolder.model.template.source.TemplateSourceRepository;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Writes down who reads which source, and what came of it; one transaction each. */
@Singleton
@Transactional
public class TemplateSourceLedger {
  // Longer than any look takes; after it another server may try.
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final TemplateSourceRepository sources;
  private final TemplateIntake intake;
  private final Outbox outbox;
  private final TemplateConfig config;
  private final Clock clock;

  @Inject
  public TemplateSourceLedger(
      TemplateSourceRepository sources,
      TemplateIntake intake,
      Outbox outbox,
      TemplateConfig config,
      Clock clock) {
    this.sources = sources;
    this.intake = intake;
    this.outbox = outbox;
    this.config = config;
    this.clock = clock;
  }

  /** The right to read a source that is due, if there is one. */
  public Optional<SourceClaim> claim() {
    return sources.lockDue(clock.instant()).map(source -> source.claim(clock.instant(), PATIENCE));
  }

  /** Takes in what was read, unless somebody else took over or the source is gone. */
  public void settle(SourceClaim claim, RemoteTree tree) {
    held(claim)
        .ifPresent(
            source -> {
              IntakeReport report =
                  intake.take(
                      new SourceTree(
                          claim.name(),
                          tree.commit(),
                          new FileTree(tree.files()),
                          claim.place().path()));
              if (!tree.commit().equals(source.commit())) {
                outbox.append(TemplateSourceEvent.changed(source, tree.commit()));
              }
              source.read(tree.commit(), report.problems(), clock.instant());
              source.looked(clock.instant(), config.pauseAfter(0));
            });
  }

  /** Notes that nothing could be read. */
  public void fail(SourceClaim claim, String reason) {
    held(claim)
        .ifPresent(
            source -> {
              source.failed(reason);
              source.looked(clock.instant(), config.pauseAfter(source.failures()));
            });
  }

  private Optional<TemplateSource> held(SourceClaim claim) {
    return sources.lock(claim.sourceId()).filter(source -> source.grants(claim));
  }
}
