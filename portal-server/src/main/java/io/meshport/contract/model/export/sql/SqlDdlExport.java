package io.meshport.contract.model.export.sql;

import io.meshport.contract.model.export.ContractExport;
import io.meshport.contract.model.export.ExportFormat;
import io.meshport.contract.model.export.ExportNotes;
import io.meshport.contract.model.export.Exported;
import io.meshport.contract.model.export.Reference;
import io.meshport.contract.model.export.Section;
import io.meshport.contract.model.export.Table;
import io.meshport.contract.model.export.Texts;
import io.meshport.contract.model.standard.OdcsContract;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** Statements that make the tables of a contract in a SQL database. */
public final class SqlDdlExport implements ContractExport {
  private static final List<SqlDialect> DIALECTS =
      List.of(
          new PostgresqlDialect(),
          new SnowflakeDialect(),
          new BigQueryDialect(),
          new DatabricksDialect(),
          new RedshiftDialect());

  @Override
  public ExportFormat format() {
    return new ExportFormat(
        "sql-ddl",
        "SQL tables",
        "application/sql",
        ".sql",
        DIALECTS.stream().map(SqlDialect::name).toList());
  }

  @Override
  public Exported export(OdcsContract contract, String dialect) {
    SqlDialect spoken =
        DIALECTS.stream()
            .filter(known -> known.name().equals(dialect))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("No dialect " + dialect));
    ExportNotes notes = new ExportNotes();
    notes.lost(contract, EnumSet.noneOf(Section.class), "SQL");
    SqlNames names = new SqlNames(spoken, notes);
    SqlTypes types = new SqlTypes(spoken, contract, names, notes);
    SqlTable writer = new SqlTable(spoken, names, types, notes);
    List<String> statements = new ArrayList<>();
    // Foreign keys come last: tables may refer to each other in a circle.
    Table.of(contract).forEach(table -> statements.addAll(writer.statements(table)));
    for (Reference reference : Reference.of(contract, notes)) {
      statements.addAll(writer.foreignKey(reference));
    }
    StringBuilder text = new StringBuilder(Texts.comments("--", contract, notes.list()));
    statements.forEach(statement -> text.append("\n").append(statement).append(";\n"));
    return new Exported(text.toString(), notes.list());
  }
}
