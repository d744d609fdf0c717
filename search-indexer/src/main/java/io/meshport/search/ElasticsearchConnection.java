package io.meshport.search;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.apache.http.Header;
import org.apache.http.HttpHost;
import org.apache.http.message.BasicHeader;
import org.elasticsearch.client.RestClient;
import org.elasticsearch.client.RestClientBuilder;

/**
 * The line to Elasticsearch. Every call has a time limit, and every failure that is not our own
 * mistake becomes one {@link SearchUnavailableException}.
 */
public final class ElasticsearchConnection implements AutoCloseable {
  private static final int CONNECT_MILLIS = 1_000;
  private static final int MOST_CONNECTIONS = 50;
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERROR = 500;

  private final SearchSettings settings;
  private final RestClientTransport transport;
  private final ElasticsearchAsyncClient client;

  /** Connects at the first call, so it never fails because Elasticsearch is down. */
  public ElasticsearchConnection(SearchSettings settings) {
    this.settings = settings;
    this.transport = new RestClientTransport(restClient(settings), new JacksonJsonpMapper());
    this.client = new ElasticsearchAsyncClient(transport);
  }

  /** How patient the calls are. */
  public SearchSettings settings() {
    return settings;
  }

  /** Whether the cluster answers and can be searched; for health checks, never throws. */
  public boolean isReachable() {
    try {
      call(settings.searchLimit(), es -> es.cluster().health());
      return true;
    } catch (SearchUnavailableException e) {
      return false;
    }
  }

  /**
   * Makes one call and waits for it no longer than the limit.
   *
   * @throws SearchUnavailableException when the cluster cannot answer now
   * @throws ElasticsearchException when it refuses the call for what the call says
   */
  public <T> T call(Duration limit, Function<ElasticsearchAsyncClient, CompletableFuture<T>> call) {
    CompletableFuture<T> answer = call.apply(client);
    try {
      return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new SearchUnavailableException("Elasticsearch did not answer in time", e);
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new SearchUnavailableException("Interrupted while waiting for Elasticsearch", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof ElasticsearchException refusal && !isPassing(refusal)) {
        throw refusal;
      }
      throw new SearchUnavailableException("Elasticsearch is not available: " + reason(e), e);
    }
  }

  @Override
  public void close() {
    try {
      transport.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Whether the same call may succeed later, once somebody or something has put the cluster right.
   */
  private static boolean isPassing(ElasticsearchException refusal) {
    int status = refusal.status();
    return status == UNAUTHORIZED
        || status == FORBIDDEN
        || status == NOT_FOUND
        || status == TOO_MANY_REQUESTS
        || status >= SERVER_ERROR;
  }

  private static String reason(ExecutionException failure) {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    return String.valueOf(cause.getMessage());
  }

  private static RestClient restClient(SearchSettings settings) {
    HttpHost[] hosts =
        settings.servers().stream()
            .map(URI::toString)
            .map(HttpHost::create)
            .toArray(HttpHost[]::new);
    int longest = Math.toIntExact(settings.writeLimit().toMillis());
    RestClientBuilder builder =
        RestClient.builder(hosts)
            .setRequestConfigCallback(
                config ->
                    config
                        .setConnectTimeout(CONNECT_MILLIS)
                        .setConnectionRequestTimeout(CONNECT_MILLIS)
                        .setSocketTimeout(longest))
            .setHttpClientConfigCallback(
                http ->
                    http.setMaxConnPerRoute(MOST_CONNECTIONS).setMaxConnTotal(MOST_CONNECTIONS));
    String apiKey = settings.apiKey();
    if (apiKey != null) {
      builder.setDefaultHeaders(
          new Header[] {new BasicHeader("Authorization", "ApiKey " + apiKey)});
    }
    return builder.build();
  }
}
