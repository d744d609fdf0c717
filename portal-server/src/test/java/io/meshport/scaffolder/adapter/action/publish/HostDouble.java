package io.meshport.scaffolder.adapter.action.publish;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.meshport.platform.git.TestRepository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A host of repositories on this machine: scripted answers for its API, and the real Git behind the
 * address to clone from.
 */
final class HostDouble implements AutoCloseable {
  private static final Set<String> NOT_PASSED_ON =
      Set.of("connection", "content-length", "host", "transfer-encoding", "date");

  private final Path folder;
  private final URI git;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, Answer> answers = new HashMap<>();
  final List<String> calls = new ArrayList<>();
  final List<String> tokens = new ArrayList<>();

  private record Answer(int status, String body, String makes) {}

  /** A host whose repositories lie in a folder that a Git server serves. */
  HostDouble(Path folder, String git) {
    this.folder = folder;
    this.git = URI.create(git);
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  String host() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** Scripts an answer of the API. */
  HostDouble on(String call, int status, String body) {
    answers.put(call, new Answer(status, body.replace('\'', '"'), ""));
    return this;
  }

  /** Scripts an answer upon which an empty repository is there. */
  HostDouble onCreate(String call, String repository) {
    answers.put(call, new Answer(201, "{}", repository));
    return this;
  }

  private void handle(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String path = exchange.getRequestURI().toString();
    try (exchange) {
      if (path.startsWith("/api/")) {
        api(exchange, path, body);
      } else {
        passOn(exchange, path, body);
      }
    }
  }

  private void api(HttpExchange exchange, String path, byte[] body) throws IOException {
    String call = exchange.getRequestMethod() + " " + path;
    calls.add((call + " " + new String(body, StandardCharsets.UTF_8)).strip());
    for (String header : List.of("Authorization", "PRIVATE-TOKEN")) {
      String value = exchange.getRequestHeaders().getFirst(header);
      if (value != null) {
        tokens.add(header + ": " + value);
      }
    }
    Answer answer = answers.getOrDefault(call, new Answer(404, "{\"message\":\"Not Found\"}", ""));
    if (!answer.makes().isEmpty()) {
      TestRepository.empty(folder, answer.makes());
    }
    byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.status(), bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private void passOn(HttpExchange exchange, String path, byte[] body) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                git.resolve(path.substring(path.lastIndexOf('/', path.indexOf(".git")))))
            .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              if (List.of("Content-type", "Content-encoding", "Git-protocol", "Accept")
                  .contains(name)) {
                request.setHeader(name, values.get(0));
              }
            });
    try {
      HttpResponse<byte[]> answer =
          client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      answer
          .headers()
          .map()
          .forEach(
              (name, values) -> {
                if (!NOT_PASSED_ON.contains(name)) {
                  exchange.getResponseHeaders().set(name, values.get(0));
                }
              });
      exchange.sendResponseHeaders(
          answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
      exchange.getResponseBody().write(answer.body());
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
