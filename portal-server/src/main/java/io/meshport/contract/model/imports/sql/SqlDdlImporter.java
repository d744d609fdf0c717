package io.meshport.contract.model.imports.sql;

import io.meshport.contract.model.imports.ImportSettings;
import io.meshport.contract.model.imports.Imported;
import io.meshport.contract.model.imports.Importer;
import io.meshport.contract.model.imports.SqlDialect;
import io.meshport.contract.model.imports.text.Tokens;
import java.util.Objects;

/**
 * Reads table definitions in the dialects of PostgreSQL, Snowflake, BigQuery, Databricks and
 * Redshift. Time and memory grow with the length of the script and nothing else: it is read once,
 * from front to back.
 */
public final class SqlDdlImporter implements Importer {
  @Override
  public Imported read(String source, ImportSettings settings) {
    SqlDialect dialect = Objects.requireNonNullElse(settings.dialect(), SqlDialect.POSTGRESQL);
    Tokens tokens = new Tokens(new SqlLexer(source, dialect), source);
    Script script = new Script(tokens, dialect, settings);
    new StatementReader(script).readAll();
    script.finish();
    return script.contract().finish();
  }
}
