package io.meshport.it;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.meshport.platform.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The portal over HTTP, as one person or as nobody. Immutable: every {@code with} gives another.
 */
public final class Portal {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  private final @Nullable String token;
  private final Map<String, String> headers;

  private Portal(@Nullable String token, Map<String, String> headers) {
    this.token = token;
    this.headers = headers;
  }

  /** The portal as a demo person, with a new token. */
  public static Portal as(String username) {
    return withToken(StackSession.stack().tokens().tokenFor(username));
  }

  /** The portal with this token, good or bad. */
  public static Portal withToken(String token) {
    return new Portal(token, Map.of());
  }

  /** The portal without a token. */
  public static Portal anonymous() {
    return new Portal(null, Map.of());
  }

  /** The same with a header. */
  public Portal with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Portal(token, more);
  }

  /** The same for a change of what this answer showed. */
  public Portal ifMatch(Answer seen) {
    return with("If-Match", seen.etag());
  }

  public Answer get(String path) {
    return send("GET", path, null, null);
  }

  public Answer delete(String path) {
    return send("DELETE", path, null, null);
  }

  /** Posts JSON. */
  public Answer post(String path, Object body) {
    return send("POST", path, "application/json", json(body));
  }

  /** Posts without a body. */
  public Answer post(String path) {
    return send("POST", path, null, null);
  }

  /** Puts JSON. */
  public Answer put(String path, Object body) {
    return send("PUT", path, "application/json", json(body));
  }

  /** Sends whatever a client might send to the API. */
  public Answer send(
      String method, String path, @Nullable String mediaType, @Nullable String body) {
    return exchange(method, "/api/v1" + path, mediaType, body);
  }

  /** Sends to any address of the server. */
  public Answer exchange(
      String method, String path, @Nullable String mediaType, @Nullable String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(StackSession.stack().portalUrl() + path))
            .timeout(Duration.ofSeconds(30))
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (mediaType != null) {
      request.header("Content-Type", mediaType);
    }
    headers.forEach(request::header);
    try {
      HttpResponse<String> response =
          CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(
          response.statusCode(), response.headers(), parse(response), response.body());
    } catch (IOException failure) {
      throw new UncheckedIOException(method + " " + path, failure);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }

  private static JsonNode parse(HttpResponse<String> response) throws JsonProcessingException {
    boolean json =
        response.headers().firstValue("content-type").filter(t -> t.contains("json")).isPresent();
    return json && !response.body().isEmpty()
        ? Json.mapper().readTree(response.body())
        : MissingNode.getInstance();
  }

  private static String json(Object body) {
    try {
      return body instanceof String text ? text : Json.mapper().writeValueAsString(body);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
