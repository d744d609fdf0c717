package io.meshport.discovery.adapter;

import io.meshport.discovery.service.IndexingService;
import io.meshport.platform.outbox.OutboxConsumer;
import io.meshport.platform.outbox.OutboxMessage;
import io.meshport.platform.outbox.Outcome;
import io.meshport.search.index.WriteOutcome;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/**
 * Keeps the index up with the catalog: whatever happened to a product, its current state is
 * written, so the order of events does not matter and a repeated one does no harm.
 */
@Singleton
public class SearchIndexConsumer implements OutboxConsumer {
  /** Name of the worker. */
  public static final String NAME = "search-index";

  private static final int BATCH = 200;

  private final IndexingService indexing;

  @Inject
  public SearchIndexConsumer(IndexingService indexing) {
    this.indexing = indexing;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean wants(String eventType) {
    return eventType.startsWith("catalog.product.") || eventType.startsWith("contract.version.");
  }

  @Override
  public int batchSize() {
    return BATCH;
  }

  @Override
  public boolean writesCurrentState() {
    return true;
  }

  @Override
  public List<Outcome> handle(List<OutboxMessage> batch) {
    List<UUID> products =
        batch.stream().map(message -> UUID.fromString(message.aggregateId())).toList();
    return indexing.refresh(products).stream().map(SearchIndexConsumer::outcome).toList();
  }

  private static Outcome outcome(WriteOutcome written) {
    if (written instanceof WriteOutcome.Retry retry) {
      return Outcome.retry(retry.reason());
    }
    if (written instanceof WriteOutcome.Poison poison) {
      return Outcome.poison(poison.reason());
    }
    return Outcome.done();
  }
}
