package io.meshport.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Data products with as many ports as they may have, and a contract for each port. */
final class ManyPorts {

  static final String DOMAIN = "support";
  static final String OWNER = "ines.haddad";

  private static final int PORTS_OF_A_PRODUCT = 20;

  /**
   * A port that waits for its contract.
   *
   * @param product name of the product
   * @param port name of the port
   * @param word a column name that stands in no other contract
   */
  record Port(String product, String port, String word) {

    String address() {
      return DOMAIN + "/" + product + "/" + port;
    }

    String contractId() {
      return DOMAIN + "-" + product + "-" + port;
    }

    String document() {
      return WideContract.document(contractId(), DOMAIN, "1.0.0", List.of("row_id", word));
    }

    Map<String, Object> item() {
      return Map.of(
          "outputPort",
          address(),
          "mediaType",
          "application/yaml",
          "document",
          document(),
          "activate",
          true);
    }
  }

  private final List<Port> ports = new ArrayList<>();
  private final String tag = "bulk" + UUID.randomUUID().toString().substring(0, 8);

  /** Registers products until there are so many ports. */
  static ManyPorts register(PortalClient portal, int wanted) {
    ManyPorts made = new ManyPorts();
    while (made.ports.size() < wanted) {
      made.product(portal, Math.min(PORTS_OF_A_PRODUCT, wanted - made.ports.size()));
    }
    return made;
  }

  private void product(PortalClient portal, int number) {
    String name = tag + "-" + ports.size();
    List<Map<String, Object>> offered = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      offered.add(
          Map.of(
              "name",
              "port" + i,
              "technology",
              "POSTGRESQL",
              "connectionGuide",
              "psql -h db rows"));
      ports.add(new Port(name, "port" + i, "w" + tag + "x" + ports.size() + "z"));
    }
    Map<String, Object> product =
        Map.of(
            "domain",
            DOMAIN,
            "name",
            name,
            "title",
            "Product " + name,
            "description",
            "Ports for a bulk import",
            "tags",
            List.of(tag),
            "outputPorts",
            offered);
    portal.accepted(Call.post(OWNER, "/data-products", product));
  }

  List<Port> ports() {
    return ports;
  }

  /** The tag of all these products and of no other. */
  String tag() {
    return tag;
  }
}
