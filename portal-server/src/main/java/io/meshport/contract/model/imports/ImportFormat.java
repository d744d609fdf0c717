package io.meshport.contract.model.imports;

import io.meshport.contract.model.imports.dbt.DbtManifestImporter;
import io.meshport.contract.model.imports.dcs.DcsImporter;
import io.meshport.contract.model.imports.json.AvroImporter;
import io.meshport.contract.model.imports.json.JsonSchemaImporter;
import io.meshport.contract.model.imports.proto.ProtobufImporter;
import io.meshport.contract.model.imports.sql.SqlDdlImporter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The foreign descriptions that become contracts. */
public enum ImportFormat {
  /** The Open Data Contract Standard, its older versions too. */
  ODCS,
  /** The simple JSON contract of the portal. */
  SIMPLE,
  /** The Data Contract Specification. */
  DCS,
  /** Table definitions in SQL. */
  SQL_DDL,
  /** An Avro schema. */
  AVRO,
  /** A JSON Schema. */
  JSON_SCHEMA,
  /** A Protobuf file. */
  PROTOBUF,
  /** The manifest of a dbt project. */
  DBT_MANIFEST;

  /** The format of this word, for example {@code sql-ddl}. */
  public static Optional<ImportFormat> of(String word) {
    return Arrays.stream(values()).filter(format -> format.word().equals(word)).findFirst();
  }

  /** Its word in addresses: kebab-case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Who reads it. */
  public Importer importer() {
    return switch (this) {
      case ODCS, SIMPLE -> new OdcsImporter();
      case DCS -> new DcsImporter();
      case SQL_DDL -> new SqlDdlImporter();
      case AVRO -> new AvroImporter();
      case JSON_SCHEMA -> new JsonSchemaImporter();
      case PROTOBUF -> new ProtobufImporter();
      case DBT_MANIFEST -> new DbtManifestImporter();
    };
  }
}
