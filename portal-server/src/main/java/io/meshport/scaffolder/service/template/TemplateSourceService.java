package io.meshport.scaffolder.service.template;

import io.meshport.identity.Caller;
import io.meshport.platform.outbox.Outbox;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.scaffolder.model.template.shelf.ListedTemplate;
import io.meshport.scaffolder.model.template.shelf.TemplateShelf;
import io.meshport.scaffolder.model.template.source.SourcePlace;
import io.meshport.scaffolder.model.template.source.TemplateSource;
import io.meshport.scaffolder.model.template.source.TemplateSourceRepository;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/**
 * What platform admins do with sources of templates. Whoever writes a template decides what runs
 * under the portal's hand, so nobody else names one.
 */
@Singleton
@Transactional
public class TemplateSourceService {
  private final TemplateSourceRepository sources;
  private final TemplateShelf shelf;
  private final TemplateIntake intake;
  private final Outbox outbox;
  private final Clock clock;

  @Inject
  public TemplateSourceService(
      TemplateSourceRepository sources,
      TemplateShelf shelf,
      TemplateIntake intake,
      Outbox outbox,
      Clock clock) {
    this.sources = sources;
    this.shelf = shelf;
    this.intake = intake;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** All sources with their templates. */
  public List<TemplateSourceDetails> list(Caller caller) {
    requireAdmin(caller);
    return sources.list().stream().map(this::details).toList();
  }

  /** Registers a source; it is read soon after. */
  public TemplateSourceDetails register(String name, SourcePlace place, Caller caller) {
    requireAdmin(caller);
    TemplateSource source = new TemplateSource(name, place.checked(), clock.instant());
    sources.add(source);
    outbox.append(TemplateSourceEvent.registered(source));
    return details(source);
  }

  /** Takes a source and its templates away; tasks that run them go on. */
  public void remove(String name, Caller caller) {
    TemplateSource source = get(name);
    requireAdmin(caller);
    intake.forget(name);
    sources.remove(source);
    outbox.append(TemplateSourceEvent.removed(source));
  }

  /** Has a source read soon. */
  public TemplateSourceDetails refresh(String name, Caller caller) {
    TemplateSource source = get(name);
    requireAdmin(caller);
    source.ask(clock.instant());
    return details(source);
  }

  private TemplateSource get(String name) {
    return sources
        .lock(name)
        .orElseThrow(
            () ->
                new PortalException(
                    ProblemType.NOT_FOUND, "There is no source of templates '" + name + "'"));
  }

  private TemplateSourceDetails details(TemplateSource source) {
    return new TemplateSourceDetails(
        source, shelf.listOf(source.name()).stream().map(ListedTemplate::name).toList());
  }

  private static void requireAdmin(Caller caller) {
    if (!caller.isPlatformAdmin()) {
      throw new PortalException(
              ProblemType.FORBIDDEN, "Only platform admins say where templates come from")
          .withRemedy("Ask the platform team to register the repository");
    }
  }
}
