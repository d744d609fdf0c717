package io.meshport.contract.model.export.checks;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.contract.model.export.ContractExport;
import io.meshport.contract.model.export.ExportFormat;
import io.meshport.contract.model.export.ExportNotes;
import io.meshport.contract.model.export.Exported;
import io.meshport.contract.model.export.Field;
import io.meshport.contract.model.export.Reference;
import io.meshport.contract.model.export.Section;
import io.meshport.contract.model.export.Table;
import io.meshport.contract.model.export.Texts;
import io.meshport.contract.model.standard.OdcsContract;
import io.meshport.contract.model.standard.OdcsServer;
import io.meshport.contract.model.standard.OdcsWriter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A source of dbt (sources.yml, version 2, in the shape of dbt 1.11): the tables of the contract
 * with tests from keys, required columns and quality rules, and freshness from the service levels.
 */
public final class DbtSourcesExport implements ContractExport {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Which address fields of ODCS 3.1.0 are dbt's database and schema, by server type. */
  private static final Map<String, List<String>> PLACES =
      Map.of(
          "postgres", List.of("database", "schema"),
          "postgresql", List.of("database", "schema"),
          "cloudsql", List.of("database", "schema"),
          "redshift", List.of("database", "schema"),
          "snowflake", List.of("database", "schema"),
          "sqlserver", List.of("database", "schema"),
          "bigquery", List.of("project", "dataset"),
          "databricks", List.of("catalog", "schema"),
          "trino", List.of("catalog", "schema"));

  @Override
  public ExportFormat format() {
    return ExportFormat.plain("dbt-sources", "dbt sources", "application/yaml", ".sources.yml");
  }

  @Override
  public Exported export(OdcsContract contract, String dialect) {
    ExportNotes notes = new ExportNotes();
    notes.lost(
        contract,
        EnumSet.of(Section.TAGS, Section.TERMS, Section.TEAM, Section.SLA, Section.SERVERS),
        "dbt");
    ObjectNode root = JSON.objectNode();
    root.put("version", 2);
    ObjectNode source = root.putArray("sources").addObject();
    String name = name(contract);
    source.put("name", name);
    if (contract.description() != null) {
      Texts.put(source, "description", contract.description().purpose());
    }
    place(contract, source, notes);
    config(contract, source);
    tables(contract, name, source.putArray("tables"), notes);
    ObjectNode harmless = Templates.harmless(root);
    return new Exported(
        Texts.comments("#", contract, notes.list()) + OdcsWriter.yaml(harmless), notes.list());
  }

  private static String name(OdcsContract contract) {
    String name = Texts.title(contract).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]+", "_");
    String trimmed = name.replaceAll("^_+|_+$", "");
    return trimmed.isEmpty() ? "contract" : trimmed;
  }

  /**
   * The first server that dbt can read; the others are other environments, left to its profiles.
   */
  private static void place(OdcsContract contract, ObjectNode source, ExportNotes notes) {
    boolean placed = false;
    int index = 0;
    for (OdcsServer server : contract.servers()) {
      List<String> place = PLACES.get(Objects.requireNonNullElse(server.type(), ""));
      String pointer = "/servers/" + index++;
      if (placed || place == null) {
        notes.add(pointer, "A source of dbt stands in one place; this server is not said");
      } else {
        Texts.put(source, "database", address(server, place.get(0)));
        Texts.put(source, "schema", address(server, place.get(1)));
        placed = true;
      }
    }
  }

  private static String address(OdcsServer server, String field) {
    return server.address().getOrDefault(field, JSON.textNode("")).asText();
  }

  private static void config(OdcsContract contract, ObjectNode source) {
    ObjectNode config = source.putObject("config");
    ObjectNode meta = config.putObject("meta");
    Texts.put(meta, "contract_id", contract.id());
    Texts.put(meta, "contract_version", contract.version());
    if (contract.team() != null) {
      Texts.put(meta, "owner", contract.team().name());
    }
    if (!contract.tags().isEmpty()) {
      contract.tags().forEach(config.putArray("tags")::add);
    }
  }

  private static void tables(
      OdcsContract contract, String source, ArrayNode list, ExportNotes notes) {
    List<Freshness> promises = Freshness.of(contract, "dbt", notes);
    List<Reference> references = Reference.of(contract, notes);
    references.stream()
        .filter(reference -> reference.columns().size() > 1)
        .forEach(reference -> notes.add(reference.pointer(), "dbt refers by one column only"));
    DbtTests tests = new DbtTests(source, references, notes);
    for (Table table : Table.of(contract)) {
      ObjectNode written = list.addObject();
      written.put("name", table.name());
      if (!table.physicalName().equals(table.name())) {
        written.put("identifier", table.physicalName());
      }
      Texts.put(written, "description", table.object().description());
      promises.stream()
          .filter(promise -> promise.isAbout(table))
          .findFirst()
          .ifPresent(promise -> freshness(promise, written.putObject("config")));
      tests.ofTable(table);
      columns(table, tests, written);
    }
  }

  private static void freshness(Freshness promise, ObjectNode config) {
    config.put("loaded_at_field", promise.field().physicalName());
    config
        .putObject("freshness")
        .putObject("error_after")
        .put("count", promise.count())
        .put("period", promise.period());
  }

  private static void columns(Table table, DbtTests tests, ObjectNode written) {
    if (table.fields().isEmpty()) {
      return;
    }
    ArrayNode columns = written.putArray("columns");
    for (Field field : table.fields()) {
      ObjectNode column = columns.addObject();
      column.put("name", field.physicalName());
      Texts.put(column, "description", field.description());
      Texts.put(column, "data_type", field.physicalType());
      if (!field.physicalName().matches("[A-Za-z_][A-Za-z0-9_]*")) {
        column.put("quote", true);
      }
      ObjectNode meta = JSON.objectNode();
      Texts.put(meta, "classification", field.property().classification());
      if (!meta.isEmpty()) {
        column.putObject("config").set("meta", meta);
      }
      ArrayNode list = tests.ofColumn(table, field);
      if (!list.isEmpty()) {
        column.set("data_tests", list);
      }
    }
  }
}
