package io.meshport.catalog.rest;

import io.meshport.catalog.PortSummary;
import org.jspecify.annotations.Nullable;

/**
 * An output port.
 *
 * @param name name within the product
 * @param title what people call it
 * @param technology what it runs on
 * @param description what it offers
 * @param connectionGuide how to connect; here only for members of the domain, others find it with
 *     their grant
 */
public record OutputPortView(
    String name,
    String title,
    String technology,
    String description,
    @Nullable String connectionGuide) {

  static OutputPortView of(PortSummary port, boolean withGuide) {
    return new OutputPortView(
        port.name(),
        port.title(),
        port.technology(),
        port.description(),
        withGuide ? port.connectionGuide() : null);
  }
}
