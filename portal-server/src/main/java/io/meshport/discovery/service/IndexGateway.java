package io.meshport.discovery.service;

import io.meshport.search.index.DocumentSource;
import io.meshport.search.index.IndexOperation;
import io.meshport.search.index.WriteOutcome;
import java.util.List;

/** The search index as those see it who keep it. */
public interface IndexGateway {
  /** Applies changes; one outcome for each, in the same order. */
  List<WriteOutcome> write(List<IndexOperation> operations);

  /** Whether there is no index, or one laid out by an older version of the portal. */
  boolean needsRebuild();

  /** Makes a new index from all products and puts it in place. */
  void rebuild(DocumentSource source);
}
