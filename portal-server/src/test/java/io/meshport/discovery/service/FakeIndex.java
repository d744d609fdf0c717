package io.meshport.discovery.service;

import io.meshport.search.SearchDocument;
import io.meshport.search.index.DocumentSource;
import io.meshport.search.index.IndexOperation;
import io.meshport.search.index.WriteOutcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An index in memory that remembers what it was told. */
public final class FakeIndex implements IndexGateway {
  public final List<IndexOperation> written = new ArrayList<>();
  public final List<SearchDocument> rebuilt = new ArrayList<>();
  public final Map<UUID, WriteOutcome> outcomes = new HashMap<>();
  public boolean old;
  public int rebuilds;

  @Override
  public List<WriteOutcome> write(List<IndexOperation> operations) {
    written.addAll(operations);
    return operations.stream()
        .map(operation -> outcomes.getOrDefault(operation.id(), new WriteOutcome.Done()))
        .toList();
  }

  @Override
  public boolean needsRebuild() {
    return old;
  }

  @Override
  public void rebuild(DocumentSource source) {
    rebuilds++;
    old = false;
    rebuilt.addAll(source.listAfter(null, 100));
  }
}
