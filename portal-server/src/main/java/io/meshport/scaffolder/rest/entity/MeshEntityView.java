package io.meshport.scaffolder.rest.entity;

import io.meshport.scaffolder.service.entity.MeshEntity;
import org.jspecify.annotations.Nullable;

/**
 * Something of the mesh that a field of a wizard can name.
 *
 * @param ref its reference, {@code kind:namespace/name} in lower case
 * @param kind Domain, Component (a data product), API (an output port), Group (a team) or User
 * @param namespace domain of a product or port, {@code teams} for a team that is no domain's
 * @param name name in it; that of a port is {@code product.port}
 * @param title what people call it
 * @param description what it is
 * @param type a word about it, such as the technology of a port
 * @param owner reference to the team that answers for it
 */
public record MeshEntityView(
    String ref,
    String kind,
    String namespace,
    String name,
    String title,
    @Nullable String description,
    @Nullable String type,
    @Nullable String owner) {
  static MeshEntityView of(MeshEntity entity) {
    return new MeshEntityView(
        entity.ref(),
        entity.kind(),
        entity.namespace(),
        entity.name(),
        entity.title(),
        entity.description(),
        entity.type(),
        entity.owner());
  }
}
