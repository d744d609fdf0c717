package io.meshport.scaffolder.adapter.action.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.catalog.Lifecycle;
import io.meshport.catalog.ProductKey;
import io.meshport.contract.service.FakeCatalog;
import io.meshport.identity.Caller;
import io.meshport.identity.InMemoryDirectory;
import io.meshport.identity.TeamId;
import io.meshport.identity.UserId;
import io.meshport.platform.config.PublicAddress;
import io.meshport.platform.git.TreeFile;
import io.meshport.scaffolder.ActionFailure;
import io.meshport.scaffolder.adapter.action.FakeCall;
import io.meshport.scaffolder.adapter.action.FakeHosts;
import io.meshport.scaffolder.adapter.action.fetch.FileSource;
import io.meshport.scaffolder.model.location.CatalogFile;
import io.meshport.scaffolder.model.location.InMemoryCatalogLocations;
import io.meshport.scaffolder.service.location.LocationRegistry;
import io.meshport.scaffolder.service.template.FakeProducts;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogActionsTest {
  private static final String FILE =
      """
      apiVersion: backstage.io/v1alpha1
      kind: System
      metadata: {name: shop}
      ---
      apiVersion: backstage.io/v1alpha1
      kind: Component
      metadata:
        name: Orders
        namespace: sales
      spec:
        since: 2026-01-01
      """;

  private static final Caller HUGO = caller("hugo", "domains/customer", "teams/growth");
  private static final Caller OTTO = caller("otto", "domains/order", "domains/order/owners");

  private static Caller caller(String name, String... teams) {
    Set<TeamId> all = Stream.of(teams).map(TeamId::new).collect(Collectors.toSet());
    return new Caller(
        new UserId(name), name, "Name of " + name, Set.of(), Set.of(), Set.of(), all, Set.of());
  }

  private final FakeHosts hosts = new FakeHosts();
  private final FakeCatalog catalog = new FakeCatalog();
  private final InMemoryCatalogLocations kept = new InMemoryCatalogLocations();
  private final LocationRegistry locations =
      new LocationRegistry(kept, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
  private final CatalogRegister register =
      new CatalogRegister(
          new FileSource(
              hosts, hosts, catalog, new PublicAddress(URI.create("https://portal.example.org"))),
          locations);
  private final CatalogFetch fetch =
      new CatalogFetch(
          new PortalEntities(
              catalog, new FakeProducts(), new InMemoryDirectory(HUGO, OTTO), locations));

  @Test
  void anEntityIsWrittenWithTheTemplateThatItCameFrom() {
    FakeCall call =
        FakeCall.with(
            "{'entity': {'apiVersion': 'v1', 'kind': 'Component',"
                + " 'metadata': {'name': 'orders', 'annotations': {'a': 'b'}},"
                + " 'spec': {'open': 'yes', 'count': 3}}}");

    new CatalogWrite().run(call);

    assertThat(CatalogFile.read(call.workspace().text("catalog-info.yaml")).entities().get(0))
        .isEqualTo(
            FakeCall.json(
                "{'apiVersion': 'v1', 'kind': 'Component', 'metadata': {'name': 'orders',"
                    + " 'annotations': {'a': 'b', 'backstage.io/source-template':"
                    + " 'template:default/orders-template'}}, 'spec': {'open': 'yes', 'count':"
                    + " 3}}"));
    assertThatThrownBy(
            () ->
                new CatalogWrite()
                    .run(
                        FakeCall.with(
                            "{'entity': {'metadata': {}}, 'filePath': '../catalog-info.yaml'}")))
        .isInstanceOf(ActionFailure.class);
  }

  @Test
  void aFileOfTheRepositoryJustPushedIsRegisteredAndFound() throws IOException {
    hosts.hosted.put("sales/orders", List.of(TreeFile.of("catalog-info.yaml", FILE)));
    String input =
        "{'repoContentsUrl': 'https://portal.example.org/git/sales/orders.git/tree/main',"
            + " 'catalogInfoPath': '/catalog-info.yaml'}";

    ObjectNode output = FakeCall.output(register.run(FakeCall.with(input)));
    register.run(FakeCall.with(input));

    assertThat(output.path("entityRef").asText()).isEqualTo("component:sales/orders");
    assertThat(output.path("catalogInfoUrl").asText())
        .isEqualTo("https://portal.example.org/git/sales/orders.git/tree/main/catalog-info.yaml");
    assertThat(kept.size()).as("registered twice is registered once").isEqualTo(1);
    assertThat(entity("system:shop").at("/metadata/name").asText()).isEqualTo("shop");
    assertThat(entity("Component:sales/Orders").at("/spec/since").asText()).isEqualTo("2026-01-01");
  }

  private ObjectNode entity(String ref) {
    return (ObjectNode)
        FakeCall.output(fetch.run(FakeCall.with("{'entityRef': '" + ref + "'}"))).path("entity");
  }

  @Test
  void aBrokenFileFailsTheStepUnlessItIsOptional() throws IOException {
    hosts.foreign.put(
        "https://github.com/a/b.git@main",
        List.of(TreeFile.of("x.yaml", "kind: Component"), TreeFile.of("y.yaml", "a: [")));
    String url = "'https://github.com/a/b/blob/main/";

    assertThatThrownBy(() -> register.run(FakeCall.with("{'catalogInfoUrl': " + url + "x.yaml'}")))
        .hasMessageContaining("is no entity");
    assertThatThrownBy(() -> register.run(FakeCall.with("{'catalogInfoUrl': " + url + "y.yaml'}")))
        .hasMessageContaining("is no YAML");
    FakeCall optional =
        FakeCall.with("{'catalogInfoUrl': " + url + "gone.yaml', 'optional': true}");
    assertThat(FakeCall.output(register.run(optional)).has("entityRef")).isFalse();
    assertThat(optional.lines()).contains("WARN Registered nothing");
  }

  @Test
  void hostileYamlIsRefused() {
    String aliases = "*a,".repeat(60);
    String bomb = "a: &a [x]\nb: [" + aliases + "]";
    assertThatThrownBy(() -> CatalogFile.read(bomb)).isInstanceOf(ActionFailure.class);
    assertThatThrownBy(() -> CatalogFile.read("!!java.net.URL [http://x]"))
        .isInstanceOf(ActionFailure.class);
    assertThatThrownBy(() -> CatalogFile.read("a: 1\na: 2")).isInstanceOf(ActionFailure.class);
    assertThatThrownBy(() -> CatalogFile.read("")).hasMessageContaining("0 entities");
  }

  @Test
  void productsAndPortsAreEntitiesForThoseWhoSeeThem() {
    catalog.put(new ProductKey("sales", "orders"), Lifecycle.PUBLISHED, "table");
    catalog.put(new ProductKey("sales", "secret"), Lifecycle.DRAFT, "table");

    assertThat(entity("component:sales/orders").at("/spec/type").asText())
        .isEqualTo("data-product");
    assertThat(entity("api:sales/orders.table").at("/spec/owner").asText())
        .isEqualTo("group:default/sales");
    assertThatThrownBy(
            () ->
                fetch.run(
                    FakeCall.with("{'entityRef': 'component:sales/secret'}").as(FakeCall.STRANGER)))
        .hasMessageContaining("that you may see");
    assertThat(
            FakeCall.output(
                    fetch.run(
                        FakeCall.with(
                            "{'entityRefs': ['orders', 'gone', 'none'], 'optional': true,"
                                + " 'defaultKind': 'Component', 'defaultNamespace': 'sales'}")))
                .path("entities"))
        .hasSize(3)
        .filteredOn(entity -> entity.isNull())
        .hasSize(2);
  }

  @Test
  void domainsTeamsAndPeopleAreEntities() {
    ObjectNode domain = entity("domain:default/customer");
    ObjectNode own = entity("group:default/customer", HUGO);
    ObjectNode foreign = entity("group:default/order", HUGO);
    ObjectNode team = entity("group:teams/growth", HUGO);
    ObjectNode otto = entity("user:default/otto", OTTO);

    assertThat(domain.at("/metadata/title").asText()).isEqualTo("Customer");
    assertThat(domain.at("/spec/owner").asText()).isEqualTo("group:default/customer");
    assertThat(own.at("/spec/profile/displayName").asText()).isEqualTo("Customer");
    assertThat(own.at("/spec/members").toString()).isEqualTo("[\"hugo\"]");
    assertThat(foreign.at("/spec/members")).isEmpty();
    assertThat(team.at("/metadata/namespace").asText()).isEqualTo("teams");
    assertThat(otto.at("/spec/memberOf").toString()).isEqualTo("[\"group:default/order\"]");
    assertThat(entity("user:default/otto", HUGO).at("/spec/memberOf")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "domain:default/none",
        "domain:teams/customer",
        "group:teams/growth",
        "group:default/none",
        "user:default/nobody"
      })
  void whatIsNotThereOrNotTheirsIsNotFound(String ref) {
    assertThatThrownBy(() -> entity(ref, OTTO)).hasMessageContaining("that you may see");
  }

  private ObjectNode entity(String ref, Caller caller) {
    FakeCall call = FakeCall.with("{'entityRef': '" + ref + "'}").as(caller);
    return (ObjectNode) FakeCall.output(fetch.run(call)).path("entity");
  }

  @Test
  void aReferenceIsComplete() {
    assertThatThrownBy(() -> fetch.run(FakeCall.with("{}"))).hasMessageContaining("entityRef");
    assertThatThrownBy(() -> entity("orders")).hasMessageContaining("states no kind");
    assertThatThrownBy(() -> entity("a b")).hasMessageContaining("is no reference");
  }
}
