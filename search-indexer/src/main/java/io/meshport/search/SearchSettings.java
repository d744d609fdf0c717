package io.meshport.search;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where Elasticsearch is and how patient we are with it.
 *
 * @param servers one or more nodes of one cluster
 * @param apiKey in the encoded form Elasticsearch gives out, or null when the cluster asks for none
 * @param searchLimit a search that takes longer has failed
 * @param writeLimit likewise for one bulk write
 */
public record SearchSettings(
    List<URI> servers, @Nullable String apiKey, Duration searchLimit, Duration writeLimit) {
  private static final Duration SEARCH_LIMIT = Duration.ofMillis(1_500);
  private static final Duration WRITE_LIMIT = Duration.ofSeconds(8);

  public SearchSettings {
    servers = List.copyOf(servers);
    if (servers.isEmpty()) {
      throw new IllegalArgumentException("At least one Elasticsearch server is needed");
    }
  }

  /** The usual patience. */
  public static SearchSettings of(List<URI> servers, @Nullable String apiKey) {
    return new SearchSettings(servers, apiKey, SEARCH_LIMIT, WRITE_LIMIT);
  }
}
