package io.meshport.scaffolder.model.template;

import org.jspecify.annotations.Nullable;

/**
 * Something in a template that its author should look at.
 *
 * @param level how bad it is
 * @param pointer JSON pointer (RFC 6901) into the template; empty for the whole
 * @param line line in the YAML, from 1, where it is known
 * @param message what is wrong, in a sentence
 * @param remedy what to do about it
 */
public record TemplateFinding(
    Gravity level,
    String pointer,
    @Nullable Integer line,
    String message,
    @Nullable String remedy) {

  /** How bad a finding is. */
  public enum Gravity {
    /** The template cannot run. */
    ERROR,
    /** The template runs, but perhaps not as its author thinks. */
    WARNING,
    /** Something has no effect here. */
    HINT
  }

  /** Whether it keeps the template from running. */
  public boolean isError() {
    return level == Gravity.ERROR;
  }
}
