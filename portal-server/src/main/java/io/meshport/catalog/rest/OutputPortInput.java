package io.meshport.catalog.rest;

import io.meshport.catalog.model.PortDescription;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An output port to add.
 *
 * @param name kebab-case, forever
 * @param title what people call it
 * @param technology what it runs on
 * @param description what it offers
 * @param connectionGuide how to connect, Markdown; only people with access see it
 */
public record OutputPortInput(
    @Schema(examples = "events") @Nullable String name,
    @Nullable String title,
    @Schema(examples = "KAFKA") @Nullable String technology,
    @Nullable String description,
    @Nullable String connectionGuide) {

  PortDescription toModel(String pointer) {
    return PortDescription.of(pointer, title, technology, description, connectionGuide);
  }
}
