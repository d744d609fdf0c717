package io.meshport.search.index;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.util.BinaryData;
import io.meshport.search.ElasticsearchConnection;
import io.meshport.search.SearchUnavailableException;
import io.meshport.search.language.Linguistics;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Writes changes through one alias and reads the answer item by item, for a bulk request succeeds
 * even when items in it fail.
 */
final class BulkCall {
  private static final int MOST_BYTES = 5_000_000;
  private static final int MOST_ITEMS = 500;
  private static final int CONFLICT = 409;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERROR = 500;
  private static final Set<String> PASSING =
      Set.of("cluster_block_exception", "index_not_found_exception", "index_closed_exception");

  private final ElasticsearchConnection connection;
  private final DocumentFields fields;

  BulkCall(ElasticsearchConnection connection, Linguistics linguistics) {
    this.connection = connection;
    this.fields = new DocumentFields(linguistics);
  }

  /** One outcome per change, in the same order. */
  List<WriteOutcome> write(String alias, List<? extends IndexOperation> operations) {
    List<WriteOutcome> outcomes = new ArrayList<>(operations.size());
    List<BulkOperation> chunk = new ArrayList<>();
    int bytes = 0;
    for (IndexOperation operation : operations) {
      byte[] json =
          operation instanceof IndexOperation.Put put ? fields.json(put.document()) : new byte[0];
      if (!chunk.isEmpty() && (bytes + json.length > MOST_BYTES || chunk.size() == MOST_ITEMS)) {
        outcomes.addAll(send(alias, chunk));
        chunk.clear();
        bytes = 0;
      }
      chunk.add(item(operation, json));
      bytes += json.length;
    }
    if (!chunk.isEmpty()) {
      outcomes.addAll(send(alias, chunk));
    }
    return outcomes;
  }

  private static BulkOperation item(IndexOperation operation, byte[] json) {
    String id = operation.id().toString();
    long version = operation.version();
    if (operation instanceof IndexOperation.Remove) {
      return BulkOperation.of(
          bulk -> bulk.delete(d -> d.id(id).version(version).versionType(VersionType.ExternalGte)));
    }
    BinaryData document = BinaryData.of(json, "application/json");
    return BulkOperation.of(
        bulk ->
            bulk.index(
                i ->
                    i.id(id)
                        .version(version)
                        .versionType(VersionType.ExternalGte)
                        .document(document)));
  }

  private List<WriteOutcome> send(String alias, List<BulkOperation> chunk) {
    List<BulkOperation> operations = List.copyOf(chunk);
    try {
      BulkResponse answer =
          connection.call(
              connection.settings().writeLimit(),
              es -> es.bulk(b -> b.index(alias).requireAlias(true).operations(operations)));
      return answer.items().stream().map(BulkCall::outcome).toList();
    } catch (SearchUnavailableException e) {
      WriteOutcome retry = new WriteOutcome.Retry(String.valueOf(e.getMessage()));
      return Collections.nCopies(operations.size(), retry);
    } catch (ElasticsearchException e) {
      return refused(alias, operations, e);
    }
  }

  /**
   * The request as a whole was refused: its items go one by one to find the one that is to blame.
   */
  private List<WriteOutcome> refused(
      String alias, List<BulkOperation> operations, ElasticsearchException refusal) {
    if (operations.size() == 1) {
      return List.of(new WriteOutcome.Poison(String.valueOf(refusal.getMessage())));
    }
    return operations.stream().flatMap(one -> send(alias, List.of(one)).stream()).toList();
  }

  private static WriteOutcome outcome(BulkResponseItem item) {
    ErrorCause error = item.error();
    if (error == null || item.status() == CONFLICT) {
      return new WriteOutcome.Done();
    }
    String reason = error.type() + ": " + error.reason();
    boolean passing =
        item.status() == TOO_MANY_REQUESTS
            || item.status() >= SERVER_ERROR
            || PASSING.contains(String.valueOf(error.type()));
    return passing ? new WriteOutcome.Retry(reason) : new WriteOutcome.Poison(reason);
  }
}
