package io.meshport.discovery.rest;

import io.meshport.search.query.Suggestion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What to offer to a person who is still typing. */
public record SuggestionsView(List<SuggestionView> items) {
  static SuggestionsView of(List<Suggestion> suggestions) {
    return new SuggestionsView(suggestions.stream().map(SuggestionView::of).toList());
  }

  /** What an offer leads to. */
  public enum Kind {
    PRODUCT,
    COLUMN,
    TAG
  }

  /**
   * One offer; a product also says its address.
   *
   * @param text as a person reads it
   */
  public record SuggestionView(
      Kind kind, String text, @Nullable String domain, @Nullable String name) {
    static SuggestionView of(Suggestion suggestion) {
      if (suggestion instanceof Suggestion.Product product) {
        return new SuggestionView(Kind.PRODUCT, product.text(), product.domain(), product.name());
      }
      Kind kind = suggestion instanceof Suggestion.Tag ? Kind.TAG : Kind.COLUMN;
      return new SuggestionView(kind, suggestion.text(), null, null);
    }
  }
}
