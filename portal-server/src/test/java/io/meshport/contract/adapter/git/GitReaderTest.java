package io.meshport.contract.adapter.git;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshport.contract.model.git.Fetched;
import io.meshport.contract.model.git.SourceAddress;
import io.meshport.platform.document.Limits;
import io.meshport.platform.git.AllowedHosts;
import io.meshport.platform.git.GitServer;
import io.meshport.platform.git.TestRepository;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GitReaderTest extends GatewayFixture {
  @Test
  void aFileIsReadWithTheCommitAndItsAuthor() {
    String tip = repository("data").commit("a/b/orders.yaml", "id: orders\n");

    Fetched.File file = file(gateway().fetch(address("data", "a/b/orders.yaml"), null));

    assertThat(new String(file.bytes(), StandardCharsets.UTF_8)).isEqualTo("id: orders\n");
    assertThat(file.tag()).isEqualTo(tip);
    assertThat(Objects.requireNonNull(file.commit()).commit()).isEqualTo(tip);
    assertThat(file.commit().author()).isEqualTo("Grace Kim");
    assertThat(file.commit().committedAt()).isEqualTo(Instant.parse("2026-11-22T12:00:00Z"));
  }

  @Test
  void whatHasNotMovedIsNotFetched() {
    String tip = repository("data").commit("orders.yaml", "id: orders\n");

    assertThat(gateway().fetch(address("data", "orders.yaml"), tip))
        .isInstanceOf(Fetched.Unchanged.class);
    assertThat(server().requests()).isNotEmpty().noneMatch(request -> request.endsWith("fetch"));

    file(gateway().fetch(address("data", "orders.yaml"), "0".repeat(40)));
    assertThat(server().requests()).anyMatch(request -> request.endsWith("fetch"));
  }

  @Test
  void aBranchThatWasRewrittenIsReadAsItIsNow() {
    TestRepository repository = repository("data");
    String former = repository.commit("orders.yaml", "version: 1\n");
    String tip = repository.replaceLast("orders.yaml", "version: 2\n");

    Fetched.File file = file(gateway().fetch(address("data", "orders.yaml"), former));

    assertThat(new String(file.bytes(), StandardCharsets.UTF_8)).isEqualTo("version: 2\n");
    assertThat(file.tag()).isEqualTo(tip);
  }

  @Test
  void whatIsNoFileIsNotRead() {
    TestRepository repository = repository("data");
    repository.commit("folder.yaml/x", "x");
    repository.link("link.yaml", "/etc/passwd");
    repository.link("etc", "/etc");
    repository.submodule("module.yaml");

    assertThat(read("gone.yaml")).contains("no file 'gone.yaml'");
    assertThat(read("folder.yaml")).contains("folder");
    assertThat(read("link.yaml")).contains("symbolic link");
    assertThat(read("etc/passwd.yaml")).contains("no file");
    assertThat(read("module.yaml")).contains("submodule");
    assertThat(read("module.yaml/orders.yaml")).contains("no file");
  }

  private String read(String path) {
    Fetched fetched = gateway().fetch(address("data", path), null);
    assertThat(fetched).isInstanceOf(Fetched.Unusable.class);
    assertThat(((Fetched.Unusable) fetched).tag()).as("seen once is enough").isNotNull();
    return reason(fetched);
  }

  @Test
  void aBranchThatIsNotThereIsSaid() {
    repository("data");
    SourceAddress address = SourceAddress.of(server().url("data.git"), "gone", "orders.yaml");

    assertThat(reason(gateway().fetch(address, null))).contains("no branch 'gone'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "false"})
  void aFileThatIsTooLargeIsNotTakenWhetherItIsSentOrNot(String filter) {
    TestRepository repository = repository("data");
    repository.configure("uploadpack.allowFilter", filter);
    byte[] noise = new byte[Limits.STANDARD.length() + 1];
    new Random(1).nextBytes(noise);
    repository.commit("huge.yaml", noise);
    repository.commit("orders.yaml", "id: orders\n");

    assertThat(read("huge.yaml")).contains("larger than " + Limits.STANDARD.length());
    file(gateway().fetch(address("data", "orders.yaml"), null));
  }

  @Test
  void aRepositoryThatIsTooLargeIsCutOff() {
    TestRepository repository = repository("data");
    byte[] noise = new byte[(MEGABYTES + 1) << 20];
    new Random(1).nextBytes(noise);
    repository.commit("noise.bin", noise);
    repository.commit("orders.yaml", "id: orders\n");

    assertThat(reason(patientGateway().fetch(address("data", "orders.yaml"), null)))
        .contains("more than the portal takes");
  }

  @Test
  void historyIsNotFetched() {
    TestRepository repository = repository("data");
    byte[] noise = new byte[(MEGABYTES + 1) << 20];
    new Random(1).nextBytes(noise);
    repository.commit("noise.bin", noise);
    repository.remove("noise.bin");
    repository.commit("orders.yaml", "id: orders\n");

    file(patientGateway().fetch(address("data", "orders.yaml"), null));
  }

  @Test
  void aPrivateRepositoryIsReadWithTheCredentialsOfItsHost() {
    repository("private").commit("orders.yaml", "id: orders\n");
    SourceAddress address = address("private", "orders.yaml");

    assertThat(reason(gateway().fetch(address, null))).contains("does not let the portal in");
    assertThat(reason(gateway("portal", "wrong").fetch(address, null)))
        .contains("does not let the portal in");
    file(gateway("portal", "s3cret").fetch(address, null));
  }

  @Test
  void aRepositoryThatIsNotThereIsNotReached() {
    Fetched fetched = gateway().fetch(address("nowhere", "orders.yaml"), null);

    assertThat(fetched).isInstanceOf(Fetched.Unreachable.class);
    assertThat(reason(fetched)).contains("no such repository");
  }

  @Test
  void aHostThatIsNotAllowedIsNotAsked() {
    RepositoryGateway strict = gateway(AllowedHosts.of(List.of("github.com")));

    assertThat(reason(strict.fetch(address("data", "orders.yaml"), null))).contains("may not read");
    assertThat(server().requests()).isEmpty();
  }

  @Test
  void nobodyIsSentToAnotherHost() {
    try (GitServer secret = new GitServer(Path.of("."))) {
      server().answerWith(redirect(secret.url("data.git/info/refs?service=git-upload-pack")));

      assertThat(reason(gateway().fetch(address("data", "orders.yaml"), null)))
          .contains("another host");
      assertThat(secret.requests()).isEmpty();
    }
  }

  @Test
  void nobodyIsSentToAnAddressOfThisMachine() {
    server().answerWith(redirect("file:///etc/passwd?service=git-upload-pack"));

    assertThat(gateway().fetch(address("data", "orders.yaml"), null))
        .isInstanceOf(Fetched.Unreachable.class);
  }

  @Test
  void aSlowHostIsLeftInTime() {
    server().answerWith(exchange -> pause(20_000));
    assertQuick("did not answer in time");
    server().answerWith(GatewayFixture::drip);
    assertQuick("did not answer in time");
  }

  @Test
  void aHostThatGivesGarbageIsNotReached() {
    server()
        .answerWith(
            exchange -> {
              exchange
                  .getResponseHeaders()
                  .set("Content-Type", "application/x-git-upload-pack-advertisement");
              exchange.sendResponseHeaders(200, 0);
              exchange
                  .getResponseBody()
                  .write("zzzz\u0000garbage".getBytes(StandardCharsets.UTF_8));
            });
    assertThat(gateway().fetch(address("data", "orders.yaml"), null))
        .isInstanceOf(Fetched.Unreachable.class);
  }

  @Test
  void whatIsCompressedWithoutBeingAskedIsNotUnpacked() {
    server()
        .answerWith(
            exchange -> {
              exchange.getResponseHeaders().set("Content-Encoding", "gzip");
              exchange.sendResponseHeaders(200, 0);
            });
    assertQuick("compresses its answer");
  }

  private void assertQuick(String expected) {
    long started = System.nanoTime();
    Fetched fetched = gateway().fetch(address("data", "orders.yaml"), null);
    assertThat(reason(fetched)).contains(expected);
    assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(10));
  }
}
