package io.meshport.contract.model.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.meshport.contract.model.imports.odps.OdpsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Imports the samples of other tools, where they stand beside the repository. */
class ImportSamplesTest {
  private static final Path SAMPLES = Path.of("../../shared/standards").toAbsolutePath();

  @ParameterizedTest
  @CsvSource({
    "SQL_DDL, datacontract-cli/imports/sql, .sql, POSTGRESQL",
    "SQL_DDL, datacontract-cli/sources/ddl, postgres__data__import.sql, POSTGRESQL",
    "SQL_DDL, datacontract-cli/sources/ddl, mysql__data__data.sql, POSTGRESQL",
    "SQL_DDL, datacontract-cli/sources/ddl, snowflake__import__ddl.sql, SNOWFLAKE",
    "AVRO, datacontract-cli/imports/avro, .avsc,",
    "AVRO, datacontract-cli/sources/avro, .avsc,",
    "JSON_SCHEMA, datacontract-cli/imports/jsonschema, .json,",
    "JSON_SCHEMA, datacontract-cli/sources/jsonschema, .json,",
    "PROTOBUF, datacontract-cli/sources/protobuf, .proto,",
    "DBT_MANIFEST, datacontract-cli/sources/dbt, .json,",
    "DBT_MANIFEST, dbt/from-openlineage, manifest.json,",
    "DCS, dcs/examples, .yaml,",
    "DCS, datacontract-cli/breaking-dcs, .yaml,"
  })
  void everySampleGivesAValidContract(
      ImportFormat format, String folder, String suffix, SqlDialect dialect) throws IOException {
    for (Path sample : samples(folder, suffix)) {
      ImportSettings settings =
          dialect == null ? ImportSettings.NONE : ImportSettings.NONE.in(dialect);
      Imported imported = Imports.of(format, Files.readString(sample), settings);
      assertThat(imported.document().path("schema")).as("%s", sample).isNotEmpty();
      assertThat(imported.document().at("/schema/0/properties")).as("%s", sample).isNotEmpty();
    }
  }

  @Test
  void everyProductOfTheStandardIsRead() throws IOException {
    for (Path sample : samples("odps/examples", ".yaml")) {
      assertThat(OdpsReader.read(Files.readString(sample), null, null, id -> false).ports())
          .extracting("name")
          .contains("rawtransactions-v1", "rawtransactions-v2", "consolidatedtransactions");
    }
  }

  private static List<Path> samples(String folder, String suffix) throws IOException {
    Path path = SAMPLES.resolve(folder);
    assumeTrue(
        Files.isDirectory(path), "Skipped: ../shared/standards is not beside this repository");
    try (Stream<Path> files = Files.walk(path)) {
      List<Path> found = files.filter(file -> file.toString().endsWith(suffix)).toList();
      assertThat(found).isNotEmpty();
      return found;
    }
  }
}
