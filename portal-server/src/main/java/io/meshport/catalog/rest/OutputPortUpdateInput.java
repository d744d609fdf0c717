package io.meshport.catalog.rest;

import io.meshport.catalog.model.PortDescription;
import org.jspecify.annotations.Nullable;

/**
 * What to say of an output port; its name is in the address.
 *
 * @param title what people call it
 * @param technology what it runs on
 * @param description what it offers
 * @param connectionGuide how to connect, Markdown; only people with access see it
 */
public record OutputPortUpdateInput(
    @Nullable String title,
    @Nullable String technology,
    @Nullable String description,
    @Nullable String connectionGuide) {

  PortDescription toModel() {
    return PortDescription.of("", title, technology, description, connectionGuide);
  }
}
