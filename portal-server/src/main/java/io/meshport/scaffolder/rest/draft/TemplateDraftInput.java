package io.meshport.scaffolder.rest.draft;

import io.meshport.scaffolder.rest.template.JsonObjects;
import io.meshport.scaffolder.service.draft.DraftContent;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to keep of a wizard.
 *
 * @param template name of the template
 * @param values what is filled in; secrets among them are dropped
 * @param page the page that they are at, counted from 0
 */
public record TemplateDraftInput(
    @Nullable String template, @Nullable Map<String, Object> values, @Nullable Integer page) {
  DraftContent toContent() {
    return new DraftContent(
        JsonObjects.text(template, "/template"),
        JsonObjects.tree(values, "/values"),
        page == null ? 0 : page);
  }
}
