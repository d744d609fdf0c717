package io.meshport.scaffolder.rest.draft;

import io.meshport.scaffolder.model.draft.TemplateDraft;
import io.meshport.scaffolder.rest.template.JsonObjects;
import java.time.Instant;
import java.util.Map;

/**
 * A half-filled wizard.
 *
 * @param id its address
 * @param template name of the template
 * @param revision the revision that the template had when it was last filled
 * @param values what is filled in, without secrets
 * @param page the page that its author was at, counted from 0
 * @param updatedAt when it was last filled
 * @param etagVersion for {@code If-Match}
 */
public record TemplateDraftView(
    String id,
    String template,
    String revision,
    Map<String, Object> values,
    int page,
    Instant updatedAt,
    long etagVersion) {
  static TemplateDraftView of(TemplateDraft draft) {
    return new TemplateDraftView(
        draft.id().toString(),
        draft.template(),
        draft.revision(),
        JsonObjects.map(draft.values()),
        draft.page(),
        draft.updatedAt(),
        draft.version());
  }
}
