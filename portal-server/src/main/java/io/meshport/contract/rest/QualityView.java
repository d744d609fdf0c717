package io.meshport.contract.rest;

import io.meshport.contract.QualityRule;
import org.jspecify.annotations.Nullable;

/**
 * One quality rule in brief.
 *
 * @param element the table or column it is about
 * @param name what it is called
 * @param type text, library, sql or custom
 * @param dimension the kind of quality it guards
 * @param rule what must hold, in one line
 * @param severity how bad a breach is
 * @param description the rule in words
 */
public record QualityView(
    String element,
    @Nullable String name,
    String type,
    @Nullable String dimension,
    @Nullable String rule,
    @Nullable String severity,
    @Nullable String description) {

  static QualityView of(QualityRule quality) {
    return new QualityView(
        quality.element(),
        quality.name(),
        quality.type(),
        quality.dimension(),
        quality.expectation(),
        quality.severity(),
        quality.description());
  }
}
