package io.meshport.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.meshport.local.TokenSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The API of a running portal, called with tokens of demo people. */
final class PortalClient {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  /** Well below the five minutes for which a token is good. */
  private static final Duration TOKEN_AGE = Duration.ofMinutes(2);

  private record Token(String text, long since) {
    boolean isFresh() {
      return System.nanoTime() - since < TOKEN_AGE.toNanos();
    }
  }

  private final String base;
  private final TokenSource source;
  private final Map<String, Token> tokens = new ConcurrentHashMap<>();
  private final JsonMapper json = new JsonMapper();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();

  PortalClient(URI portal, TokenSource source) {
    this.base = portal + "/api/v1";
    this.source = source;
  }

  /** Calls once; an exception says that nobody knows whether the portal acted. */
  Reply send(Call call) throws IOException {
    return reply(answer(call, BodyHandlers.ofString()));
  }

  /** Calls once and gives the lines of the answer as they come, however long that takes. */
  Stream<String> lines(Call call) {
    try {
      HttpResponse<Stream<String>> answer = answer(call, BodyHandlers.ofLines());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(call.path() + " gave " + answer.statusCode());
      }
      return answer.body();
    } catch (IOException lost) {
      throw unanswered(call, lost);
    }
  }

  private <T> HttpResponse<T> answer(Call call, HttpResponse.BodyHandler<T> body)
      throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + call.path()))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + token(call.person()))
            .method(
                call.method(),
                call.body() == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(call.body()));
    call.headers().forEach(request::header);
    try {
      return http.send(request.build(), body);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted during " + call.path(), stop);
    }
  }

  /** Calls once and takes nothing but success. */
  Reply accepted(Call call) {
    try {
      return send(call).accepted(call);
    } catch (IOException lost) {
      throw unanswered(call, lost);
    }
  }

  private static UncheckedIOException unanswered(Call call, IOException lost) {
    return new UncheckedIOException("No answer to " + call.method() + " " + call.path(), lost);
  }

  /** All items of a list, page by page; the path already has its query. */
  List<JsonNode> all(String person, String path) {
    List<JsonNode> items = new ArrayList<>();
    String next = "";
    do {
      String token = next.isEmpty() ? "" : "&pageToken=" + next;
      Reply page = accepted(Call.get(person, path + "&pageSize=100" + token));
      page.json().path("items").forEach(items::add);
      next = page.text("nextPageToken");
    } while (!next.isEmpty() && !next.equals("null"));
    return items;
  }

  private String token(String person) {
    return tokens
        .compute(
            person,
            (name, known) ->
                known != null && known.isFresh()
                    ? known
                    : new Token(source.tokenFor(name), System.nanoTime()))
        .text();
  }

  private Reply reply(HttpResponse<String> answer) throws IOException {
    boolean isJson =
        answer.headers().firstValue("Content-Type").filter(t -> t.contains("json")).isPresent();
    JsonNode body =
        isJson && !answer.body().isEmpty()
            ? json.readTree(answer.body())
            : MissingNode.getInstance();
    String etag = answer.headers().firstValue("ETag").orElse("");
    return new Reply(answer.statusCode(), etag, body, answer.body());
  }
}
