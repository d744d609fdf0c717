package io.meshport.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What people of the domain customer and a consumer of theirs do all day. */
final class MeshWork {

  static final String DOMAIN = "customer";
  static final String OWNER = "anna.schmidt";
  static final String MEMBER = "hugo.silva";
  static final String CONSUMER = "david.chen";
  static final String ADMIN = "mara.petrov";

  private static final String REVISED = "Measurements, described anew";

  private final PersistentClient client;
  private final Journal journal;

  MeshWork(PersistentClient client, Journal journal) {
    this.client = client;
    this.journal = journal;
  }

  static SampleProduct product(String name) {
    return new SampleProduct(DOMAIN, name);
  }

  /** The domain, whose groups and people come with the realm. */
  void openDomain() {
    Call call =
        Call.post(
            ADMIN,
            "/domains",
            Map.of("name", DOMAIN, "title", "Customer", "description", "For tests"));
    client.create(
        call,
        reply -> DOMAIN,
        () -> client.find(Call.get(ADMIN, "/domains/" + DOMAIN)).map(seen -> DOMAIN));
  }

  /** Registers a product, gives it a contract, activates that and publishes the product. */
  void publish(SampleProduct product) {
    client.create(
        Call.post(MEMBER, "/data-products", product.registration()),
        Reply::version,
        () -> client.find(Call.get(MEMBER, product.path())).map(Reply::version));
    String contract =
        client.create(
            Call.postYaml(OWNER, "/contracts?outputPort=" + product.port(), product.contract()),
            reply -> reply.text("contractId"),
            () -> contractOf(product));
    String version = "/contracts/" + contract + "/versions/1.0.0";
    client.bring(version, Call.post(OWNER, version + "/activation", Map.of()), "status", "ACTIVE");
    Call publication = Call.post(OWNER, product.path() + "/publication", Map.of());
    journal.published(product, client.bring(product.path(), publication, "lifecycle", "PUBLISHED"));
  }

  /** Describes a published product anew. */
  void revise(SampleProduct product) {
    Map<String, Object> update =
        Map.of(
            "title",
            "Product",
            "description",
            REVISED,
            "purpose",
            "Load",
            "tags",
            List.of("load-test"));
    Call change = Call.put(MEMBER, product.path(), update);
    journal.published(product, client.bring(product.path(), change, "description", REVISED));
  }

  /** Asks for access for oneself and has it approved; gives the id of the request. */
  String obtainAccess(SampleProduct product) {
    String person = client.get(Call.get(CONSUMER, "/me")).text("id");
    Map<String, Object> form =
        Map.of(
            "outputPort",
            product.port(),
            "subject",
            Map.of("type", "USER", "id", person),
            "purpose",
            "Measuring how access holds under load",
            "durationDays",
            30);
    String request =
        client.create(
            Call.post(CONSUMER, "/access-requests", form),
            reply -> reply.text("id"),
            () -> openRequestFor(product));
    String path = "/access-requests/" + request;
    Call approval = Call.post(OWNER, path + "/approval", Map.of("decision", "APPROVE"));
    client.bring(path, approval, "status", "APPROVED");
    journal.approved(product);
    return request;
  }

  private Optional<String> contractOf(SampleProduct product) {
    Reply contracts = client.get(Call.get(OWNER, "/contracts?dataProduct=" + product.key()));
    return Optional.of(contracts.json().path("items").path(0).path("id").asText())
        .filter(id -> !id.isEmpty());
  }

  private Optional<String> openRequestFor(SampleProduct product) {
    String mine = "/access-requests?box=mine&status=SUBMITTED&pageSize=100";
    for (JsonNode request : client.get(Call.get(CONSUMER, mine)).json().path("items")) {
      if (request.path("outputPort").asText().equals(product.port())) {
        return Optional.of(request.path("id").asText());
      }
    }
    return Optional.empty();
  }
}
