package io.meshport.contract.model.imports;

import static io.meshport.contract.model.imports.Imports.column;
import static io.meshport.contract.model.imports.Imports.custom;
import static io.meshport.contract.model.imports.Imports.table;
import static io.meshport.contract.model.imports.Imports.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshport.catalog.ImportNote;
import io.meshport.platform.document.MalformedDocument;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlDdlImportTest {
  private static final String ORDERS =
      """
      -- Orders of the shop
      CREATE TYPE channel AS ENUM ('web', 'shop');
      CREATE TABLE sales.customers (id uuid PRIMARY KEY, country char(2) NOT NULL);
      CREATE TABLE IF NOT EXISTS sales.orders (
        order_id bigint GENERATED ALWAYS AS IDENTITY,
        line smallint,
        customer_id uuid NOT NULL REFERENCES sales.customers ON DELETE CASCADE,
        amount numeric(10,2) DEFAULT 0 NOT NULL CHECK (amount >= 0 AND amount < 100000),
        status varchar(10) CHECK (status IN ('open', 'paid')),
        via channel,
        code text CONSTRAINT code_len CHECK (length(code) <= 8),
        tags text[],
        ordered_at timestamp with time zone DEFAULT now(),
        total numeric GENERATED ALWAYS AS (amount * 2) STORED,
        CONSTRAINT pk PRIMARY KEY (order_id, line),
        UNIQUE (code),
        UNIQUE (customer_id, ordered_at),
        CONSTRAINT sane CHECK (amount > 0 OR status = 'open')
      ) PARTITION BY RANGE (ordered_at);
      COMMENT ON TABLE sales.orders IS 'All orders; one row each';
      COMMENT ON COLUMN sales.orders.amount IS 'In euro';
      INSERT INTO sales.orders VALUES (1, ';');
      CREATE VIEW v AS SELECT 1;
      """;

  private static Imported sql(SqlDialect dialect, String source) {
    return Imports.of(ImportFormat.SQL_DDL, source, ImportSettings.NONE.in(dialect));
  }

  private static JsonNode orders() {
    return sql(SqlDialect.POSTGRESQL, ORDERS).document().at("/schema/1");
  }

  @Test
  void everyTableBecomesAnObject() {
    Imported imported = sql(SqlDialect.POSTGRESQL, ORDERS);

    assertThat(imported.document().path("schema").findValuesAsText("physicalName"))
        .containsExactly("sales.customers", "sales.orders");
    assertThat(orders().path("description").asText()).isEqualTo("All orders; one row each");
    assertThat(column(orders(), "amount").path("description").asText()).isEqualTo("In euro");
  }

  @Test
  void keysKeepTheirPlacesAndAreRequired() {
    assertThat(column(orders(), "order_id").path("primaryKeyPosition").asInt()).isEqualTo(1);
    JsonNode line = column(orders(), "line");
    assertThat(line.path("primaryKeyPosition").asInt()).isEqualTo(2);
    assertThat(line.path("required").asBoolean()).isTrue();
    assertThat(column(orders(), "code").path("unique").asBoolean()).isTrue();
    assertThat(orders().at("/quality/0/metric").asText()).isEqualTo("duplicateValues");
    assertThat(orders().at("/quality/0/arguments/properties")).hasSize(2);
  }

  @Test
  void aForeignKeyWithoutColumnsMeansThePrimaryKey() {
    assertThat(column(orders(), "customer_id").at("/relationships/0/to").asText())
        .isEqualTo("customers.id");
  }

  @Test
  void aCompositeForeignKeyStandsAtTheTableAndOneThatLeadsOutIsKeptAsText() {
    Imported imported =
        sql(
            SqlDialect.POSTGRESQL,
            """
            CREATE TABLE a (x int, y int, PRIMARY KEY (x, y));
            CREATE TABLE b (x int, y int, z int REFERENCES elsewhere (id),
              FOREIGN KEY (x, y) REFERENCES a);
            """);
    JsonNode b = imported.document().at("/schema/1");

    assertThat(b.at("/relationships/0/from/1").asText()).isEqualTo("b.y");
    assertThat(b.at("/relationships/0/to/1").asText()).isEqualTo("a.y");
    assertThat(custom(b, "foreignKey").asText()).isEqualTo("z -> elsewhere(id)");
    assertThat(warnings(imported, "b")).hasSize(1);
  }

  @Test
  void plainChecksBecomeLimitsAndValues() {
    JsonNode amount = column(orders(), "amount").path("logicalTypeOptions");
    assertThat(amount.path("minimum").asInt(-1)).isZero();
    assertThat(amount.path("exclusiveMaximum").asInt()).isEqualTo(100_000);
    assertThat(column(orders(), "status").at("/quality/0/arguments/validValues")).hasSize(2);
    assertThat(column(orders(), "via").at("/quality/0/arguments/validValues/1").asText())
        .isEqualTo("shop");
    assertThat(column(orders(), "code").at("/logicalTypeOptions/maxLength").asInt()).isEqualTo(8);
  }

  @Test
  void aCheckOfAnotherKindCountsTheRowsThatBreakIt() {
    JsonNode rule = orders().at("/quality/1");

    assertThat(rule.path("name").asText()).isEqualTo("sane");
    assertThat(rule.path("query").asText())
        .isEqualTo("SELECT COUNT(*) FROM ${table} WHERE NOT (amount > 0 OR status = 'open')");
  }

  @Test
  void aListOfValuesIsUnderstoodAsPostgresGivesItOut() {
    String dump =
        """
        CREATE TABLE ONLY_ONE (status character varying(10), n integer,
          CONSTRAINT c CHECK (((status)::text = ANY ((ARRAY['a'::character varying,
            'b'::character varying])::text[]))));
        ALTER TABLE ONLY public.only_one ADD CONSTRAINT u UNIQUE (status);
        ALTER TABLE only_one ALTER COLUMN n SET NOT NULL, ADD CHECK (n BETWEEN 1 AND -(-5));
        ALTER TABLE only_one OWNER TO me;
        """;
    Imported imported = sql(SqlDialect.POSTGRESQL, dump);

    JsonNode status = column(imported, "status");
    assertThat(status.at("/quality/0/arguments/validValues/1").asText()).isEqualTo("b");
    assertThat(status.path("unique").asBoolean()).isTrue();
    assertThat(column(imported, "n").path("required").asBoolean()).isTrue();
    assertThat(table(imported).at("/quality/0/query").asText()).contains("BETWEEN");
  }

  @Test
  void defaultsAndGeneratedValuesAreKept() {
    assertThat(custom(column(orders(), "amount"), "default").asText()).isEqualTo("0");
    assertThat(custom(column(orders(), "ordered_at"), "default").asText()).isEqualTo("now()");
    assertThat(custom(column(orders(), "order_id"), "generated").asText())
        .isEqualTo("GENERATED ALWAYS AS IDENTITY");
    assertThat(column(orders(), "total").path("transformLogic").asText()).isEqualTo("amount * 2");
    assertThat(column(orders(), "ordered_at").path("partitionKeyPosition").asInt()).isEqualTo(1);
  }

  @Test
  void statementsWithoutTableBecomeNotesWithTheirLine() {
    Imported imported = sql(SqlDialect.POSTGRESQL, ORDERS);

    assertThat(imported.notes())
        .anySatisfy(
            note -> {
              assertThat(note.source()).isEqualTo("CREATE");
              assertThat(note.level()).isEqualTo(ImportNote.Level.WARNING);
              assertThat(note.message()).contains("CREATE VIEW");
              assertThat(note.line()).isEqualTo(23);
            });
  }

  @Test
  void bigQueryNestsStructsAndRepeatsThem() {
    Imported imported =
        sql(
            SqlDialect.BIGQUERY,
            """
            CREATE OR REPLACE TABLE `my-project.shop.orders` (
              id INT64 NOT NULL OPTIONS(description="The id"),
              lines ARRAY<STRUCT<sku STRING(12) NOT NULL OPTIONS(description='Article'),
                price NUMERIC(10, 2)>>,
              ts TIMESTAMP, local DATETIME, doc JSON,
              PRIMARY KEY (id) NOT ENFORCED
            )
            PARTITION BY TIMESTAMP_TRUNC(ts, DAY) CLUSTER BY id, ts
            OPTIONS(description='Orders', labels=[('team', 'shop')]);
            """);

    assertThat(table(imported).path("name").asText()).isEqualTo("orders");
    assertThat(table(imported).path("physicalName").asText()).isEqualTo("my-project.shop.orders");
    assertThat(table(imported).path("description").asText()).isEqualTo("Orders");
    assertThat(column(imported, "id").path("description").asText()).isEqualTo("The id");
    JsonNode items = column(imported, "lines").path("items");
    assertThat(column(items, "sku").at("/logicalTypeOptions/maxLength").asInt()).isEqualTo(12);
    assertThat(column(items, "sku").path("description").asText()).isEqualTo("Article");
    assertThat(custom(column(items, "price"), "scale").asInt()).isEqualTo(2);
    assertThat(custom(column(imported, "ts"), "partitionTransform").asText())
        .isEqualTo("TIMESTAMP_TRUNC(ts, DAY)");
    assertThat(custom(table(imported), "clusteredBy")).hasSize(2);
    assertThat(column(imported, "ts").at("/logicalTypeOptions/timezone").asBoolean()).isTrue();
    assertThat(column(imported, "doc").has("logicalType")).isFalse();
    assertThat(warnings(imported, "orders")).hasSize(1);
  }

  @Test
  void databricksNestsStructsWithColonsAndComments() {
    Imported imported =
        sql(
            SqlDialect.DATABRICKS,
            """
            CREATE TABLE c.s.t (
              id BIGINT GENERATED BY DEFAULT AS IDENTITY (START WITH 1),
              who STRUCT<name: STRING COMMENT 'Full name', mails: ARRAY<STRING>>,
              more MAP<STRING, INT>)
            USING DELTA PARTITIONED BY (day DATE) COMMENT 'People' TBLPROPERTIES ('a' = 'b');
            """);

    JsonNode name = column(column(imported, "who"), "name");
    assertThat(name.path("description").asText()).isEqualTo("Full name");
    assertThat(custom(column(imported, "more"), "mapValueType").asText()).isEqualTo("INT");
    assertThat(column(imported, "day").path("partitioned").asBoolean()).isTrue();
    assertThat(table(imported).path("description").asText()).isEqualTo("People");
    assertThat(warnings(imported, "t")).anyMatch(message -> message.contains("TBLPROPERTIES"));
  }

  @Test
  void snowflakeAndRedshiftSayHowTheyStore() {
    Imported snow =
        sql(
            SqlDialect.SNOWFLAKE,
            """
            CREATE TRANSIENT TABLE db.s.t (id NUMBER(38,0) AUTOINCREMENT START 1 INCREMENT 1,
              mail VARCHAR(50) WITH MASKING POLICY p WITH TAG (pii='mail') COMMENT 'It\\'s theirs',
              doc VARIANT, who OBJECT(name VARCHAR, age NUMBER(3))) CLUSTER BY (id)
            """);
    assertThat(column(snow, "id").path("logicalType").asText()).isEqualTo("integer");
    assertThat(column(snow, "mail").at("/tags/0").asText()).isEqualTo("pii=mail");
    assertThat(column(snow, "mail").path("description").asText()).isEqualTo("It's theirs");
    assertThat(column(column(snow, "who"), "age").path("logicalType").asText())
        .isEqualTo("integer");

    Imported red =
        sql(
            SqlDialect.REDSHIFT,
            """
            CREATE TABLE t (id BIGINT IDENTITY(1,1) ENCODE az64 DISTKEY, d SUPER)
            DISTSTYLE KEY COMPOUND SORTKEY (id, d);
            """);
    assertThat(custom(column(red, "id"), "encoding").asText()).isEqualTo("az64");
    assertThat(custom(table(red), "sortKey")).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "double precision|number|f64",
        "int|integer|i32",
        "smallserial|integer|i16",
        "character varying(3)|string|",
        "time without time zone|time|",
        "boolean|boolean|",
        "date|date|",
        "uuid|string|uuid"
      })
  void typesAreSaidInWordsOfTheStandard(String type, String logical, String format) {
    JsonNode column = column(sql(SqlDialect.POSTGRESQL, "CREATE TABLE t (c " + type + ")"), "c");

    assertThat(column.path("logicalType").asText()).isEqualTo(logical);
    assertThat(column.path("physicalType").asText()).isEqualTo(type);
    assertThat(column.at("/logicalTypeOptions/format").asText())
        .isEqualTo(format == null ? "" : format);
  }

  @Test
  void anUnknownTypeIsKeptWithAWarning() {
    Imported imported = sql(SqlDialect.POSTGRESQL, "CREATE TABLE t (c geometry(Point, 4326))");

    assertThat(column(imported, "c").path("physicalType").asText())
        .isEqualTo("geometry(Point, 4326)");
    assertThat(warnings(imported, "t.c")).hasSize(1);
  }

  @Test
  void onlyTheTablesAskedForAreTaken() {
    ImportSettings only = new ImportSettings(null, null, null, null, null, Set.of("b"));
    String two = "CREATE TABLE a (x int); CREATE TABLE b (y int)";

    Imported imported = Imports.of(ImportFormat.SQL_DDL, two, only);

    assertThat(imported.document().path("schema")).hasSize(1);
    assertThat(table(imported).path("name").asText()).isEqualTo("b");
  }

  @Test
  void aMistakeIsRefusedWithLineAndColumn() {
    MalformedDocument refusal =
        Imports.refused(ImportFormat.SQL_DDL, "CREATE TABLE t (\n  a int,\n  b int c,,\n)");

    assertThat(refusal.position().line()).isEqualTo(3);
    assertThat(refusal.position().column()).isEqualTo(11);
    assertThat(Imports.refused(ImportFormat.SQL_DDL, "SELECT 1").rule())
        .isEqualTo("nothing-to-import");
    assertThat(Imports.refused(ImportFormat.SQL_DDL, "CREATE TABLE t (a int DEFAULT 'x").rule())
        .isEqualTo("unfinished");
  }

  @Test
  void namesThatStandTwiceAreKeptWithAWarning() {
    Imported imported =
        sql(SqlDialect.POSTGRESQL, "CREATE TABLE t (a int, a text); CREATE TABLE t (b int)");

    assertThat(warnings(imported, "t.a")).hasSize(1);
    assertThat(warnings(imported, "t")).hasSize(1);
  }
}
