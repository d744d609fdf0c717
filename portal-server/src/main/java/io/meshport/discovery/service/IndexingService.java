package io.meshport.discovery.service;

import io.meshport.search.index.IndexOperation;
import io.meshport.search.index.WriteOutcome;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  /** One outcome for each id; a product named twice is written once. */
  public List<WriteOutcome> refresh(List<UUID> products) {
    Set<UUID> distinct = new LinkedHashSet<>(products);
    List<IndexOperation> operations = new ArrayList<>();
    distinct.forEach(product -> operations.add(operation(product)));
    List<WriteOutcome> written = index.write(operations);
    Map<UUID, WriteOutcome> outcomes = new HashMap<>();
    for (int i = 0; i < operations.size(); i++) {
      outcomes.put(operations.get(i).id(), written.get(i));
    }
    return products.stream().map(outcomes::get).toList();
  }

  private IndexOperation operation(UUID product) {
    return assembler
        .find(product)
        .<IndexOperation>map(IndexOperation.Put::new)
        .orElseGet(() -> new IndexOperation.Remove(product, IndexOperation.Remove.FOR_EVER));
  }
}
