package io.meshport.it;

import io.meshport.it.Routes.Route;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The things that the authorization matrix is about: one set in the domain of member, owner and
 * steward, one in a foreign domain, and the address of one that is missing. Changes name a version
 * that nobody saw, so those who may make them are stopped only after they were let in.
 */
final class MatrixWorld {
  private static final String NOBODY_SAW = "\"999999\"";
  private static final String MISSING_ID = "00000000-0000-0000-0000-000000000000";

  /** A product of the Open Data Product Standard; its address comes from the parameters. */
  static final String PRODUCT =
      """
      apiVersion: v1.0.0
      kind: DataProduct
      id: imported
      status: draft
      outputPorts: [{name: Raw Data, version: 1.0.0, type: tables}]
      """;

  // Nobody listens there: the rows are about people, and reading comes later.
  private static final String SOURCE =
      """
      {"repository": "http://127.0.0.1:1/data.git", "branch": "main", "path": "table.yaml"}
      """;
  private static final Map<String, String> BODIES = bodies();
  private static final Map<Target, Things> THINGS = new EnumMap<>(Target.class);

  private static final Things NOTHING =
      new Things(
          "nowhere",
          "nowhere/nothing",
          "nowhere/nothing",
          "nothing",
          MISSING_ID,
          MISSING_ID,
          MISSING_ID,
          MISSING_ID,
          MISSING_ID,
          MISSING_ID,
          "nothing",
          "nothing",
          MISSING_ID);

  private MatrixWorld() {}

  private static Map<String, String> bodies() {
    Map<String, String> bodies = new HashMap<>();
    bodies.put("approval", "{\"decision\": \"APPROVE\"}");
    bodies.put("denial", "{\"decision\": \"DENY\", \"reason\": \"A cell of the matrix\"}");
    bodies.put("withdrawal", "{}");
    bodies.put("revocation", "{\"reason\": \"A cell of the matrix\"}");
    bodies.put("deprecation", "{\"endDate\": \"2099-01-01\"}");
    bodies.put("objection", "{\"until\": \"2099-01-01\", \"comment\": \"A cell of the matrix\"}");
    bodies.put("{port}", "{\"title\": \"Table\", \"technology\": \"POSTGRESQL\"}");
    bodies.put("{name}", "{\"title\": \"Other\", \"description\": \"Other words\"}");
    bodies.put("{domain}", "{\"title\": \"Other\", \"description\": \"Other words\"}");
    bodies.put("domains", "{}");
    bodies.put("template-sources", "{}");
    bodies.put("check", "{\"values\": {}}");
    bodies.put("validation", "{\"definition\": \"none\"}");
    bodies.put("bulk", "{\"items\": []}");
    bodies.put("compatibility", "{\"view\": \"FULL\"}");
    bodies.put("contract-source", SOURCE);
    bodies.put("git-tokens", "{\"name\": \"A cell\", \"expiresInDays\": 1}");
    bodies.put("resolution", "{\"keep\": \"PORTAL\"}");
    return bodies;
  }

  /** Whose thing a call is about. */
  enum Target {
    /** A thing of the domain "customer", or of the consumer. */
    OWN,
    /** A thing of the domain "order", or of somebody else. */
    FOREIGN,
    /** A thing that is not there. */
    MISSING,
    /** The route is about no particular thing. */
    NONE;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Where the things of one target are. */
  record Things(
      String domain,
      String draft,
      String published,
      String contract,
      String request,
      String grant,
      String consent,
      String notification,
      String task,
      String wizard,
      String template,
      String source,
      String token) {}

  /** Makes the things, once. */
  static void build() {
    if (!THINGS.isEmpty()) {
      return;
    }
    THINGS.put(Target.OWN, things("customer", "anna.schmidt", "david.chen"));
    THINGS.put(Target.FOREIGN, things("order", "ben.okafor", "felix.novak"));
    THINGS.put(Target.MISSING, NOTHING);
  }

  private static Things things(String domain, String owner, String consumer) {
    Mesh.domain(domain);
    String draft = Mesh.draft(domain, owner);
    String published = Mesh.published(domain, owner, "matrix_column");
    connect(draft, published, owner);
    String contract =
        Portal.as(owner)
            .send(
                "POST",
                "/contracts?outputPort=" + draft + "/table",
                "application/yaml",
                Mesh.contract(draft, "matrix_column"))
            .expect(201)
            .text("/contractId");
    Answer request = AccessSteps.request(consumer, published + "/table");
    String granted = Mesh.published(domain, owner, "matrix_column") + "/table";
    Answer approved = AccessSteps.request(consumer, granted);
    AccessSteps.approve(owner, approved);
    Answer grant = AccessSteps.awaitGrant(consumer, approved, "ACTIVE");
    String consent = consent(owner, granted);
    String template = template();
    return new Things(
        domain,
        draft,
        published,
        contract,
        request.text("/id"),
        grant.text("/id"),
        consent,
        notification(owner),
        PlantedTemplates.waitingTask(consumer, domain),
        Portal.as(owner).post("/scaffolder/drafts", wizard(template)).expect(201).text("/id"),
        template,
        "of-" + domain,
        MatrixRepository.fill(draft, owner));
  }

  private static String notification(String person) {
    return AccessSteps.await(
            AccessSteps.PATIENCE,
            () -> Portal.as(person).get("/notifications").expect(200),
            seen -> !seen.at("/items").isEmpty())
        .text("/items/0/id");
  }

  private static String wizard(String template) {
    return "{\"template\": \"" + template + "\", \"values\": {}}";
  }

  /** A template of the library; nobody owns it. */
  private static String template() {
    return Portal.as("mara.petrov").get("/templates?sort=name").expect(200).text("/items/0/name");
  }

  /** A source that the last cell may have removed. */
  private static String source(Things things) {
    if (!things.equals(NOTHING)) {
      Portal.as("mara.petrov")
          .post(
              "/template-sources",
              Map.of("name", things.source(), "repository", "http://127.0.0.1:1/t.git"));
    }
    return things.source();
  }

  /** Names the repository of the draft's contract, and a product that the draft reads. */
  private static void connect(String draft, String published, String owner) {
    Portal portal = Portal.as(owner);
    portal
        .put("/data-products/" + draft + "/output-ports/table/contract-source", SOURCE)
        .expect(200);
    portal
        .ifMatch(portal.get("/data-products/" + draft))
        .put("/data-products/" + draft + "/input-ports/table", reading(published))
        .expect(200);
  }

  private static Map<String, String> reading(String product) {
    return Map.of("source", product + "/table");
  }

  /** Breaks with the contract that the consumer relies on; answers with the consumer's task. */
  private static String consent(String owner, String port) {
    String product = port.substring(0, port.lastIndexOf('/'));
    String contract = "/contracts/" + product.replace('/', '-');
    Answer draft =
        Portal.as(owner)
            .send(
                "POST",
                "/contracts?outputPort=" + port,
                "application/yaml",
                Mesh.contract(product, "other_column").replace("1.0.0", "2.0.0"))
            .expect(201);
    Portal.as(owner).ifMatch(draft).post(contract + "/versions/2.0.0/activation").expect(200);
    return Portal.as(owner).get(contract + "/consents").expect(200).text("/items/0/id");
  }

  /** The targets that a route can be about. */
  static List<Target> targetsOf(Route route) {
    boolean named = route.template().contains("{");
    boolean inBody =
        List.of(
                "POST /api/v1/data-products",
                "POST /api/v1/data-products/imports",
                "GET /api/v1/contracts",
                "POST /api/v1/contracts",
                "POST /api/v1/access-requests",
                "POST /api/v1/access-requests/preflight")
            .contains(route.toString());
    return named || inBody
        ? List.of(Target.OWN, Target.FOREIGN, Target.MISSING)
        : List.of(Target.NONE);
  }

  /** Calls a route about a target. */
  static Answer call(Portal caller, Route route, Target target) {
    Things things = THINGS.getOrDefault(target, NOTHING);
    Portal careful = caller.with("If-Match", NOBODY_SAW);
    String path = address(route.template(), things);
    if (takesDocument(route)) {
      return careful.exchange(route.method(), path, "application/yaml", "kind: Nothing");
    }
    if (route.template().equals("/api/v1/data-products/imports")) {
      String named = path + "?domain=" + things.domain() + "&name=" + Mesh.newName("cell");
      return careful.exchange(route.method(), named, "application/yaml", PRODUCT);
    }
    String body = body(route, things);
    return careful.exchange(route.method(), path, body == null ? null : "application/json", body);
  }

  private static boolean takesDocument(Route route) {
    return List.of(
            "POST /api/v1/contracts",
            "POST /api/v1/contracts/imports",
            "POST /api/v1/contracts/validation",
            "POST /api/v1/contracts/{id}/diff",
            "PUT /api/v1/contracts/{id}/versions/{version}",
            "POST /api/v1/data-products/{domain}/{name}/output-ports/{port}/contract-source/proposals")
        .contains(route.toString());
  }

  private static String address(String template, Things things) {
    String path =
        template
            .replace("{domain}/{name}", things.draft())
            .replace("{domain}", things.domain())
            .replace("{name}", things.template())
            .replace("{source}", template.contains("{source}") ? source(things) : "")
            .replace("{port}", "table")
            .replace("{version}", "1.0.0")
            .replace(
                "{format}", template.startsWith("/api/v1/contracts") ? "markdown" : "bitol-odps")
            .replace("{id}", idOf(template, things));
    return path + query(path, things);
  }

  private static String idOf(String template, Things things) {
    if (template.startsWith("/api/v1/scaffolder/drafts")) {
      return things.wizard();
    }
    return switch (template.split("/", -1)[3]) {
      case "contracts" -> things.contract();
      case "contract-consents" -> things.consent();
      case "access-requests" -> things.request();
      case "access-grants" -> things.grant();
      case "git-tokens" -> things.token();
      case "scaffolder" -> things.task();
      default -> things.notification();
    };
  }

  private static String query(String path, Things things) {
    String noun = path.substring(path.lastIndexOf('/') + 1);
    return switch (noun) {
      case "imports" -> path.endsWith("/contracts/imports") ? "?format=odcs" : "";
      case "diff" -> "?from=1.0.0&to=1.0.0";
      case "consents" -> "?version=1.0.0";
      case "file" -> "?path=README.md";
      case "contracts" ->
          "?dataProduct=" + things.draft() + "&outputPort=" + things.draft() + "/table";
      default -> "";
    };
  }

  private static @Nullable String body(Route route, Things things) {
    if (route.method().equals("GET") || route.method().equals("DELETE")) {
      return null;
    }
    String last = route.template().substring(route.template().lastIndexOf('/') + 1);
    if (route.template().endsWith("/scaffolder/drafts/{id}")) {
      return wizard(things.template());
    }
    if (route.template().startsWith("/api/v1/scaffolder/")) {
      return last.equals("denial") ? "{\"reason\": \"A cell of the matrix\"}" : "{}";
    }
    if (route.template().endsWith("/input-ports/{port}")) {
      return "{\"source\": \"" + things.published() + "/table\"}";
    }
    return switch (last) {
      case "data-products" ->
          """
          {"domain": "%s", "name": "%s", "title": "Matrix", "description": "Made by a cell"}
          """
              .formatted(things.domain(), Mesh.newName("cell"));
      case "access-requests", "preflight" -> requestBody(things);
      default -> BODIES.get(last);
    };
  }

  // A subject that nobody speaks for: whoever may ask at all is stopped by that.
  private static String requestBody(Things things) {
    return """
    {"outputPort": "%s/table", "subject": {"type": "TEAM", "id": "teams/nobody"},
     "purpose": "To see who may ask", "durationDays": 30}
    """
        .formatted(things.published());
  }
}
