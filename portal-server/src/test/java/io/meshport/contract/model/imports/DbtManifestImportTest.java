package io.meshport.contract.model.imports;

import static io.meshport.contract.model.imports.Imports.column;
import static io.meshport.contract.model.imports.Imports.custom;
import static io.meshport.contract.model.imports.Imports.table;
import static io.meshport.contract.model.imports.Imports.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DbtManifestImportTest {
  private static final String MANIFEST =
      """
      {"metadata": {"adapter_type": "snowflake"},
       "nodes": {
        "model.shop.orders": {"resource_type": "model", "name": "orders", "alias": "orders",
          "unique_id": "model.shop.orders", "database": "db", "schema": "mart",
          "description": "All orders", "meta": {"owner": "team a"}, "tags": ["core"],
          "config": {"materialized": "view"},
          "columns": {
            "id": {"name": "id", "data_type": "NUMBER(38,0)", "description": "Its id",
              "constraints": [{"type": "primary_key"}]},
            "customer_id": {"name": "customer_id", "data_type": "varchar", "meta": {"pii": true}},
            "status": {"name": "status"}}},
        "model.shop.customers": {"resource_type": "model", "name": "customers",
          "unique_id": "model.shop.customers", "columns": {"id": {"name": "id"}}},
        "seed.shop.raw": {"resource_type": "seed", "name": "raw", "unique_id": "seed.shop.raw",
          "columns": {"x": {"name": "x", "data_type": "int"}}},
        "test.1": {"resource_type": "test", "attached_node": "model.shop.orders",
          "column_name": "customer_id", "config": {"severity": "ERROR"},
          "test_metadata": {"name": "not_null", "kwargs": {"column_name": "customer_id"}}},
        "test.2": {"resource_type": "test", "column_name": "ID",
          "test_metadata": {"name": "unique",
            "kwargs": {"model": "{{ get_where_subquery(ref('customers')) }}"}}},
        "test.3": {"resource_type": "test", "attached_node": "model.shop.orders",
          "test_metadata": {"name": "accepted_values",
            "kwargs": {"column_name": "status", "values": ["open", "paid"]}}},
        "test.4": {"resource_type": "test", "attached_node": "model.shop.orders",
          "column_name": "customer_id",
          "test_metadata": {"name": "relationships",
            "kwargs": {"to": "ref('customers')", "field": "id"}}},
        "test.5": {"resource_type": "test", "attached_node": "model.shop.orders",
          "column_name": "status", "config": {"severity": "warn", "where": "id > 5"},
          "test_metadata": {"name": "not_null", "kwargs": {}}},
        "test.6": {"resource_type": "test", "attached_node": "model.shop.orders",
          "column_name": "status",
          "test_metadata": {"name": "expression_is_true", "kwargs": {"expression": "> 1"}}},
        "test.7": {"resource_type": "test", "name": "own",
          "depends_on": {"nodes": ["model.shop.orders"]}}},
       "sources": {
        "source.shop.erp.items": {"resource_type": "source", "name": "items",
          "source_name": "erp", "unique_id": "source.shop.erp.items",
          "columns": {"sku": {"name": "sku", "data_type": "text"}}}}}
      """;

  private static Imported manifest() {
    return Imports.of(ImportFormat.DBT_MANIFEST, MANIFEST);
  }

  @Test
  void everyModelBecomesATable() {
    Imported imported = manifest();

    assertThat(imported.document().path("schema")).hasSize(2);
    assertThat(table(imported).path("physicalName").asText()).isEqualTo("db.mart.orders");
    assertThat(table(imported).path("physicalType").asText()).isEqualTo("view");
    assertThat(custom(table(imported), "owner").asText()).isEqualTo("team a");
    assertThat(table(imported).at("/tags/0").asText()).isEqualTo("core");
    assertThat(imported.notes()).anyMatch(note -> note.message().startsWith("2 seeds"));
  }

  @Test
  void columnsHaveTheTypesOfTheWarehouse() {
    JsonNode id = column(manifest(), "id");

    assertThat(id.path("logicalType").asText()).isEqualTo("integer");
    assertThat(id.path("primaryKey").asBoolean()).isTrue();
    assertThat(custom(column(manifest(), "customer_id"), "pii").asBoolean()).isTrue();
    assertThat(warnings(manifest(), "orders.status")).hasSize(1);
  }

  @Test
  void testsBecomePromises() {
    assertThat(column(manifest(), "customer_id").path("required").asBoolean()).isTrue();
    JsonNode customers = manifest().document().at("/schema/1");
    assertThat(column(customers, "id").path("unique").asBoolean()).isTrue();
    assertThat(column(manifest(), "status").at("/quality/0/arguments/validValues")).hasSize(2);
    assertThat(column(manifest(), "customer_id").at("/relationships/0/to").asText())
        .isEqualTo("customers.id");
  }

  @Test
  void aTestThatOnlyWarnsIsARuleAndNoPromise() {
    JsonNode status = column(manifest(), "status");

    assertThat(status.has("required")).isFalse();
    assertThat(status.at("/quality/1/metric").asText()).isEqualTo("nullValues");
    assertThat(status.at("/quality/1/severity").asText()).isEqualTo("warning");
    assertThat(status.at("/quality/2/engine").asText()).isEqualTo("dbt");
    assertThat(status.at("/quality/2/implementation/arguments/expression").asText())
        .isEqualTo("> 1");
    assertThat(warnings(manifest(), "orders")).hasSize(1);
  }

  @Test
  void sourcesAndSeedsAreTakenByName() {
    Imported imported =
        Imports.of(
            ImportFormat.DBT_MANIFEST,
            MANIFEST,
            new ImportSettings(null, null, null, null, null, Set.of("erp.items", "raw")));

    assertThat(imported.document().path("schema").findValuesAsText("physicalName"))
        .containsExactlyInAnyOrder("raw", "items");
  }

  @Test
  void nothingOfThatNameIsRefusedAndTheNamesAreTold() {
    assertThat(Imports.refused(ImportFormat.DBT_MANIFEST, "{\"nodes\": {}}").rule())
        .isEqualTo("nothing-to-import");
  }
}
