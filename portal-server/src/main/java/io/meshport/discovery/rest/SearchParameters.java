package io.meshport.discovery.rest;

import io.meshport.catalog.Lifecycle;
import io.meshport.discovery.service.SearchService.Criteria;
import io.meshport.platform.page.PageRequest;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.problem.Violation;
import io.meshport.search.query.Facet;
import io.meshport.search.query.SearchQuery;
import io.meshport.search.query.SortOrder;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What the address of a search says; each filter may be given several times. */
public class SearchParameters {
  private static final int MOST_VALUES = 50;
  private static final int LONGEST_VALUE = 256;

  @QueryParam("q")
  @DefaultValue("")
  @Parameter(description = "Words to find, at most 256 characters")
  String text = "";

  @QueryParam("domain")
  List<String> domains = List.of();

  @QueryParam("lifecycle")
  List<String> lifecycles = List.of();

  @QueryParam("technology")
  List<String> technologies = List.of();

  @QueryParam("classification")
  List<String> classifications = List.of();

  @QueryParam("tag")
  List<String> tags = List.of();

  @QueryParam("sort")
  @DefaultValue("relevance")
  @Parameter(description = "relevance, updated or title")
  String sort = "relevance";

  @QueryParam("pageSize")
  @Nullable Integer pageSize;

  @QueryParam("pageToken")
  @Nullable String pageToken;

  PageRequest page() {
    return PageRequest.of(pageSize, pageToken);
  }

  Criteria criteria() {
    Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
    add(filters, Facet.DOMAIN, domains);
    add(filters, Facet.LIFECYCLE, lifecycles);
    add(filters, Facet.TECHNOLOGY, technologies);
    add(filters, Facet.CLASSIFICATION, classifications);
    add(filters, Facet.TAG, tags);
    lifecycles.forEach(SearchParameters::checkLifecycle);
    return new Criteria(checkedText(text), filters, sortOrder());
  }

  static String checkedText(String text) {
    if (text.length() > SearchQuery.LONGEST_TEXT) {
      throw invalid("q", "must not be longer than " + SearchQuery.LONGEST_TEXT + " characters");
    }
    return text;
  }

  private SortOrder sortOrder() {
    return Arrays.stream(SortOrder.values())
        .filter(order -> order.name().toLowerCase(Locale.ROOT).equals(sort))
        .findFirst()
        .orElseThrow(() -> invalid("sort", "must be one of relevance, updated, title"));
  }

  private static void add(Map<Facet, Set<String>> filters, Facet facet, List<String> values) {
    if (values.size() > MOST_VALUES) {
      throw invalid(facet.label(), "must not be given more than " + MOST_VALUES + " times");
    }
    if (values.stream().anyMatch(value -> value.isBlank() || value.length() > LONGEST_VALUE)) {
      throw invalid(facet.label(), "must have 1 to " + LONGEST_VALUE + " characters");
    }
    if (!values.isEmpty()) {
      filters.put(facet, values.stream().collect(Collectors.toUnmodifiableSet()));
    }
  }

  private static void checkLifecycle(String value) {
    if (Arrays.stream(Lifecycle.values()).noneMatch(known -> known.name().equals(value))) {
      throw invalid(
          Facet.LIFECYCLE.label(), "must be one of " + Arrays.toString(Lifecycle.values()));
    }
  }

  private static PortalException invalid(String parameter, String message) {
    return new PortalException(
        ProblemType.INVALID_PARAMETER,
        parameter + " " + message,
        List.of(Violation.at(parameter, message)));
  }
}
