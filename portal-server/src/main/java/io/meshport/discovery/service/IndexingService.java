package io.meshport.discovery.service;

import io.meshport.search.index.IndexOperation;
import io.meshport.search.index.WriteOutcome;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Brings the current state of products into the index. */
@Singleton
public class IndexingService {
  private final CatalogDocumentAssembler assembler;
  private final IndexGateway index;

  @Inject
  public IndexingService(CatalogDocumentAssembler assembler, IndexGateway index) {
    this.assembler = assembler;
    this.index = index;
  }

  /** One outcome for each id, in the same order. */
  public List<WriteOutcome> refresh(List<UUID> products) {
    return index.write(products.stream().map(this::operation).toList());
  }

  private IndexOperation operation(UUID product) {
    return assembler
        .find(product)
        .<IndexOperation>map(IndexOperation.Put::new)
        .orElseGet(() -> new IndexOperation.Remove(product, IndexOperation.Remove.FOR_EVER));
  }
}
