package io.meshport.repository.adapter.store;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.meshport.identity.Person;
import io.meshport.identity.UserId;
import io.meshport.repository.model.GitService;
import io.meshport.repository.model.GitVisit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;

/** The Git host behind the JDK's HTTP server, for everybody and without a door. */
final class GitOverHttp implements AutoCloseable {
  private static final Person HUGO = new Person(new UserId("hugo"), "hugo", "Hugo Silva", null);

  private final EmbeddedExchange exchange;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  final List<String> protocols = new CopyOnWriteArrayList<>();

  GitOverHttp(EmbeddedExchange exchange) {
    this.exchange = exchange;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/churn.git";
  }

  private void handle(HttpExchange call) throws IOException {
    String path = call.getRequestURI().getPath();
    boolean get = call.getRequestMethod().equals("GET");
    String word =
        get
            ? call.getRequestURI().getQuery().substring("service=".length())
            : path.substring(path.lastIndexOf('/') + 1);
    GitService service = GitService.named(word).orElseThrow();
    String protocol = call.getRequestHeaders().getFirst("Git-Protocol");
    protocols.add(String.valueOf(protocol));
    List<String> extras = protocol == null ? List.of() : List.of(protocol.split(":", -1));
    GitVisit visit = new GitVisit(HostWorld.PRODUCT, service, HUGO, extras);
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    boolean packed = "gzip".equals(call.getRequestHeaders().getFirst("Content-Encoding"));
    try (InputStream body = call.getRequestBody();
        InputStream question = packed ? new GZIPInputStream(body) : body) {
      if (get) {
        exchange.advertise(visit, answer);
      } else {
        exchange.serve(visit, question, answer);
      }
    } catch (IOException broken) {
      // As the servlet does: what was said to the visitor so far is what they get.
      protocols.add("broken: " + broken.getMessage());
    }
    call.getResponseHeaders()
        .add("Content-Type", "application/x-" + word + (get ? "-advertisement" : "-result"));
    call.sendResponseHeaders(200, answer.size() == 0 ? -1 : answer.size());
    call.getResponseBody().write(answer.toByteArray());
    call.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
