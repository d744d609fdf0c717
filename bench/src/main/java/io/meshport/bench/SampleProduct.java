package io.meshport.bench;

import java.util.List;
import java.util.Map;

/** A data product with one output port and its contract, as a domain registers it. */
record SampleProduct(String domain, String name) {

  private static final String CONTRACT =
      """
      apiVersion: v3.1.0
      kind: DataContract
      id: %1$s-%2$s
      version: "1.0.0"
      status: active
      name: Contract of %2$s
      domain: %1$s
      schema:
        - name: rows
          logicalType: object
          physicalType: table
          properties:
            - name: row_id
              logicalType: string
              physicalType: varchar
              primaryKey: true
              description: Identifies the row
              classification: internal
            - name: measured_at
              logicalType: date
              physicalType: timestamptz
              description: When the measurement was taken
            - name: amount
              logicalType: number
              physicalType: numeric
              description: What was measured
              classification: confidential
      """;

  String key() {
    return domain + "/" + name;
  }

  String path() {
    return "/data-products/" + key();
  }

  String port() {
    return key() + "/table";
  }

  /** The client role in Keycloak that opens the port. */
  String role() {
    return domain + "." + name + ".table";
  }

  Map<String, Object> registration() {
    return Map.of(
        "domain",
        domain,
        "name",
        name,
        "title",
        "Product " + name,
        "description",
        "Measurements for a load test",
        "purpose",
        "Shows how the portal behaves under load",
        "tags",
        List.of("load-test"),
        "outputPorts",
        List.of(
            Map.of(
                "name",
                "table",
                "technology",
                "POSTGRESQL",
                "connectionGuide",
                "psql -h db rows")));
  }

  String contract() {
    return CONTRACT.formatted(domain, name);
  }
}
