package io.meshport.scaffolder.adapter.action.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.catalog.Names;
import io.meshport.catalog.PortSummary;
import io.meshport.catalog.ProductCatalog;
import io.meshport.catalog.ProductKey;
import io.meshport.catalog.ProductSummary;
import io.meshport.identity.Caller;
import io.meshport.identity.Directory;
import io.meshport.identity.Person;
import io.meshport.scaffolder.model.location.EntityRef;
import io.meshport.scaffolder.service.location.LocationRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;

/**
 * What the portal knows, as entities of Backstage: products are components and their output ports
 * are APIs, both in the namespace of their domain; people are users; and whatever was registered.
 */
@Singleton
public class PortalEntities {
  private final ProductCatalog catalog;
  private final Directory directory;
  private final LocationRegistry locations;

  @Inject
  public PortalEntities(ProductCatalog catalog, Directory directory, LocationRegistry locations) {
    this.catalog = catalog;
    this.directory = directory;
    this.locations = locations;
  }

  /** The entity with a reference, if the caller may see it. */
  public Optional<JsonNode> find(EntityRef ref, Caller caller) {
    Optional<JsonNode> own =
        switch (ref.kind()) {
          case "component" -> product(ref, caller).map(PortalEntities::component);
          case "api" -> api(ref, caller);
          case "user" -> directory.findPersonByUsername(ref.name()).map(PortalEntities::user);
          default -> Optional.empty();
        };
    return own.or(() -> locations.find(ref.toString()));
  }

  private Optional<ProductSummary> product(EntityRef ref, Caller caller) {
    return Names.isName(ref.name())
        ? catalog
            .find(new ProductKey(ref.namespace(), ref.name()))
            .filter(product -> catalog.visibleTo(product, caller))
        : Optional.empty();
  }

  private Optional<JsonNode> api(EntityRef ref, Caller caller) {
    int dot = ref.name().indexOf('.');
    if (dot < 0) {
      return Optional.empty();
    }
    EntityRef product = EntityRef.of("component", ref.namespace(), ref.name().substring(0, dot));
    return product(product, caller)
        .flatMap(
            found -> found.port(ref.name().substring(dot + 1)).map(port -> apiOf(found, port)));
  }

  private static JsonNode component(ProductSummary product) {
    ObjectNode entity = entity("Component", product.key().domain(), product.key().name());
    metadata(entity).put("title", product.title()).put("description", product.description());
    product.tags().forEach(tag -> metadata(entity).withArray("tags").add(tag));
    spec(entity, "data-product", product).put("domain", "domain:default/" + product.key().domain());
    return entity;
  }

  private static JsonNode apiOf(ProductSummary product, PortSummary port) {
    String name = product.key().name() + "." + port.name();
    ObjectNode entity = entity("API", product.key().domain(), name);
    metadata(entity).put("title", port.title()).put("description", port.description());
    spec(entity, port.technology().toLowerCase(Locale.ROOT), product)
        .put("system", "component:" + product.key().domain() + "/" + product.key().name());
    return entity;
  }

  private static JsonNode user(Person person) {
    ObjectNode entity = entity("User", "default", person.username());
    ObjectNode profile = entity.putObject("spec").putObject("profile");
    profile.put("displayName", person.name());
    return entity;
  }

  private static ObjectNode entity(String kind, String namespace, String name) {
    ObjectNode entity = JsonNodeFactory.instance.objectNode();
    entity.put("apiVersion", "backstage.io/v1alpha1").put("kind", kind);
    entity.putObject("metadata").put("namespace", namespace).put("name", name);
    return entity;
  }

  private static ObjectNode metadata(ObjectNode entity) {
    return (ObjectNode) entity.path("metadata");
  }

  private static ObjectNode spec(ObjectNode entity, String type, ProductSummary product) {
    return entity
        .putObject("spec")
        .put("type", type)
        .put("lifecycle", product.lifecycle().name().toLowerCase(Locale.ROOT))
        .put("owner", "group:default/" + product.key().domain());
  }
}
