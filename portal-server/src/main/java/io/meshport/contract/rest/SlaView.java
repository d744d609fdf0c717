package io.meshport.contract.rest;

import io.meshport.contract.Sla;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One promised service level.
 *
 * @param property what is promised
 * @param value how much, as written
 * @param unit of what
 * @param element the column or table it is about
 * @param description the promise in words
 */
public record SlaView(
    String property,
    String value,
    @Nullable String unit,
    @Nullable String element,
    @Nullable String description) {

  static SlaView of(Sla sla) {
    return new SlaView(
        sla.property(),
        Objects.requireNonNullElse(sla.value(), ""),
        sla.unit(),
        sla.element(),
        sla.description());
  }
}
