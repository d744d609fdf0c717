package io.meshport.search.query;

import io.meshport.search.language.Highlighter;
import io.meshport.search.language.Linguistics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Offers products, columns and tags to a person who is still typing. */
public final class SuggestionSearch {
  private static final int RESULTS = 20;
  private static final int MOST_PRODUCTS = 5;
  private static final int MOST_COLUMNS = 5;
  private static final int MOST_TAGS = 3;

  private final CatalogSearch search;
  private final Linguistics linguistics;

  /** Draws on what a search with the same text would find. */
  public SuggestionSearch(CatalogSearch search, Linguistics linguistics) {
    this.search = search;
    this.linguistics = linguistics;
  }

  /** Products first, then columns, then tags; nothing for a text without letters. */
  public List<Suggestion> suggest(String text, Visibility visibility) {
    String key = linguistics.key(text);
    if (key.isEmpty()) {
      return List.of();
    }
    SearchQuery query =
        new SearchQuery(text, Map.of(), SortOrder.RELEVANCE, 0, RESULTS, visibility);
    List<SearchHit> hits = search.search(query).hits();
    List<Suggestion> suggestions = new ArrayList<>();
    hits.stream()
        .filter(SuggestionSearch::isFoundByName)
        .limit(MOST_PRODUCTS)
        .forEach(hit -> suggestions.add(product(hit)));
    columns(hits, key).map(Suggestion.Column::new).limit(MOST_COLUMNS).forEach(suggestions::add);
    tags(hits).map(Suggestion.Tag::new).limit(MOST_TAGS).forEach(suggestions::add);
    return suggestions;
  }

  private static Suggestion product(SearchHit hit) {
    return new Suggestion.Product(hit.about().title(), hit.domain(), hit.name());
  }

  private static boolean isFoundByName(SearchHit hit) {
    return hit.highlights().stream()
        .anyMatch(found -> found.field().equals("title") || found.field().equals("name"));
  }

  /** Those that begin as typed come first. */
  private Stream<String> columns(List<SearchHit> hits, String key) {
    Set<String> columns = new LinkedHashSet<>();
    hits.forEach(hit -> columns.addAll(hit.matchedColumns()));
    return columns.stream()
        .sorted(Comparator.comparing(column -> !linguistics.key(column).startsWith(key)));
  }

  private static Stream<String> tags(List<SearchHit> hits) {
    return hits.stream()
        .flatMap(hit -> hit.highlights().stream())
        .filter(found -> found.field().equals("tag"))
        .map(found -> Highlighter.withoutMarks(found.fragment()))
        .distinct();
  }
}
