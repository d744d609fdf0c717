package io.meshport.search.query;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import io.meshport.search.language.QueryWords;
import java.util.List;

/** The order of results; the id decides between equals, so pages never overlap. */
final class Sorts {
  private static final SortOptions BEST =
      SortOptions.of(s -> s.score(score -> score.order(SortOrder.Desc)));
  private static final SortOptions NEWEST = by("updatedAt", SortOrder.Desc);
  private static final SortOptions TITLE = by("titleKey", SortOrder.Asc);
  private static final SortOptions ID = by("id", SortOrder.Asc);

  private Sorts() {}

  static List<SortOptions> of(SearchQuery query, QueryWords words) {
    return switch (query.sort()) {
      case RELEVANCE -> words.isEmpty() ? List.of(NEWEST, ID) : List.of(BEST, TITLE, ID);
      case UPDATED -> List.of(NEWEST, ID);
      case TITLE -> List.of(TITLE, ID);
    };
  }

  private static SortOptions by(String field, SortOrder order) {
    return SortOptions.of(s -> s.field(f -> f.field(field).order(order)));
  }
}
