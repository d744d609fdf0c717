package io.meshport.discovery.service;

import io.meshport.identity.Caller;
import io.meshport.platform.page.PageRequest;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.search.SearchUnavailableException;
import io.meshport.search.query.Facet;
import io.meshport.search.query.SearchQuery;
import io.meshport.search.query.SearchResult;
import io.meshport.search.query.SortOrder;
import io.meshport.search.query.Suggestion;
import io.meshport.search.query.Visibility;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Searches for a person, who finds open products and everything of their own domains. */
@Singleton
public class SearchService {
  private final SearchGateway gateway;

  @Inject
  public SearchService(SearchGateway gateway) {
    this.gateway = gateway;
  }

  /** The page of results that the person may see. */
  public SearchResult search(Criteria criteria, PageRequest page, Caller caller) {
    SearchQuery query =
        new SearchQuery(
            criteria.text(),
            criteria.filters(),
            criteria.sort(),
            page.offset(),
            page.size(),
            visibility(caller));
    return available(() -> gateway.search(query));
  }

  /** Ways to go on typing that lead to something the person may see. */
  public List<Suggestion> suggest(String text, Caller caller) {
    return available(() -> gateway.suggest(text, visibility(caller)));
  }

  private static Visibility visibility(Caller caller) {
    return new Visibility(caller.memberDomains());
  }

  private static <T> T available(Supplier<T> question) {
    try {
      return question.get();
    } catch (SearchUnavailableException e) {
      PortalException refusal =
          new PortalException(
                  ProblemType.SEARCH_UNAVAILABLE,
                  "Search does not answer at present; everything else goes on")
              .withRemedy("Try again in some seconds, or open a product by its address");
      refusal.initCause(e);
      throw refusal;
    }
  }

  /**
   * What is searched for.
   *
   * @param text as typed
   * @param filters values of which one must fit, for each facet named
   * @param sort order of the results
   */
  public record Criteria(String text, Map<Facet, Set<String>> filters, SortOrder sort) {
    public Criteria {
      filters = Map.copyOf(filters);
    }
  }
}
