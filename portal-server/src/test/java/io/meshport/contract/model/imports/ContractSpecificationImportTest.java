package io.meshport.contract.model.imports;

import static io.meshport.contract.model.imports.Imports.column;
import static io.meshport.contract.model.imports.Imports.custom;
import static io.meshport.contract.model.imports.Imports.table;
import static io.meshport.contract.model.imports.Imports.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The Data Contract Specification, ODCS itself, and the simple contract. */
class ContractSpecificationImportTest {
  private static final String DCS =
      """
      dataContractSpecification: 1.2.1
      id: orders-latest
      info: {title: Orders, version: 2.0.0, status: active, description: All orders,
        owner: Checkout, contact: {name: Desk, email: desk@example.com}}
      servers:
        prod: {type: BigQuery, project: p, dataset: d, environment: prod}
        bus: {type: kafka, host: h, topic: orders, roles: [{name: reader}]}
        db: {type: postgres, host: h}
      terms: {usage: For reports, limitations: No profiling, billing: free,
        policies: [{name: privacy, url: 'https://example.com/p'}]}
      models:
        orders:
          type: table
          title: Orders
          fields:
            id: {$ref: '#/definitions/id', required: true, primaryKey: true}
            amount: {type: decimal, precision: 10, scale: 2, minimum: 0}
            status: {type: text, enum: [open, paid], pii: true, classification: internal}
            raw: {type: variant}
            address: {type: struct, fields: {city: {type: varchar, maxLength: 50}}}
            tags: {type: array, items: {type: string}}
          quality:
            - {type: sql, query: SELECT 1, mustBeGreaterThanOrEqualTo: 5}
            - {type: sql, query: SELECT 1}
        lines:
          primaryKey: [order_id, line]
          fields:
            order_id: {type: string, references: orders.id}
            line: {type: int, references: nothing.here}
      definitions:
        id: {type: text, format: uuid, description: Internal id, title: Order ID}
      servicelevels:
        availability: {percentage: 99.9%}
        retention: {period: P1Y}
        freshness: {threshold: 25h, timestampField: orders.id}
        support: {time: 9 to 5, responseTime: PT1H}
        frequency: {type: batch, interval: daily, cron: 0 0 * * *}
      tags: [shop]
      oddity: 1
      """;

  private static Imported dcs() {
    return Imports.of(ImportFormat.DCS, DCS);
  }

  @Test
  void fundamentalsGoWhereTheStandardHasThem() {
    JsonNode contract = dcs().document();

    assertThat(contract.path("id").asText()).isEqualTo("orders-latest");
    assertThat(contract.path("version").asText()).isEqualTo("2.0.0");
    assertThat(contract.path("status").asText()).isEqualTo("active");
    assertThat(contract.at("/description/purpose").asText()).isEqualTo("All orders");
    assertThat(contract.at("/description/limitations").asText()).isEqualTo("No profiling");
    assertThat(contract.at("/team/name").asText()).isEqualTo("Checkout");
    assertThat(contract.at("/support/0/url").asText()).isEqualTo("mailto:desk@example.com");
    assertThat(custom(contract, "billing").asText()).isEqualTo("free");
    assertThat(contract.at("/authoritativeDefinitions/0/type").asText()).isEqualTo("privacy");
    assertThat(warnings(dcs(), "oddity")).hasSize(1);
  }

  @Test
  void fieldsTakeTheirDefinitionAndSayMore() {
    JsonNode id = column(dcs(), "id");

    assertThat(id.at("/logicalTypeOptions/format").asText()).isEqualTo("uuid");
    assertThat(id.path("businessName").asText()).isEqualTo("Order ID");
    assertThat(id.path("required").asBoolean()).isTrue();
    assertThat(column(dcs(), "status").at("/quality/0/arguments/validValues")).hasSize(2);
    assertThat(custom(column(dcs(), "status"), "pii").asBoolean()).isTrue();
    assertThat(custom(column(dcs(), "amount"), "scale").asInt()).isEqualTo(2);
    assertThat(column(dcs(), "raw").has("logicalType")).isFalse();
    assertThat(column(column(dcs(), "address"), "city").at("/logicalTypeOptions/maxLength").asInt())
        .isEqualTo(50);
    assertThat(column(dcs(), "tags").at("/items/logicalType").asText()).isEqualTo("string");
  }

  @Test
  void referencesAreKeptWhereTheyLeadSomewhere() {
    JsonNode lines = dcs().document().at("/schema/1");

    assertThat(column(lines, "order_id").at("/relationships/0/to").asText()).isEqualTo("orders.id");
    assertThat(custom(column(lines, "line"), "references").asText()).isEqualTo("nothing.here");
    assertThat(column(lines, "line").path("primaryKeyPosition").asInt()).isEqualTo(2);
    assertThat(warnings(dcs(), "lines.line")).hasSize(1);
  }

  @Test
  void rulesKeepTheirOperatorUnderItsNewName() {
    assertThat(table(dcs()).at("/quality/0/mustBeGreaterOrEqualTo").asInt()).isEqualTo(5);
    assertThat(table(dcs()).at("/quality/1/type").asText()).isEqualTo("text");
    assertThat(warnings(dcs(), "orders")).hasSize(1);
  }

  @Test
  void serversKeepWhatTheStandardKnowsAndTheRestBesides() {
    JsonNode servers = dcs().document().path("servers");

    assertThat(servers.at("/0/type").asText()).isEqualTo("bigquery");
    assertThat(custom(servers.get(1), "topic").asText()).isEqualTo("orders");
    assertThat(servers.at("/1/roles/0/role").asText()).isEqualTo("reader");
    assertThat(servers.at("/2/type").asText()).isEqualTo("custom");
    assertThat(custom(servers.get(2), "type").asText()).isEqualTo("postgres");
    assertThat(warnings(dcs(), "servers.db")).hasSize(1);
  }

  @Test
  void serviceLevelsBecomeValueAndUnit() {
    JsonNode levels = dcs().document().path("slaProperties");

    assertThat(levels.findValuesAsText("property"))
        .containsExactly(
            "availability", "retention", "freshness", "support", "responseTime", "frequency");
    assertThat(levels.at("/0/value").decimalValue()).isEqualByComparingTo("99.9");
    assertThat(levels.at("/0/unit").asText()).isEqualTo("percent");
    assertThat(levels.at("/1/unit").asText()).isEqualTo("y");
    assertThat(levels.at("/2/value").asInt()).isEqualTo(25);
    assertThat(levels.at("/2/element").asText()).isEqualTo("orders.id");
    assertThat(levels.at("/5/schedule").asText()).isEqualTo("0 0 * * *");
  }

  @Test
  void anotherDocumentIsNoneOfThisStandard() {
    assertThat(Imports.refused(ImportFormat.DCS, "kind: DataContract").rule())
        .isEqualTo("not-this-format");
  }

  @Test
  void theSimpleContractAndTheStandardAreGivenOutAsTheStandard() {
    Imported simple =
        Imports.of(
            ImportFormat.SIMPLE,
            """
            {"name": "Orders", "domain": "order", "version": "1.0", "owner": "Team A",
             "schema": {"order_id": "string!", "amount": "decimal(10,2)"}}
            """);
    assertThat(simple.document().path("id").asText()).isEqualTo("order-orders");
    assertThat(column(simple, "order_id").path("required").asBoolean()).isTrue();

    ImportSettings settings = new ImportSettings(null, "other", "order", null, "2.0.0", Set.of());
    Imported odcs =
        Imports.of(
            ImportFormat.ODCS,
            """
            apiVersion: v3.1.0
            kind: DataContract
            id: mine
            version: 1.0.0
            status: draft
            """,
            settings);
    assertThat(odcs.document().path("id").asText()).isEqualTo("other");
    assertThat(odcs.document().path("version").asText()).isEqualTo("2.0.0");
    assertThat(odcs.notes()).extracting("pointer").containsExactly("/id", "/version");
  }

  @Test
  void whatTheSourceDoesNotSayComesFromTheSettingsOrIsTold() {
    String sql = "CREATE TABLE orders (id int)";
    Imported alone = Imports.of(ImportFormat.SQL_DDL, sql);
    assertThat(alone.notes()).extracting("pointer").contains("/name", "/id", "/version");

    Imported told =
        Imports.of(
            ImportFormat.SQL_DDL,
            sql,
            new ImportSettings(null, null, "order", "All Orders", "3.1.0", Set.of()));
    assertThat(told.document().path("id").asText()).isEqualTo("order-all-orders");
    assertThat(told.document().path("version").asText()).isEqualTo("3.1.0");
    assertThat(told.notes()).extracting("pointer").containsExactly("/id");
  }
}
