package io.meshport.scaffolder.model.template;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * One page of the wizard.
 *
 * @param title heading of the page
 * @param description text below the heading
 * @param schema the parameters as the author wrote them: JSON Schema (draft 7) with {@code ui:*}
 *     keywords, which pass through untouched
 */
public record ParameterPage(String title, @Nullable String description, ObjectNode schema) {
  /** The heading of a page whose author gave none. */
  public static final String DEFAULT_TITLE = "Please enter the following information";
}
