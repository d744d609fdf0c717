package io.meshport.contract.adapter.git;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import io.meshport.contract.model.git.Fetched;
import io.meshport.contract.model.git.SourceAddress;
import io.meshport.platform.document.Limits;
import io.meshport.platform.git.GitServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FileReaderTest extends GatewayFixture {
  private @Nullable String condition;

  @Test
  void aFileIsReadOnceForEachEntityTag() {
    server().answerWith(exchange -> answer(exchange, "\"v1\"", "id: orders\n"));

    Fetched.File file = file(read(null));
    assertThat(new String(file.bytes(), StandardCharsets.UTF_8)).isEqualTo("id: orders\n");
    assertThat(file.tag()).isEqualTo("\"v1\"");
    assertThat(file.commit()).isNull();
    assertThat(condition).isNull();

    assertThat(read("\"v1\"")).isInstanceOf(Fetched.Unchanged.class);
    assertThat(condition).isEqualTo("\"v1\"");
    file(read("\"v0\""));
  }

  @Test
  void withoutAnEntityTagTheContentIsItsOwn() {
    server().answerWith(exchange -> answer(exchange, null, "id: orders\n"));

    Fetched.File file = file(read(null));

    assertThat(file.tag()).matches("[0-9a-f]{64}");
    assertThat(read(file.tag())).isInstanceOf(Fetched.Unchanged.class);
    assertThat(condition).as("no tag of the host's").isNull();
  }

  @Test
  void aMissingFileIsNotAMissingHost() {
    server().answerWith(exchange -> exchange.sendResponseHeaders(404, -1));
    assertThat(read(null)).isInstanceOf(Fetched.Unusable.class);

    server().answerWith(exchange -> exchange.sendResponseHeaders(503, -1));
    assertThat(read(null)).isInstanceOf(Fetched.Unreachable.class);
    assertThat(reason(read(null))).contains("503");

    server().answerWith(exchange -> exchange.sendResponseHeaders(304, -1));
    assertThat(read(null)).as("nobody had a tag").isInstanceOf(Fetched.Unreachable.class);
  }

  @Test
  void aFileThatIsTooLargeIsNotTaken() {
    String large = "#".repeat(Limits.STANDARD.length() + 1);
    server().answerWith(exchange -> answer(exchange, "\"v1\"", large));
    assertThat(reason(read(null))).contains("larger than " + Limits.STANDARD.length());

    String endless = "#".repeat((MEGABYTES + 1) << 20);
    server().answerWith(exchange -> answer(exchange, "\"v1\"", endless));
    assertThat(reason(read(null))).contains("more than the portal takes");
  }

  @Test
  void redirectsAreFollowedOnTheSameHostOnly() {
    server()
        .answerWith(
            exchange -> {
              if (exchange.getRequestURI().getPath().equals("/orders.yaml")) {
                redirect("/elsewhere.yaml").handle(exchange);
              } else {
                answer(exchange, "\"v1\"", "id: orders\n");
              }
            });
    file(read(null));

    try (GitServer secret = new GitServer(Path.of("."))) {
      server().answerWith(redirect(secret.url("latest/meta-data")));
      assertThat(reason(read(null))).contains("another host");
      assertThat(secret.requests()).isEmpty();
    }
    server().answerWith(redirect("/orders.yaml"));
    assertThat(reason(read(null))).contains("circles");
    server().answerWith(redirect("file:///etc/passwd"));
    assertThat(read(null)).isInstanceOf(Fetched.Unreachable.class);
  }

  @Test
  void aSlowHostIsLeftInTime() {
    server().answerWith(GatewayFixture::drip);
    assertThat(reason(read(null))).contains("did not answer in time");
  }

  private Fetched read(@Nullable String tag) {
    SourceAddress address = SourceAddress.of(server().url("orders.yaml"), null, null);
    return gateway().fetch(address, tag);
  }

  private void answer(HttpExchange exchange, @Nullable String tag, String text) throws IOException {
    condition = exchange.getRequestHeaders().getFirst("If-None-Match");
    if (tag != null) {
      exchange.getResponseHeaders().set("ETag", tag);
    }
    if (tag != null && tag.equals(condition)) {
      exchange.sendResponseHeaders(304, -1);
      return;
    }
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, 0);
    exchange.getResponseBody().write(body);
  }
}
