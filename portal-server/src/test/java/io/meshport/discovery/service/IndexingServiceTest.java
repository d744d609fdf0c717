package io.meshport.discovery.service;

import static io.meshport.discovery.service.FakeCatalog.product;
import static org.assertj.core.api.Assertions.assertThat;

import io.meshport.catalog.Lifecycle;
import io.meshport.catalog.ProductSummary;
import io.meshport.search.index.IndexOperation;
import io.meshport.search.index.WriteOutcome;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IndexingServiceTest {
  private final FakeCatalog catalog = new FakeCatalog();
  private final FakeIndex index = new FakeIndex();
  private final IndexingService indexing =
      new IndexingService(new CatalogDocumentAssembler(catalog, catalog), index);

  @Test
  void currentStateIsWrittenWithTheVersionOfTheProduct() {
    ProductSummary churn = product("churn", Lifecycle.PUBLISHED);
    catalog.add(churn);

    indexing.refresh(List.of(churn.id()));

    assertThat(index.written).hasOnlyElementsOfType(IndexOperation.Put.class);
    assertThat(index.written).extracting(IndexOperation::version).containsExactly(7L);
  }

  @Test
  void absentProductIsRemovedForEver() {
    UUID gone = UUID.randomUUID();

    indexing.refresh(List.of(gone));

    assertThat(index.written)
        .containsExactly(new IndexOperation.Remove(gone, IndexOperation.Remove.FOR_EVER));
  }

  @Test
  void everyProductGetsTheOutcomeOfItsOwnWrite() {
    ProductSummary churn = product("churn", Lifecycle.PUBLISHED);
    catalog.add(churn);
    UUID gone = UUID.randomUUID();
    WriteOutcome poison = new WriteOutcome.Poison("strict_dynamic_mapping_exception");
    index.outcomes.put(churn.id(), poison);

    assertThat(indexing.refresh(List.of(gone, churn.id())))
        .containsExactly(new WriteOutcome.Done(), poison);
  }
}
