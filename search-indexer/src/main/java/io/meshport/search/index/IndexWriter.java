package io.meshport.search.index;

import io.meshport.search.ElasticsearchConnection;
import io.meshport.search.SearchUnavailableException;
import io.meshport.search.language.Linguistics;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Brings changes into the index; also into the next one while a rebuild fills it.
 *
 * <p>Why no change is lost when a rebuild runs: a writer acts on a change after its commit, and
 * looks for the next index then. Either it finds it and writes to both, or the next index is made
 * later, and the rebuild, which reads the products only after making it, reads the change itself.
 * At the switch both aliases move in one step; a writer that still saw the next index and finds it
 * gone is told to retry. Versions keep the older of two writes from winning, in every order.
 */
public final class IndexWriter {
  private final ElasticsearchConnection connection;
  private final IndexNames names;
  private final BulkCall bulk;

  /** A writer to the index of these names. */
  public IndexWriter(
      ElasticsearchConnection connection, IndexNames names, Linguistics linguistics) {
    this.connection = connection;
    this.names = names;
    this.bulk = new BulkCall(connection, linguistics);
  }

  /** One outcome per change, in the same order; never throws because the cluster is down. */
  public List<WriteOutcome> write(List<? extends IndexOperation> operations) {
    if (operations.isEmpty()) {
      return List.of();
    }
    boolean rebuilding;
    try {
      rebuilding =
          connection
              .call(
                  connection.settings().writeLimit(),
                  es -> es.indices().existsAlias(alias -> alias.name(names.next())))
              .value();
    } catch (SearchUnavailableException e) {
      WriteOutcome retry = new WriteOutcome.Retry(String.valueOf(e.getMessage()));
      return Collections.nCopies(operations.size(), retry);
    }
    List<WriteOutcome> current = bulk.write(names.write(), operations);
    return rebuilding ? both(current, bulk.write(names.next(), operations)) : current;
  }

  /**
   * A retry in either index means a retry. Otherwise the next index has the say: it may know fields
   * that the one it replaces does not.
   */
  private static List<WriteOutcome> both(List<WriteOutcome> current, List<WriteOutcome> next) {
    List<WriteOutcome> outcomes = new ArrayList<>(current.size());
    for (int i = 0; i < current.size(); i++) {
      outcomes.add(current.get(i) instanceof WriteOutcome.Retry ? current.get(i) : next.get(i));
    }
    return outcomes;
  }
}
