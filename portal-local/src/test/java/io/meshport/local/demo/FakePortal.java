package io.meshport.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** As much of the portal's API as the demo mesh speaks, kept in memory; the token is the user. */
final class FakePortal implements AutoCloseable {

  private static final String JSON = "application/json";

  static {
    // Without it each small answer waits 40 ms for an acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  final Map<String, ObjectNode> domains = new LinkedHashMap<>();
  final Map<String, ObjectNode> products = new LinkedHashMap<>();
  final Map<String, ObjectNode> contracts = new LinkedHashMap<>();
  final Map<String, ObjectNode> requests = new LinkedHashMap<>();
  final Map<String, ObjectNode> newVersions = new LinkedHashMap<>();
  final Map<String, ObjectNode> consents = new LinkedHashMap<>();
  final Map<String, ObjectNode> inputPorts = new LinkedHashMap<>();
  private final JsonMapper json = new JsonMapper();
  private final HttpServer server;
  private @Nullable String refusedPath;

  FakePortal() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/api/v1/", this::handle);
    server.start();
  }

  URI api() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/api/v1");
  }

  /** From now on refuses every change of a path with this beginning. */
  void refuse(@Nullable String path) {
    refusedPath = path;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private synchronized void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toString().substring("/api/v1".length());
    String user =
        exchange.getRequestHeaders().getFirst("Authorization").substring("Bearer ".length());
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    boolean change = !exchange.getRequestMethod().equals("GET");
    if (change && refusedPath != null && path.startsWith(refusedPath)) {
      answer(exchange, 403, problem());
      return;
    }
    JsonNode found = change ? post(user, path, body, exchange) : get(user, path);
    answer(exchange, found == null ? 404 : 200, found == null ? json.createObjectNode() : found);
  }

  private @Nullable JsonNode get(String user, String path) {
    String[] part = path.split("[/?]", -1);
    return switch (part[1]) {
      case "me" -> json.createObjectNode().put("id", "id-of-" + user);
      case "domains" -> domains.get(part[2]);
      case "data-products" -> productOrInputPort(path, part);
      case "contracts" ->
          path.contains("?") ? contractsOf(path) : version(part[2], part[part.length - 1]);
      case "contract-consents", "access-requests" -> boxOrItem(user, path, part);
      case "access-grants" -> requests.get(part[2]);
      default -> null;
    };
  }

  private @Nullable JsonNode boxOrItem(String user, String path, String[] part) {
    boolean consent = path.startsWith("/contract-consents");
    if (path.contains("?")) {
      return consent ? consentsOf(user) : requestsOf(user);
    }
    return consent ? consents.get(part[2]) : requests.get(part[2]);
  }

  private @Nullable JsonNode productOrInputPort(String path, String[] part) {
    return path.contains("/input-ports/")
        ? inputPorts.get(path)
        : products.get(part[2] + "/" + part[3]);
  }

  private JsonNode contractsOf(String path) {
    String product = path.substring(path.indexOf('=') + 1);
    ObjectNode list = json.createObjectNode();
    ArrayNode items = list.putArray("items");
    contracts.forEach(
        (id, contract) -> {
          if (contract.path("outputPort").asText().startsWith(product + "/")) {
            ObjectNode item = items.addObject().put("id", id);
            item.set("outputPort", contract.get("outputPort"));
            ArrayNode versions = item.putArray("versions");
            if (newVersions.containsKey(id)) {
              versions.add(newVersions.get(id));
            }
            versions.add(contract);
          }
        });
    return list;
  }

  private @Nullable ObjectNode version(String id, String number) {
    ObjectNode newer = newVersions.get(id);
    return newer != null && newer.path("version").asText().equals(number)
        ? newer
        : contracts.get(id);
  }

  private JsonNode consentsOf(String user) {
    ObjectNode list = json.createObjectNode();
    ArrayNode items = list.putArray("items");
    consents.values().stream()
        .filter(c -> c.path("requester").asText().equals(user))
        .filter(c -> c.path("state").asText().equals("OPEN"))
        .forEach(items::add);
    return list;
  }

  private JsonNode requestsOf(String user) {
    ObjectNode list = json.createObjectNode();
    ArrayNode items = list.putArray("items");
    requests.values().stream()
        .filter(r -> r.path("requester").asText().equals(user))
        .forEach(items::add);
    return list;
  }

  private @Nullable JsonNode post(String user, String path, String body, HttpExchange exchange)
      throws IOException {
    if (path.startsWith("/contracts?")) {
      return addContract(path.substring(path.indexOf('=') + 1), body);
    }
    ObjectNode input = (ObjectNode) json.readTree(body);
    if (path.contains("/input-ports/")) {
      requireVersion(exchange);
      inputPorts.put(path, input);
      return input;
    }
    switch (path) {
      case "/domains" -> domains.put(input.path("name").asText(), input);
      case "/data-products" ->
          products.put(
              input.path("domain").asText() + "/" + input.path("name").asText(),
              input.put("lifecycle", "DRAFT"));
      case "/access-requests" -> {
        String id = "request-" + requests.size();
        requests.put(id, input.put("id", id).put("requester", user).put("status", "SUBMITTED"));
      }
      default -> {
        requireVersion(exchange);
        return act(path, input);
      }
    }
    return input;
  }

  private JsonNode addContract(String port, String document) throws IOException {
    JsonNode contract = new YAMLMapper().readTree(document);
    String id = contract.path("id").asText();
    ObjectNode version =
        json.createObjectNode()
            .put("contractId", id)
            .put("version", contract.path("version").asText())
            .put("outputPort", port)
            .put("status", "DRAFT");
    (contracts.containsKey(id) ? newVersions : contracts).put(id, version);
    return version;
  }

  private @Nullable JsonNode act(String path, ObjectNode input) {
    String[] part = path.split("/", -1);
    String act = part[part.length - 1];
    if (act.equals("revocation")) {
      ObjectNode request = Objects.requireNonNull(requests.get(part[2]));
      ((ObjectNode) request.get("grant")).put("status", "REVOKED");
      return request;
    }
    return switch (act) {
      case "publication" -> product(part).put("lifecycle", "PUBLISHED");
      case "deprecation" -> product(part).setAll(input.put("lifecycle", "DEPRECATED"));
      case "activation" -> activate(part[2], part[4], input);
      case "acceptance" -> consent(part).put("state", "ACCEPTED");
      case "objection" -> ((ObjectNode) consent(part).setAll(input)).put("state", "OBJECTED");
      case "withdrawal" -> request(part).put("status", "WITHDRAWN");
      case "denial" -> request(part).put("status", "DENIED");
      case "approval" -> {
        ObjectNode request = request(part).put("status", "APPROVED");
        request.putObject("grant").put("id", part[2]).put("status", "ACTIVE");
        yield request;
      }
      default -> null;
    };
  }

  private ObjectNode activate(String id, String number, ObjectNode input) {
    ObjectNode version = Objects.requireNonNull(version(id, number)).put("status", "ACTIVE");
    if (newVersions.containsValue(version)) {
      requests.values().stream()
          .filter(r -> r.path("outputPort").equals(version.path("outputPort")))
          .filter(r -> r.path("grant").path("status").asText().equals("ACTIVE"))
          .forEach(request -> ask(request, version, input.path("noticeDays").asInt()));
    }
    return version;
  }

  private void ask(ObjectNode request, ObjectNode version, int noticeDays) {
    String id = "consent-" + consents.size();
    Instant noticeEnd = Instant.parse("2026-11-22T12:00:00Z").plus(Duration.ofDays(noticeDays));
    ObjectNode consent =
        json.createObjectNode()
            .put("id", id)
            .put("requester", request.path("requester").asText())
            .put("outputPort", request.path("outputPort").asText())
            .put("version", version.path("version").asText())
            .put("noticeEndsAt", noticeEnd.toString())
            .put("state", "OPEN");
    consent.set("subject", request.get("subject"));
    consents.put(id, consent);
  }

  private ObjectNode consent(String[] part) {
    return Objects.requireNonNull(consents.get(part[2]));
  }

  private ObjectNode product(String[] part) {
    return Objects.requireNonNull(products.get(part[2] + "/" + part[3]));
  }

  private ObjectNode request(String[] part) {
    return Objects.requireNonNull(requests.get(part[2]));
  }

  private static void requireVersion(HttpExchange exchange) throws IOException {
    if (exchange.getRequestHeaders().getFirst("If-Match") == null) {
      throw new IOException("If-Match is missing");
    }
  }

  private ObjectNode problem() {
    ObjectNode problem = json.createObjectNode();
    return problem
        .put("type", "/problems/forbidden")
        .put("title", "Not allowed")
        .put("detail", "Only members of the domain do this");
  }

  private void answer(HttpExchange exchange, int status, JsonNode body) throws IOException {
    byte[] bytes = json.writeValueAsBytes(body);
    exchange.getResponseHeaders().set("Content-Type", JSON);
    exchange.getResponseHeaders().set("ETag", "\"1\"");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
