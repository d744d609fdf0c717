package io.meshport.contract.model.imports.dbt;

import io.meshport.contract.model.imports.ContractDraft;
import io.meshport.contract.model.imports.ImportSettings;
import io.meshport.contract.model.imports.Imported;
import io.meshport.contract.model.imports.Importer;
import io.meshport.contract.model.imports.Sources;
import io.meshport.contract.model.imports.SqlDialect;
import io.meshport.contract.model.imports.Values;
import io.meshport.platform.document.MalformedDocument;
import io.meshport.platform.document.MapNode;
import io.meshport.platform.document.Node;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Reads the manifest of a dbt project (schema v2 to v12): its models, or the models, seeds,
 * snapshots and sources that are asked for by name.
 */
public final class DbtManifestImporter implements Importer {
  private static final Set<String> TABLES = Set.of("model", "seed", "snapshot", "source");

  @Override
  public Imported read(String source, ImportSettings settings) {
    MapNode manifest = Sources.object(source);
    if (!manifest.has("nodes")) {
      throw new MalformedDocument(
          "not-a-manifest",
          "The source is no manifest of dbt: it has no 'nodes'",
          "/nodes",
          manifest.position());
    }
    ContractDraft contract = new ContractDraft(settings);
    DbtTables tables = new DbtTables(contract, dialect(settings, manifest));
    int leftOut = 0;
    for (Map<String, Node> group :
        List.of(fields(manifest, "nodes"), fields(manifest, "sources"))) {
      for (Node node : group.values()) {
        if (node instanceof MapNode table && isTable(table)) {
          leftOut += take(table, settings, tables) ? 0 : 1;
        }
      }
    }
    if (leftOut > 0 && settings.only().isEmpty()) {
      String message = leftOut + " seeds, snapshots and sources are left out; ask for them by name";
      contract.hint("sources", null, "", message);
    }
    new DbtTests(tables).read(manifest);
    return contract.finish();
  }

  private static Map<String, Node> fields(MapNode manifest, String field) {
    return Values.fields(manifest, field);
  }

  private static boolean isTable(MapNode node) {
    return TABLES.contains(Objects.requireNonNullElse(Values.text(node, "resource_type"), ""));
  }

  private static boolean take(MapNode table, ImportSettings settings, DbtTables tables) {
    boolean wanted =
        settings.only().isEmpty()
            ? "model".equals(Values.text(table, "resource_type"))
            : DbtTables.namesOf(table).stream().anyMatch(settings.only()::contains);
    if (wanted) {
      tables.add(table);
    }
    return wanted;
  }

  private static SqlDialect dialect(ImportSettings settings, MapNode manifest) {
    SqlDialect given = settings.dialect();
    if (given != null) {
      return given;
    }
    String adapter =
        manifest.get("metadata") instanceof MapNode metadata
            ? Objects.requireNonNullElse(Values.text(metadata, "adapter_type"), "")
            : "";
    return switch (adapter.toLowerCase(Locale.ROOT)) {
      case "snowflake" -> SqlDialect.SNOWFLAKE;
      case "bigquery" -> SqlDialect.BIGQUERY;
      case "databricks", "spark" -> SqlDialect.DATABRICKS;
      case "redshift" -> SqlDialect.REDSHIFT;
      default -> SqlDialect.POSTGRESQL;
    };
  }
}
