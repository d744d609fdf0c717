package io.meshport.scaffolder.rest.template;

import io.meshport.scaffolder.model.template.ParameterPage;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of the wizard.
 *
 * @param title its heading
 * @param description the text below
 * @param schema JSON Schema (draft 7) with {@code ui:*} keywords, as the author wrote it
 * @param when expression that must hold for the page to be shown; the check of values works it out
 */
public record TemplatePageView(
    String title, @Nullable String description, Map<String, Object> schema, @Nullable String when) {
  /** The views of pages, in their order. */
  public static List<TemplatePageView> of(List<ParameterPage> pages) {
    return pages.stream()
        .map(
            page ->
                new TemplatePageView(
                    page.title(), page.description(), JsonObjects.map(page.schema()), page.when()))
        .toList();
  }
}
