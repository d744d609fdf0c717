package io.meshport.scaffolder.service.template;

import org.jspecify.annotations.Nullable;

/**
 * Which templates somebody looks for; what is left out does not matter.
 *
 * @param text words that name, title, description or tags have
 * @param tag a tag
 * @param technology what the result runs on, in any case
 * @param owner reference to who answers for the template, in any case
 * @param order in which order they come
 */
public record TemplateQuery(
    @Nullable String text,
    @Nullable String tag,
    @Nullable String technology,
    @Nullable String owner,
    Order order) {

  /** The orders of the gallery. */
  public enum Order {
    /** Those that were run most often first. */
    POPULARITY,
    /** By title. */
    NAME
  }
}
