package io.meshport.catalog.model;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What people say of an output port.
 *
 * @param title what they call it
 * @param technology what it runs on, in upper snake case
 * @param description what it offers
 * @param connectionGuide how to connect, Markdown
 */
public record PortDescription(
    String title, String technology, String description, String connectionGuide) {
  private static final Pattern TECHNOLOGY = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");

  /** Checks and tidies what was typed; {@code pointer} is where the port stands in the body. */
  public static PortDescription of(
      String pointer,
      @Nullable String title,
      @Nullable String technology,
      @Nullable String description,
      @Nullable String connectionGuide) {
    String runsOn = Texts.required(technology, pointer + "/technology", Texts.TITLE);
    if (!TECHNOLOGY.matcher(runsOn).matches()) {
      throw Texts.refused(
          pointer + "/technology", "must be in upper snake case, for example SNOWFLAKE");
    }
    return new PortDescription(
        Texts.optional(title, pointer + "/title", Texts.TITLE),
        runsOn,
        Texts.optional(description, pointer + "/description", Texts.DESCRIPTION),
        Texts.optional(connectionGuide, pointer + "/connectionGuide", Texts.GUIDE));
  }
}
