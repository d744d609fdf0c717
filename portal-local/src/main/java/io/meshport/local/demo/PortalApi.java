package io.meshport.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.meshport.local.TokenSource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The public API of the portal, called with the tokens of named people. */
final class PortalApi {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  /** An answer of the portal with the version to send back in {@code If-Match}. */
  record Reply(int status, @Nullable String etag, JsonNode body) {

    boolean isProblem(String name) {
      return body.path("type").asText().endsWith("/" + name);
    }
  }

  /** A call that changes something: who makes it, where, with what. */
  record Change(
      String method,
      String user,
      String path,
      @Nullable String etag,
      String mediaType,
      String body) {

    /** A change that is posted. */
    static Change post(String user, String path, @Nullable String etag, String type, String body) {
      return new Change("POST", user, path, etag, type, body);
    }
  }

  private final URI base;
  private final TokenSource tokens;
  private final JsonMapper json = new JsonMapper();
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final Map<String, String> known = new ConcurrentHashMap<>();
  private final AtomicInteger changes = new AtomicInteger();

  PortalApi(URI base, TokenSource tokens) {
    this.base = base;
    this.tokens = tokens;
  }

  /** How many changes the portal has accepted so far. */
  int changes() {
    return changes.get();
  }

  JsonNode get(String user, String path) {
    return getWithVersion(user, path).body();
  }

  Reply getWithVersion(String user, String path) {
    return find(user, path)
        .orElseThrow(() -> new DemoMeshException("GET " + path + " as " + user + " found nothing"));
  }

  /** Reads something that may not exist yet. */
  Optional<Reply> find(String user, String path) {
    Reply reply = send(user, "GET", request(user, path).GET());
    if (reply.status() == 404) {
      return Optional.empty();
    }
    return Optional.of(accepted(reply, "GET " + path + " as " + user));
  }

  Reply post(String user, String path, @Nullable String etag, Object body) {
    return expectAccepted(Change.post(user, path, etag, "application/json", write(body)));
  }

  Reply put(String user, String path, @Nullable String etag, Object body) {
    return expectAccepted(new Change("PUT", user, path, etag, "application/json", write(body)));
  }

  Reply postYaml(String user, String path, String document) {
    return expectAccepted(Change.post(user, path, null, "application/yaml", document));
  }

  /** Creates something that another may have created a moment ago. */
  void postUnlessThere(String user, String path, Object body) {
    Change change = Change.post(user, path, null, "application/json", write(body));
    Reply reply = send(change);
    if (!reply.isProblem("already-exists")) {
      accepted(reply, describe(change));
    }
  }

  private Reply expectAccepted(Change change) {
    return accepted(send(change), describe(change));
  }

  private static String describe(Change change) {
    return change.method() + " " + change.path() + " as " + change.user();
  }

  private Reply send(Change change) {
    HttpRequest.Builder request =
        request(change.user(), change.path())
            .header("Content-Type", change.mediaType())
            .method(change.method(), BodyPublishers.ofString(change.body()));
    if (change.etag() != null) {
      request.header("If-Match", change.etag());
    }
    Reply reply = send(change.user(), change.method(), request);
    if (reply.status() < 300) {
      changes.incrementAndGet();
    }
    return reply;
  }

  private HttpRequest.Builder request(String user, String path) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .timeout(TIMEOUT)
        .header("Authorization", "Bearer " + known.computeIfAbsent(user, tokens::tokenFor));
  }

  private Reply send(String user, String method, HttpRequest.Builder builder) {
    HttpRequest request = builder.build();
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      String text = answer.body();
      boolean isJson =
          answer.headers().firstValue("Content-Type").filter(t -> t.contains("json")).isPresent();
      return new Reply(
          answer.statusCode(),
          answer.headers().firstValue("ETag").orElse(null),
          isJson ? json.readTree(text) : MissingNode.getInstance());
    } catch (IOException unreachable) {
      throw new DemoMeshException(
          method + " " + request.uri() + " as " + user + " got no usable answer", unreachable);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new DemoMeshException("Loading the demo mesh was interrupted", interrupted);
    }
  }

  private static Reply accepted(Reply reply, String step) {
    if (reply.status() < 300) {
      return reply;
    }
    JsonNode problem = reply.body();
    StringBuilder message = new StringBuilder(step + " was answered with " + reply.status());
    append(message, ": ", problem.path("title"));
    append(message, ". ", problem.path("detail"));
    for (JsonNode error : problem.path("errors")) {
      append(message, "; ", error.path("pointer"));
      append(message, " ", error.path("message"));
    }
    append(message, ". ", problem.path("remedy"));
    throw new DemoMeshException(message.toString());
  }

  private static void append(StringBuilder message, String separator, JsonNode text) {
    if (!text.asText().isEmpty()) {
      message.append(separator).append(text.asText());
    }
  }

  private String write(Object body) {
    try {
      return json.writeValueAsString(body);
    } catch (IOException impossible) {
      throw new DemoMeshException("Body of a demo call cannot be written", impossible);
    }
  }
}
