package io.meshport.discovery.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshport.discovery.service.CatalogDocumentAssembler;
import io.meshport.discovery.service.FakeCatalog;
import io.meshport.discovery.service.FakeIndex;
import io.meshport.discovery.service.IndexingService;
import io.meshport.platform.outbox.OutboxMessage;
import io.meshport.platform.outbox.Outcome;
import io.meshport.search.index.IndexOperation;
import io.meshport.search.index.WriteOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchIndexConsumerTest {
  private final FakeCatalog catalog = new FakeCatalog();
  private final FakeIndex index = new FakeIndex();
  private final SearchIndexConsumer consumer =
      new SearchIndexConsumer(
          new IndexingService(new CatalogDocumentAssembler(catalog, catalog), index));

  @ParameterizedTest
  @CsvSource({
    "catalog.product.registered, true",
    "catalog.product.retired, true",
    "contract.version.activated, true",
    "catalog.domain.changed, false",
    "access.request.approved, false",
  })
  void wantsWhatChangesAProductOrItsContracts(String type, boolean wanted) {
    assertThat(consumer.wants(type)).isEqualTo(wanted);
  }

  @Test
  void everyMessageGetsTheOutcomeOfItsOwnProduct() {
    UUID fine = UUID.randomUUID();
    UUID later = UUID.randomUUID();
    UUID never = UUID.randomUUID();
    index.outcomes.put(later, new WriteOutcome.Retry("busy"));
    index.outcomes.put(never, new WriteOutcome.Poison("mapping"));

    List<Outcome> outcomes = consumer.handle(List.of(about(fine), about(later), about(never)));

    assertThat(outcomes)
        .containsExactly(Outcome.done(), Outcome.retry("busy"), Outcome.poison("mapping"));
    assertThat(index.written).extracting(IndexOperation::id).containsExactly(fine, later, never);
  }

  @Test
  void oneWriteAnswersForEveryMessageAboutAProduct() {
    assertThat(consumer.writesCurrentState()).isTrue();
  }

  private static OutboxMessage about(UUID product) {
    return new OutboxMessage(
        UUID.randomUUID(),
        1,
        "catalog.product.changed",
        "data-product",
        product.toString(),
        Map.of(),
        Instant.EPOCH,
        1);
  }
}
