package io.meshport.search.index;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import io.meshport.search.ElasticsearchConnection;
import io.meshport.search.SearchDocument;
import io.meshport.search.SearchUnavailableException;
import io.meshport.search.language.Linguistics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills a new index from all products and puts it in the place of the old one, unnoticed by
 * searches. It is also how the first index comes to be.
 *
 * <p>{@link IndexWriter} tells why changes made meanwhile are not lost. The caller sees to it that
 * only one rebuild runs in the installation; should a second one start, it takes over: the first
 * finds its index gone and fails, and the aliases still stand.
 */
public final class IndexRebuild {
  private static final Logger LOG = LoggerFactory.getLogger(IndexRebuild.class);
  private static final int PAGE = 200;
  private static final int ATTEMPTS = 6;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);

  private final IndexAdmin admin;
  private final IndexNames names;
  private final BulkCall bulk;

  /** Rebuilds the index of these names. */
  public IndexRebuild(
      ElasticsearchConnection connection, IndexNames names, Linguistics linguistics) {
    this.admin = new IndexAdmin(connection, names);
    this.names = names;
    this.bulk = new BulkCall(connection, linguistics);
  }

  /**
   * Whether there is no index, or one that an older version of the portal laid out.
   *
   * @throws SearchUnavailableException when the cluster cannot say so now
   */
  public boolean isNeeded() {
    return !admin.isCurrent();
  }

  /**
   * Runs to the end.
   *
   * @throws SearchUnavailableException when it had to give up; the old index is still in place
   */
  public Report run(DocumentSource source) {
    String index = admin.createNext();
    boolean placed = false;
    try {
      Report report = fill(index, source);
      admin.refresh(index);
      admin.switchTo(index);
      placed = true;
      LOG.info("Search index in place: {}", report);
      return report;
    } finally {
      if (!placed) {
        discard(index);
      }
    }
  }

  private Report fill(String index, DocumentSource source) {
    int written = 0;
    int refused = 0;
    UUID after = null;
    List<SearchDocument> page = source.listAfter(after, PAGE);
    while (!page.isEmpty()) {
      int bad = writePage(names.fillOf(index), page);
      refused += bad;
      written += page.size() - bad;
      after = page.get(page.size() - 1).id();
      page = source.listAfter(after, PAGE);
    }
    return new Report(index, written, refused);
  }

  /** Writes until each product is in or refused; says how many were refused. */
  private int writePage(String alias, List<SearchDocument> page) {
    List<IndexOperation> open = List.copyOf(page.stream().map(IndexOperation.Put::new).toList());
    int refused = 0;
    Duration pause = FIRST_PAUSE;
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      List<WriteOutcome> outcomes = bulk.write(alias, open);
      refused += refusals(open, outcomes);
      open = retries(open, outcomes);
      if (open.isEmpty()) {
        return refused;
      }
      admin.requireStillFilling(alias);
      sleep(pause);
      pause = pause.multipliedBy(2);
    }
    throw new SearchUnavailableException("Rebuild given up after " + ATTEMPTS + " attempts");
  }

  private static int refusals(List<IndexOperation> operations, List<WriteOutcome> outcomes) {
    int refused = 0;
    for (int i = 0; i < outcomes.size(); i++) {
      if (outcomes.get(i) instanceof WriteOutcome.Poison poison) {
        refused++;
        LOG.error("The index refuses product {}: {}", operations.get(i).id(), poison.reason());
      }
    }
    return refused;
  }

  private static List<IndexOperation> retries(
      List<IndexOperation> operations, List<WriteOutcome> outcomes) {
    List<IndexOperation> again = new ArrayList<>();
    for (int i = 0; i < outcomes.size(); i++) {
      if (outcomes.get(i) instanceof WriteOutcome.Retry retry) {
        LOG.debug("Product {} again: {}", operations.get(i).id(), retry.reason());
        again.add(operations.get(i));
      }
    }
    return again;
  }

  private void discard(String index) {
    try {
      admin.delete(index);
    } catch (ElasticsearchException | SearchUnavailableException e) {
      LOG.warn("Index {} of a failed rebuild stays until the next one", index, e);
    }
  }

  private static void sleep(Duration pause) {
    try {
      Thread.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SearchUnavailableException("Rebuild interrupted", e);
    }
  }

  /**
   * What a rebuild did.
   *
   * @param index now in place
   * @param written products in it
   * @param refused products it does not take as they are; each was logged
   */
  public record Report(String index, int written, int refused) {}
}
