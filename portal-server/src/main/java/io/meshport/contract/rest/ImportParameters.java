package io.meshport.contract.rest;

import io.meshport.contract.model.imports.ImportFormat;
import io.meshport.contract.model.imports.ImportSettings;
import io.meshport.contract.model.imports.SqlDialect;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.problem.Violation;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What the address of an import says. */
public class ImportParameters {
  @QueryParam("format")
  @Parameter(
      description = "odcs, simple, dcs, sql-ddl, avro, json-schema, protobuf or dbt-manifest")
  @Nullable String format;

  @QueryParam("dialect")
  @Parameter(description = "POSTGRESQL (if left out), SNOWFLAKE, BIGQUERY, DATABRICKS or REDSHIFT")
  @Nullable String dialect;

  @QueryParam("id")
  @Nullable String id;

  @QueryParam("domain")
  @Nullable String domain;

  @QueryParam("name")
  @Nullable String name;

  @QueryParam("version")
  @Nullable String version;

  @QueryParam("only")
  @Parameter(description = "Name of a table, message or model to take; all if none is given")
  List<String> only = List.of();

  ImportFormat importFormat() {
    return ImportFormat.of(Objects.requireNonNullElse(format, ""))
        .orElseThrow(
            () ->
                invalid(
                    "format",
                    Arrays.stream(ImportFormat.values())
                        .map(ImportFormat::word)
                        .collect(Collectors.joining(", "))));
  }

  ImportSettings settings() {
    return new ImportSettings(
        dialect == null ? null : dialectOf(dialect), id, domain, name, version, Set.copyOf(only));
  }

  private static SqlDialect dialectOf(String word) {
    return Arrays.stream(SqlDialect.values())
        .filter(dialect -> dialect.name().equals(word.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> invalid("dialect", Arrays.toString(SqlDialect.values())));
  }

  private static PortalException invalid(String parameter, String allowed) {
    String message = "must be one of " + allowed;
    return new PortalException(
        ProblemType.INVALID_PARAMETER,
        parameter + " " + message,
        List.of(Violation.at(parameter, message)));
  }
}
