package io.meshport.contract.model.odcs;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields that locate data on each type of server, in version 3.1.0. */
public final class ServerFields {
  /** The fields by type; an exclamation mark stands behind those that must be there. */
  static final Map<String, String> BY_TYPE =
      Map.ofEntries(
          entry("api", "location!"),
          entry("athena", "stagingDir! schema! catalog regionName"),
          entry("azure", "location! format! delimiter"),
          entry("bigquery", "project! dataset!"),
          entry("clickhouse", "host! port! database!"),
          entry("cloudsql", "host! port! database! schema!"),
          entry("databricks", "catalog! schema! host"),
          entry("db2", "host! port! database! schema"),
          entry("denodo", "host! port! database"),
          entry("dremio", "host! port! schema"),
          entry("duckdb", "database! schema"),
          entry("glue", "account! database! location format"),
          entry("hive", "host! database! port"),
          entry("impala", "host! database! port"),
          entry("informix", "host! database! port"),
          entry("kafka", "host! format"),
          entry("kinesis", "region format"),
          entry("local", "path! format!"),
          entry("mysql", "host! port! database!"),
          entry("oracle", "host! port! serviceName!"),
          entry("postgres", "host! port! database! schema!"),
          entry("postgresql", "host! port! database! schema!"),
          entry("presto", "host! catalog schema"),
          entry("pubsub", "project!"),
          entry("redshift", "database! schema! host region account"),
          entry("s3", "location! endpointUrl format delimiter"),
          entry("sftp", "location! format delimiter"),
          entry("snowflake", "account! database! schema! host port warehouse"),
          entry("sqlserver", "host! database! schema! port"),
          entry("synapse", "host! port! database!"),
          entry("trino", "host! port! catalog! schema!"),
          entry("vertica", "host! port! database! schema!"),
          entry("zen", "host! database! port"),
          entry(
              "custom",
              "account catalog database dataset delimiter endpointUrl format host location path"
                  + " port project region regionName schema serviceName stagingDir warehouse"
                  + " stream"));

  private ServerFields() {}

  /** The fields of a type; none for a type that the standard does not know. */
  public static Set<String> of(String type) {
    return Stream.of(BY_TYPE.getOrDefault(type, "").split(" ", -1))
        .map(field -> field.replace("!", ""))
        .filter(field -> !field.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
