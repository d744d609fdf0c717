package io.meshport.scaffolder.service.entity;

import io.meshport.catalog.DomainSummary;
import io.meshport.catalog.PortSummary;
import io.meshport.catalog.ProductKey;
import io.meshport.catalog.ProductSummary;
import io.meshport.identity.Person;
import io.meshport.identity.TeamId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something of the mesh in the words of the template format, where everything has a kind, a
 * namespace and a name.
 *
 * @param kind {@code Domain}, {@code Component} (a data product), {@code API} (an output port),
 *     {@code Group} (a team) or {@code User}
 * @param namespace domain of a product or port, {@code teams} for a team that is no domain's, else
 *     default
 * @param name name in it; that of a port is {@code product.port}
 * @param title what people call it
 * @param description what it is
 * @param type a word about it, such as the technology of a port
 * @param owner reference to the team that answers for it
 */
public record MeshEntity(
    String kind,
    String namespace,
    String name,
    String title,
    @Nullable String description,
    @Nullable String type,
    @Nullable String owner) {
  private static final String DEFAULT = "default";

  /** Its reference, {@code kind:namespace/name} in lower case. */
  public String ref() {
    return (kind + ":" + namespace + "/" + name).toLowerCase(Locale.ROOT);
  }

  static MeshEntity of(DomainSummary domain) {
    return new MeshEntity(
        "Domain",
        DEFAULT,
        domain.name(),
        domain.title(),
        domain.description(),
        null,
        ownerOf(domain.name()));
  }

  static MeshEntity of(ProductSummary product) {
    ProductKey key = product.key();
    return new MeshEntity(
        "Component",
        key.domain(),
        key.name(),
        product.title(),
        product.description(),
        "data-product",
        ownerOf(key.domain()));
  }

  static MeshEntity of(ProductSummary product, PortSummary port) {
    ProductKey key = product.key();
    return new MeshEntity(
        "API",
        key.domain(),
        key.name() + "." + port.name(),
        product.title() + ": " + port.title(),
        port.description(),
        port.technology().toLowerCase(Locale.ROOT),
        ownerOf(key.domain()));
  }

  // The team of a domain is what templates call group:default/<domain>.
  static MeshEntity of(TeamId team) {
    String parent = team.value().substring(0, Math.max(0, team.value().indexOf('/')));
    String namespace = parent.isEmpty() || parent.equals("domains") ? DEFAULT : parent;
    return new MeshEntity("Group", namespace, team.name(), team.name(), null, "team", null);
  }

  static MeshEntity of(Person person) {
    return new MeshEntity("User", DEFAULT, person.username(), person.name(), null, null, null);
  }

  private static String ownerOf(String domain) {
    return "group:default/" + domain;
  }
}
