package io.meshport.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.meshport.search.SearchDocument;
import io.meshport.search.SearchDocument.Column;
import io.meshport.search.SearchDocument.Port;
import io.meshport.search.SearchDocument.Visibility;
import io.meshport.search.language.Linguistics;
import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DocumentFieldsTest {
  private static final SearchDocument CHURN =
      new SearchDocument(
          UUID.fromString("00000000-0000-0000-0000-000000000001"),
          3,
          "customer",
          "churn-scores",
          "Churn Scores",
          "How likely customers leave.",
          "Retention",
          List.of("ml"),
          new Visibility("PUBLISHED", true),
          List.of(new Port("table", "Table", "snowflake"), new Port("api", "API", "rest")),
          List.of(
              new Column("customer_id", "The customer", "PII"),
              new Column("score", "0 to 1", ""),
              new Column("first name", "", "PII")),
          List.of("churn-contract"),
          Instant.parse("2026-11-22T10:00:00Z"));

  private final Linguistics linguistics = new Linguistics();
  private final Map<String, Object> fields = new DocumentFields(linguistics).fields(CHURN);

  @Test
  void everyFieldIsMappedAndEveryMappedFieldIsFilled() throws IOException {
    JsonNode mapped =
        new ObjectMapper().readTree(IndexLayout.current().json()).at("/mappings/properties");
    Set<String> names = new HashSet<>();
    mapped.fieldNames().forEachRemaining(names::add);

    assertThat(fields.keySet()).isEqualTo(names);
  }

  @Test
  void unknownFieldsAreRefusedByTheMapping() throws IOException {
    JsonNode layout = new ObjectMapper().readTree(IndexLayout.current().json());

    assertThat(layout.at("/mappings/dynamic").textValue()).isEqualTo("strict");
  }

  @Test
  void facetsAreDistinctAndBlankOnesLeftOut() {
    assertThat(fields).containsEntry("classifications", List.of("PII"));
    assertThat(fields).containsEntry("technologies", List.of("rest", "snowflake"));
    assertThat(fields).containsEntry("columnCount", 3);
  }

  @Test
  void productIsKnownByItsNameAndByItsAddress() {
    assertThat(fields).containsEntry("nameKeys", List.of("churnscores", "customerchurnscores"));
  }

  @Test
  void columnLineGivesItsNameBack() {
    String line = ColumnTerms.of("first name", linguistics);

    assertThat(line).endsWith("first name");
    assertThat(ColumnTerms.nameIn(line)).isEqualTo("first name");
    assertThat(ColumnTerms.nameIn("customer_id \uE000customer\uE001 id")).isEqualTo("customer_id");
  }
}
