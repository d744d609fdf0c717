package io.meshport.discovery.adapter;

import io.meshport.discovery.service.IndexGateway;
import io.meshport.search.index.DocumentSource;
import io.meshport.search.index.IndexOperation;
import io.meshport.search.index.IndexRebuild;
import io.meshport.search.index.IndexWriter;
import io.meshport.search.index.WriteOutcome;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/** Keeps the index in Elasticsearch. */
@Singleton
public class ElasticsearchIndexGateway implements IndexGateway {
  private final IndexWriter writer;
  private final IndexRebuild rebuild;

  @Inject
  public ElasticsearchIndexGateway(IndexWriter writer, IndexRebuild rebuild) {
    this.writer = writer;
    this.rebuild = rebuild;
  }

  @Override
  public List<WriteOutcome> write(List<IndexOperation> operations) {
    return writer.write(operations);
  }

  @Override
  public boolean needsRebuild() {
    return rebuild.isNeeded();
  }

  @Override
  public void rebuild(DocumentSource source) {
    rebuild.run(source);
  }
}
