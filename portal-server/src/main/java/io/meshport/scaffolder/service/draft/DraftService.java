package io.meshport.scaffolder.service.draft;

import io.meshport.identity.Caller;
import io.meshport.platform.http.ETags;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.problem.Violation;
import io.meshport.scaffolder.model.draft.TemplateDraft;
import io.meshport.scaffolder.model.draft.TemplateDraftRepository;
import io.meshport.scaffolder.model.template.SecretValues;
import io.meshport.scaffolder.service.template.RunnableTemplate;
import io.meshport.scaffolder.service.template.Templates;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Keeps half-filled wizards; nobody but their author sees them. */
@Singleton
@Transactional
public class DraftService {
  /** How many drafts a person can have. */
  public static final int MOST = 50;

  private final TemplateDraftRepository drafts;
  private final Templates templates;
  private final Clock clock;

  @Inject
  public DraftService(TemplateDraftRepository drafts, Templates templates, Clock clock) {
    this.drafts = drafts;
    this.templates = templates;
    this.clock = clock;
  }

  /** The caller's drafts, the newest first. */
  public List<TemplateDraft> list(Caller caller) {
    return drafts.listOf(caller.id());
  }

  /** One of the caller's drafts; that of anybody else is NOT_FOUND. */
  public TemplateDraft get(UUID id, Caller caller) {
    return drafts
        .find(id)
        .filter(draft -> draft.belongsTo(caller.id()))
        .orElseThrow(
            () -> new PortalException(ProblemType.NOT_FOUND, "You have no draft '" + id + "'"));
  }

  /**
   * Keeps a new draft.
   *
   * @throws PortalException TOO_MANY_DRAFTS, or what the template says no with
   */
  public TemplateDraft create(DraftContent content, Caller caller) {
    if (drafts.listOf(caller.id()).size() >= MOST) {
      throw new PortalException(ProblemType.TOO_MANY_DRAFTS, "You have " + MOST + " drafts already")
          .withRemedy("Finish or delete one of them first");
    }
    RunnableTemplate template = templates.find(content.template());
    TemplateDraft draft = new TemplateDraft(caller.id(), template.origin().name());
    fill(draft, template, content);
    drafts.add(draft);
    drafts.flush();
    return draft;
  }

  /** Keeps what is filled in now. */
  public TemplateDraft update(UUID id, DraftContent content, long expected, Caller caller) {
    TemplateDraft draft = get(id, caller);
    ETags.check(expected, draft.version());
    if (!draft.template().equals(content.template())) {
      throw new PortalException(
          ProblemType.INVALID_INPUT,
          "A draft stays with its template",
          List.of(Violation.at("/template", "must be " + draft.template())));
    }
    fill(draft, templates.find(draft.template()), content);
    drafts.flush();
    return draft;
  }

  /** Drops a draft. */
  public void delete(UUID id, long expected, Caller caller) {
    TemplateDraft draft = get(id, caller);
    ETags.check(expected, draft.version());
    drafts.remove(draft);
    drafts.flush();
  }

  private void fill(TemplateDraft draft, RunnableTemplate template, DraftContent content) {
    draft.fill(
        template.origin().revision(),
        SecretValues.removed(template.definition(), content.values()),
        content.page(),
        clock.instant());
  }
}
