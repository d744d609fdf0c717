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
 * @param when expression over {@code parameters} that must hold for the page to be shown; null for
 *     a page that always is
 */
public record ParameterPage(
    String title, @Nullable String description, ObjectNode schema, @Nullable String when) {
  /** The heading of a page whose author gave none. */
  public static final String DEFAULT_TITLE = "Please enter the following information";

  private static final String OPENING = "${{";

  /** The {@code when} as the text of a template; authors may leave its delimiters out. */
  static String expression(String when) {
    String text = when.strip();
    return text.startsWith(OPENING) ? text : OPENING + " " + text + " }}";
  }
}
