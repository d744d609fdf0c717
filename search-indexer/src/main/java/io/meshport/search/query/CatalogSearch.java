package io.meshport.search.query;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.HighlighterOrder;
import io.meshport.search.ElasticsearchConnection;
import io.meshport.search.SearchUnavailableException;
import io.meshport.search.index.IndexNames;
import io.meshport.search.index.TermField;
import io.meshport.search.language.Highlighter;
import io.meshport.search.language.Linguistics;
import io.meshport.search.language.QueryWords;
import io.meshport.search.language.Synonyms;
import java.time.Duration;
import java.util.List;

/**
 * Finds data products.
 *
 * <p>The words are first taken as they were typed. Only if that finds nothing, typos are forgiven:
 * so a precise search is never watered down by words that merely look alike.
 */
public final class CatalogSearch {
  private static final int MOST_MATCHED_COLUMNS = 10;
  private static final int LONGEST_LINE = 300;
  private static final int MOST_HIGHLIGHTED = 1_000_000;

  private final ElasticsearchConnection connection;
  private final IndexNames names;
  private final Linguistics linguistics;
  private final Synonyms synonyms;

  /** Searches through the read alias. */
  public CatalogSearch(
      ElasticsearchConnection connection, IndexNames names, Linguistics linguistics) {
    this.connection = connection;
    this.names = names;
    this.linguistics = linguistics;
    this.synonyms = Synonyms.curated(linguistics);
  }

  /**
   * Finds what the person may see.
   *
   * @throws SearchUnavailableException when the cluster cannot answer within the limit
   */
  public SearchResult search(SearchQuery query) {
    long start = System.nanoTime();
    QueryWords words = QueryWords.read(query.text(), linguistics, synonyms);
    SearchResult exact = search(query, words, false, connection.settings().searchLimit());
    if (exact.total() > 0 || words.isEmpty()) {
      return exact;
    }
    Duration spent = Duration.ofNanos(System.nanoTime() - start);
    return search(query, words, true, connection.settings().searchLimit().minus(spent));
  }

  private SearchResult search(
      SearchQuery query, QueryWords words, boolean tolerant, Duration limit) {
    SearchResponse<StoredProduct> answer = ask(request(query, words, tolerant), limit);
    HitReader reader = new HitReader(new Highlighter(linguistics, words, tolerant));
    List<SearchHit> hits = answer.hits().hits().stream().map(reader::read).toList();
    long total = answer.hits().total() == null ? hits.size() : answer.hits().total().value();
    return new SearchResult(
        hits, FacetAggregations.read(query, answer.aggregations()), total, answer.took());
  }

  private SearchResponse<StoredProduct> ask(SearchRequest request, Duration limit) {
    try {
      SearchResponse<StoredProduct> answer =
          connection.call(limit, es -> es.search(request, StoredProduct.class));
      if (answer.timedOut()) {
        throw new SearchUnavailableException("The search took too long");
      }
      return answer;
    } catch (ElasticsearchException e) {
      throw new IllegalStateException("Elasticsearch does not understand our search", e);
    }
  }

  private SearchRequest request(SearchQuery query, QueryWords words, boolean tolerant) {
    TextQuery text = new TextQuery(words, linguistics.key(query.text()), tolerant);
    return SearchRequest.of(
        search -> {
          search
              .index(names.read())
              .allowPartialSearchResults(false)
              .timeout(connection.settings().searchLimit().toMillis() + "ms")
              .trackTotalHits(track -> track.enabled(true))
              .from(query.offset())
              .size(query.size())
              .source(source -> source.filter(only -> only.includes(StoredProduct.FIELDS)))
              .query(
                  q ->
                      q.bool(b -> b.must(text.query()).filter(Filters.visible(query.visibility()))))
              .postFilter(Filters.selected(query.filters()))
              .aggregations(FacetAggregations.of(query))
              .sort(Sorts.of(query, words));
          return words.isEmpty() ? search : highlightColumns(search, text);
        });
  }

  private static SearchRequest.Builder highlightColumns(
      SearchRequest.Builder search, TextQuery text) {
    return search.highlight(
        highlight ->
            highlight
                .fields(
                    TermField.COLUMNS.path(),
                    field ->
                        field
                            .highlightQuery(text.columns())
                            .numberOfFragments(MOST_MATCHED_COLUMNS)
                            .fragmentSize(LONGEST_LINE)
                            .order(HighlighterOrder.Score))
                .preTags(String.valueOf(Highlighter.OPEN))
                .postTags(String.valueOf(Highlighter.CLOSE))
                .maxAnalyzedOffset(MOST_HIGHLIGHTED));
  }
}
