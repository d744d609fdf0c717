package io.meshport.discovery.service;

import static io.meshport.discovery.service.FakeCatalog.column;
import static io.meshport.discovery.service.FakeCatalog.product;
import static org.assertj.core.api.Assertions.assertThat;

import io.meshport.catalog.Lifecycle;
import io.meshport.catalog.ProductSummary;
import io.meshport.search.SearchDocument;
import io.meshport.search.SearchDocument.Column;
import io.meshport.search.SearchDocument.Port;
import io.meshport.search.SearchDocument.Visibility;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogDocumentAssemblerTest {
  private final FakeCatalog catalog = new FakeCatalog();
  private final CatalogDocumentAssembler assembler = new CatalogDocumentAssembler(catalog, catalog);

  @Test
  void documentTellsWhatCatalogAndContractsKnow() {
    ProductSummary churn = product("churn", Lifecycle.PUBLISHED);
    catalog.add(churn);
    catalog.addActive(churn, "table", column("customer_id", "PII"), column("score", null));

    SearchDocument document = assembler.find(churn.id()).orElseThrow();

    assertThat(document.id()).isEqualTo(churn.id());
    assertThat(document.version()).isEqualTo(7);
    assertThat(document.domain()).isEqualTo("customer");
    assertThat(document.name()).isEqualTo("churn");
    assertThat(document.title()).isEqualTo("Title of churn");
    assertThat(document.description()).isEqualTo("Description of churn");
    assertThat(document.purpose()).isEqualTo("Purpose of churn");
    assertThat(document.tags()).containsExactly("ml");
    assertThat(document.ports())
        .containsExactly(
            new Port("table", "Table", "snowflake"), new Port("topic", "Topic", "kafka"));
    assertThat(document.columns())
        .containsExactly(
            new Column("customer_id", "About customer_id", "PII"),
            new Column("score", "About score", ""));
    assertThat(document.contracts()).containsExactly("Contract of table", "table_rows");
    assertThat(document.updatedAt()).isEqualTo(churn.updatedAt());
  }

  @ParameterizedTest
  @CsvSource({"DRAFT, false", "PUBLISHED, true", "DEPRECATED, true", "RETIRED, false"})
  void onlyPublicStatesAreOpenToEverybody(Lifecycle lifecycle, boolean open) {
    ProductSummary churn = product("churn", lifecycle);
    catalog.add(churn);

    assertThat(assembler.find(churn.id()).orElseThrow().visibility())
        .isEqualTo(new Visibility(lifecycle.name(), open));
  }

  @Test
  void draftContractOfAPublicProductStaysHidden() {
    ProductSummary churn = product("churn", Lifecycle.PUBLISHED);
    catalog.add(churn);
    catalog.addActive(churn, "table", column("score", null));
    catalog.addDraft(churn, "topic", column("secret", null));

    assertThat(columns(churn)).containsExactly("score");
  }

  @Test
  void draftProductIsFoundByItsDraftContracts() {
    ProductSummary churn = product("churn", Lifecycle.DRAFT);
    catalog.add(churn);
    catalog.addDraft(churn, "topic", column("score", null));

    assertThat(columns(churn)).containsExactly("score");
  }

  @Test
  void columnOfSeveralPortsCountsOnce() {
    ProductSummary churn = product("churn", Lifecycle.PUBLISHED);
    catalog.add(churn);
    catalog.addActive(churn, "table", column("customer_id", "PII"));
    catalog.addActive(churn, "topic", column("customer_id", "PII"), column("event", null));

    assertThat(columns(churn)).containsExactly("customer_id", "event");
  }

  @Test
  void missingProductHasNoDocument() {
    assertThat(assembler.find(UUID.randomUUID())).isEmpty();
  }

  @Test
  void pagesFollowTheIds() {
    catalog.add(product("a", Lifecycle.PUBLISHED));
    catalog.add(product("b", Lifecycle.DRAFT));
    catalog.add(product("c", Lifecycle.PUBLISHED));

    List<SearchDocument> first = assembler.listAfter(null, 2);
    List<SearchDocument> rest = assembler.listAfter(first.get(1).id(), 2);

    assertThat(first).hasSize(2);
    assertThat(rest).hasSize(1).doesNotContainAnyElementsOf(first);
  }

  private List<String> columns(ProductSummary product) {
    return assembler.find(product.id()).orElseThrow().columns().stream().map(Column::name).toList();
  }
}
