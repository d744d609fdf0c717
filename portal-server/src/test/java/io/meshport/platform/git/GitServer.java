package io.meshport.platform.git;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A real Git over HTTP on this machine: {@code git http-backend} behind the JDK's HTTP server, with
 * the faults that a test wants.
 */
public final class GitServer implements AutoCloseable {
  /** What private repositories ask for. */
  public static final String CREDENTIALS = "portal:s3cret";

  private final Path root;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private @Nullable HttpHandler fault;

  /** Serves the bare repositories below a folder; those named private ask for credentials. */
  public GitServer(Path root) {
    this.root = root;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /** The address of a repository or of anything else here. */
  public String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + path;
  }

  /** Every request so far: method, path and, for Git, its command. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  /** Has something else answer from now on. */
  public void answerWith(HttpHandler handler) {
    fault = handler;
  }

  private void handle(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String command = plain(exchange, body).contains("command=fetch") ? " fetch" : "";
    requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + command);
    try (exchange) {
      HttpHandler other = fault;
      if (other != null) {
        other.handle(exchange);
      } else if (exchange.getRequestURI().getPath().contains("private") && !isKnown(exchange)) {
        exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"git\"");
        exchange.sendResponseHeaders(401, -1);
      } else {
        run(exchange, body);
      }
    }
  }

  // Git compresses longer requests.
  private static String plain(HttpExchange exchange, byte[] body) throws IOException {
    InputStream in = new ByteArrayInputStream(body);
    boolean zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
    try (InputStream plain = zipped ? new GZIPInputStream(in) : in) {
      return new String(plain.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  private static boolean isKnown(HttpExchange exchange) {
    byte[] pair = CREDENTIALS.getBytes(StandardCharsets.UTF_8);
    return ("Basic " + Base64.getEncoder().encodeToString(pair))
        .equals(exchange.getRequestHeaders().getFirst("Authorization"));
  }

  private void run(HttpExchange exchange, byte[] body) throws IOException {
    ProcessBuilder git = new ProcessBuilder("git", "http-backend");
    Map<String, String> cgi = git.environment();
    cgi.putAll(TestRepository.ENVIRONMENT);
    cgi.put("GIT_PROJECT_ROOT", root.toString());
    cgi.put("GIT_HTTP_EXPORT_ALL", "1");
    cgi.put("REMOTE_ADDR", "127.0.0.1");
    cgi.put("REQUEST_METHOD", exchange.getRequestMethod());
    cgi.put("PATH_INFO", exchange.getRequestURI().getPath());
    String query = exchange.getRequestURI().getQuery();
    cgi.put("QUERY_STRING", query == null ? "" : query);
    header(cgi, "CONTENT_TYPE", exchange, "Content-Type");
    header(cgi, "HTTP_CONTENT_ENCODING", exchange, "Content-Encoding");
    header(cgi, "GIT_PROTOCOL", exchange, "Git-Protocol");
    cgi.put("CONTENT_LENGTH", Integer.toString(body.length));
    Process process = git.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    threads.execute(() -> feed(process, body));
    try (InputStream out = new BufferedInputStream(process.getInputStream())) {
      int status = 200;
      for (String line = line(out); !line.isEmpty(); line = line(out)) {
        String[] header = line.split(": ", 2);
        if (header[0].equals("Status")) {
          status = Integer.parseInt(header[1].substring(0, 3));
        } else {
          exchange.getResponseHeaders().add(header[0], header[1]);
        }
      }
      exchange.sendResponseHeaders(status, 0);
      out.transferTo(exchange.getResponseBody());
    }
  }

  private static void feed(Process process, byte[] body) {
    try (var in = process.getOutputStream()) {
      in.write(body);
    } catch (IOException gone) {
      // The program may end before it has read everything.
    }
  }

  private static void header(
      Map<String, String> cgi, String variable, HttpExchange exchange, String name) {
    String value = exchange.getRequestHeaders().getFirst(name);
    if (value != null) {
      cgi.put(variable, value);
    }
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
      if (next != '\r') {
        line.write(next);
      }
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
