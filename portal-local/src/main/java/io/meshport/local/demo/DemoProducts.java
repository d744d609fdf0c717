package io.meshport.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshport.local.demo.DemoData.Lifecycle;
import io.meshport.local.demo.DemoData.Port;
import io.meshport.local.demo.DemoData.Product;
import io.meshport.local.demo.PortalApi.Reply;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings the products of the demo to where the data says they are, and never back. */
final class DemoProducts {

  private final PortalApi portal;
  private final Clock clock;

  DemoProducts(PortalApi portal, Clock clock) {
    this.portal = portal;
    this.clock = clock;
  }

  /** Registers the product, adds its contracts and publishes it, as far as that is not done yet. */
  void prepare(Product product) {
    Optional<Reply> existing = portal.find(product.author(), path(product));
    Lifecycle wanted = product.lifecycle();
    if (existing.isEmpty()) {
      portal.post(product.author(), "/data-products", null, registration(product));
    } else if (!isDraft(existing.get().body())) {
      return;
    }
    boolean activate = wanted != Lifecycle.DRAFT;
    JsonNode contracts =
        portal.get(product.author(), "/contracts?dataProduct=" + product.key()).path("items");
    for (Port port : product.ports()) {
      addContract(product, port, contracts, activate);
    }
    if (activate) {
      Reply current = portal.getWithVersion(product.owner(), path(product));
      portal.post(
          product.owner(),
          path(product) + "/publication",
          current.etag(),
          Map.<String, String>of());
    }
  }

  /** Deprecates the product in favour of its successor, which must be published by now. */
  void deprecate(Product product) {
    Reply current = portal.getWithVersion(product.owner(), path(product));
    if (!current.body().path("lifecycle").asText().equals("PUBLISHED")) {
      return;
    }
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("endDate", LocalDate.now(clock).plusDays(product.endsInDays()).toString());
    if (product.successor() != null) {
      body.put("successor", product.successor());
    }
    portal.post(product.owner(), path(product) + "/deprecation", current.etag(), body);
  }

  private void addContract(Product product, Port port, JsonNode contracts, boolean activate) {
    String portKey = product.key() + "/" + port.name();
    for (JsonNode contract : contracts) {
      if (contract.path("outputPort").asText().equals(portKey)) {
        JsonNode version = contract.path("versions").path(0);
        if (activate && version.path("status").asText().equals("DRAFT")) {
          activate(product, contract.path("id").asText(), version.path("version").asText());
        }
        return;
      }
    }
    JsonNode added =
        portal
            .postYaml(
                product.author(), "/contracts?outputPort=" + portKey, DemoData.contractOf(port))
            .body();
    if (activate) {
      activate(product, added.path("contractId").asText(), added.path("version").asText());
    }
  }

  private void activate(Product product, String contract, String version) {
    String path = "/contracts/" + contract + "/versions/" + version;
    Reply draft = portal.getWithVersion(product.owner(), path);
    portal.post(product.owner(), path + "/activation", draft.etag(), Map.<String, String>of());
  }

  private static boolean isDraft(JsonNode product) {
    return product.path("lifecycle").asText().equals("DRAFT");
  }

  private static String path(Product product) {
    return "/data-products/" + product.key();
  }

  private static Map<String, Object> registration(Product product) {
    List<Map<String, String>> ports =
        product.ports().stream()
            .map(
                port ->
                    Map.of(
                        "name", port.name(),
                        "title", port.title(),
                        "technology", port.technology(),
                        "description", port.description(),
                        "connectionGuide", port.connectionGuide()))
            .toList();
    return Map.of(
        "domain", product.domain(),
        "name", product.name(),
        "title", product.title(),
        "description", product.description(),
        "purpose", product.purpose(),
        "tags", product.tags(),
        "outputPorts", ports);
  }
}
