package io.meshport.contract.model.imports;

/** The SQL dialects whose table definitions the portal reads. */
public enum SqlDialect {
  POSTGRESQL,
  SNOWFLAKE,
  BIGQUERY,
  DATABRICKS,
  REDSHIFT;

  /** Whether text in double quotes is a text; elsewhere it is a name. */
  public boolean quotesTextTwice() {
    return this == BIGQUERY || this == DATABRICKS;
  }

  /** Whether a backslash in a text escapes what follows. */
  public boolean escapesWithBackslash() {
    return this == BIGQUERY || this == DATABRICKS || this == SNOWFLAKE;
  }
}
