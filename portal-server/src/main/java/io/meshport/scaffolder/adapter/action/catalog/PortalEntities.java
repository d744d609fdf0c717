package io.meshport.scaffolder.adapter.action.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.catalog.CatalogBrowser;
import io.meshport.catalog.DomainSummary;
import io.meshport.catalog.Names;
import io.meshport.catalog.PortSummary;
import io.meshport.catalog.ProductCatalog;
import io.meshport.catalog.ProductKey;
import io.meshport.catalog.ProductSummary;
import io.meshport.identity.Caller;
import io.meshport.identity.Directory;
import io.meshport.identity.Person;
import io.meshport.identity.TeamId;
import io.meshport.scaffolder.model.location.EntityRef;
import io.meshport.scaffolder.service.location.LocationRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the portal knows, as entities of Backstage: products are components and their output ports
 * are APIs, both in the namespace of their domain; domains are domains, their teams and all others
 * are groups, people are users; and whatever was registered.
 */
@Singleton
public class PortalEntities {
  private static final String DEFAULT = "default";

  private final ProductCatalog catalog;
  private final CatalogBrowser browser;
  private final Directory directory;
  private final LocationRegistry locations;

  @Inject
  public PortalEntities(
      ProductCatalog catalog,
      CatalogBrowser browser,
      Directory directory,
      LocationRegistry locations) {
    this.catalog = catalog;
    this.browser = browser;
    this.directory = directory;
    this.locations = locations;
  }

  /** The entity with a reference, if the caller may see it. */
  public Optional<JsonNode> find(EntityRef ref, Caller caller) {
    Optional<JsonNode> own =
        switch (ref.kind()) {
          case "component" -> product(ref, caller).map(PortalEntities::component);
          case "api" -> api(ref, caller);
          case "domain" -> domain(ref).map(PortalEntities::domain);
          case "group" -> group(ref, caller);
          case "user" -> user(ref, caller);
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

  private Optional<DomainSummary> domain(EntityRef ref) {
    return ref.namespace().equals(DEFAULT) ? browser.domain(ref.name()) : Optional.empty();
  }

  // The team of a domain is known to all; any other only to those who belong to it.
  private Optional<JsonNode> group(EntityRef ref, Caller caller) {
    Optional<DomainSummary> domain = domain(ref);
    if (domain.isPresent()) {
      TeamId team = new TeamId("domains/" + ref.name());
      return Optional.of(group(ref, domain.get().title(), members(team, caller)));
    }
    TeamId team = new TeamId(ref.namespace() + "/" + ref.name());
    return caller.isIn(team)
        ? Optional.of(group(ref, team.name(), members(team, caller)))
        : Optional.empty();
  }

  // Who belongs to a team is told to those who belong to it.
  private List<Person> members(TeamId team, Caller caller) {
    return caller.isIn(team) ? directory.membersOf(team) : List.of();
  }

  private Optional<JsonNode> user(EntityRef ref, Caller caller) {
    return directory
        .findPersonByUsername(ref.name())
        .map(person -> user(person, person.id().equals(caller.id()) ? caller.teams() : Set.of()));
  }

  private static JsonNode domain(DomainSummary domain) {
    ObjectNode entity = entity("Domain", DEFAULT, domain.name());
    metadata(entity).put("title", domain.title()).put("description", domain.description());
    entity.putObject("spec").put("owner", "group:default/" + domain.name());
    return entity;
  }

  private static JsonNode group(EntityRef ref, String title, List<Person> members) {
    ObjectNode entity = entity("Group", ref.namespace(), ref.name());
    ObjectNode spec = entity.putObject("spec").put("type", "team");
    spec.putObject("profile").put("displayName", title);
    spec.putArray("children");
    ArrayNode names = spec.putArray("members");
    members.stream().map(Person::username).sorted().forEach(names::add);
    return entity;
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

  private static JsonNode user(Person person, Set<TeamId> teams) {
    ObjectNode entity = entity("User", DEFAULT, person.username());
    ObjectNode spec = entity.putObject("spec");
    spec.putObject("profile").put("displayName", person.name());
    ArrayNode groups = spec.putArray("memberOf");
    teams.stream()
        .map(TeamId::value)
        .filter(path -> path.indexOf('/') == path.lastIndexOf('/'))
        .map(path -> path.replaceFirst("^domains/", "default/"))
        .sorted()
        .forEach(path -> groups.add("group:" + path));
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
