package io.meshport.platform.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshport.platform.git.RemoteRepositories.RemoteLogin;
import io.meshport.platform.git.RemoteRepositories.RemotePush;
import io.meshport.platform.git.RemoteRepositories.RemoteTree;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JgitRemoteRepositoriesTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC);
  private static final List<TreeFile> FILES =
      List.of(
          TreeFile.of("README.md", "Orders\n"),
          new TreeFile("bin/run.sh", new byte[] {'#', '!'}, true));

  @TempDir Path folder = Path.of("");
  private @Nullable GitServer server;

  @BeforeEach
  void serve() {
    server = new GitServer(folder);
  }

  @AfterEach
  void stop() {
    server().close();
  }

  private GitServer server() {
    return Objects.requireNonNull(server);
  }

  @Test
  void theFilesOfABranchATagACommitOrTheDefaultBranchAreRead() throws IOException {
    TestRepository repository = new TestRepository(folder, "data");
    String former = repository.commit("a/b.txt", "one");
    repository.tag("v1.0");
    String tip = repository.commit("a/b.txt", "two");

    assertThat(text(fetch("main"))).isEqualTo("two");
    assertThat(fetch("main").commit()).isEqualTo(tip);
    assertThat(fetch("").commit()).isEqualTo(tip);
    assertThat(text(fetch("v1.0"))).isEqualTo("one");
    assertThat(fetch("v1.0").commit()).as("not the tag's own id").isEqualTo(former);
    assertThat(text(fetch(former))).isEqualTo("one");
  }

  private static String text(RemoteTree tree) {
    assertThat(tree.files()).extracting(TreeFile::path).containsExactly("README.md", "a/b.txt");
    return tree.files().get(1).text();
  }

  @Test
  void linksAndSubmodulesAreLeftOut() throws IOException {
    TestRepository repository = new TestRepository(folder, "data");
    repository.link("passwords", "/etc/passwd");
    repository.submodule("module");

    assertThat(fetch("main").files()).extracting(TreeFile::path).containsExactly("README.md");
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "false"})
  void aFileThatIsTooLargeIsRefusedWhetherItIsSentOrNot(String filter) {
    TestRepository repository = new TestRepository(folder, "data");
    repository.configure("uploadpack.allowFilter", filter);
    repository.commit("zeros.bin", new byte[TreeLimits.FILE_BYTES + 1]);

    assertThatThrownBy(() -> fetch("main")).hasMessageContaining("'zeros.bin' is larger than");
  }

  @Test
  void aTreeThatIsTooLargeIsRefused() {
    TestRepository repository = new TestRepository(folder, "data");
    for (int i = 0; i < 6; i++) {
      repository.commit("zeros" + i, new byte[TreeLimits.FILE_BYTES - i]);
    }
    assertThatThrownBy(() -> fetch("main")).hasMessageContaining("more than 52428800 bytes");
  }

  @Test
  void aRepositoryOfTooManyFilesIsRefused() throws IOException {
    TreeLimits limits = new TreeLimits();
    for (int i = 0; i < TreeLimits.FILES; i++) {
      limits.count("f" + i, 0);
    }
    assertThatThrownBy(() -> limits.count("one-more", 0)).hasMessageContaining("more than 5000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-",
        "--upload-pack=id",
        "a b",
        "../x",
        "a..b",
        "main\nHEAD",
        "refs/heads/",
        "@{u}"
      })
  void namesThatGitWouldTakeForSomethingElseAreRefusedUnasked(String ref) {
    assertThatThrownBy(() -> fetch(ref)).hasMessageContaining("is no name of a branch or tag");
    assertThatThrownBy(() -> push("data", ref, FILES))
        .hasMessageContaining("is no name of a branch");
    assertThat(server().requests()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "file:///etc, https addresses",
    "ext::sh%20-c%20id, https addresses",
    "-oProxyCommand=id, https addresses",
    "git://127.0.0.1/a.git, https addresses",
    "https://user:pw@127.0.0.1/a.git, no user name or password",
    "https://127.0.0.1/a.git?x=y, no query",
    "https://10.0.0.1/a.git, may not read",
    "https://169.254.169.254/a.git, may not read",
    "https://[::1]/a.git, may not read",
    "http://metadata.example.org/a.git, may not read"
  })
  void addressesThatAreNotAllowedAreNotReached(URI address, String reason) {
    assertThatThrownBy(() -> repositories().fetch(address, "main", Optional.empty()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void nobodyIsSentToAnotherHost() {
    try (GitServer secret = new GitServer(folder)) {
      server()
          .answerWith(
              exchange -> {
                exchange
                    .getResponseHeaders()
                    .set("Location", secret.url("data.git/info/refs?service=git-upload-pack"));
                exchange.sendResponseHeaders(302, -1);
              });
      assertThatThrownBy(() -> fetch("main")).hasMessageContaining("another host");
      assertThat(secret.requests()).isEmpty();
    }
  }

  @Test
  void whatIsNotThereIsSaid() {
    new TestRepository(folder, "data");
    TestRepository.empty(folder, "blank");

    assertThatThrownBy(() -> fetch("gone")).hasMessageContaining("no branch or tag 'gone'");
    assertThatThrownBy(() -> fetch("0".repeat(40))).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> repositories().fetch(address("blank"), "", Optional.empty()))
        .hasMessageContaining("no default branch");
    assertThatThrownBy(() -> repositories().fetch(address("none"), "", Optional.empty()))
        .hasMessageContaining("no such repository");
  }

  @Test
  void theFilesBecomeOneCommitOfANewRepository() throws IOException {
    TestRepository repository = TestRepository.empty(folder, "data");

    String commit = push("data", "main", FILES);

    assertThat(repository.head("main")).isEqualTo(commit);
    assertThat(repository.log("main", "%an <%ae> %s")).isEqualTo("Anna <anna@example.org> Start");
    assertThat(repository.show("main", "README.md")).isEqualTo("Orders");
    assertThat(repository.git(repository.bare(), "ls-tree", "-r", "main"))
        .containsPattern("100644 blob [0-9a-f]+\tREADME.md")
        .containsPattern("100755 blob [0-9a-f]+\tbin/run.sh");
  }

  @Test
  void pushingTheSameAgainChangesNothingAndSomethingElseIsRefused() throws IOException {
    TestRepository repository = TestRepository.empty(folder, "data");
    String commit = push("data", "main", FILES);

    assertThat(push("data", "main", FILES)).isEqualTo(commit);
    assertThatThrownBy(() -> push("data", "main", List.of(TreeFile.of("README.md", "Other"))))
        .hasMessageContaining("holds something else already");
    assertThat(repository.head("main")).isEqualTo(commit);
  }

  @Test
  void aRefusalOfTheHostIsSaid() {
    TestRepository repository = TestRepository.empty(folder, "data");
    repository.hook("pre-receive", "#!/bin/sh\necho 'no commits on Fridays' >&2\nexit 1\n");

    assertThatThrownBy(() -> push("data", "main", FILES)).hasMessageContaining("no commits on");
    assertThat(repository.branches()).isEmpty();
  }

  @Test
  void aPrivateRepositoryWantsALogin() throws IOException {
    TestRepository.empty(folder, "private");

    assertThatThrownBy(() -> push("private", "main", FILES))
        .hasMessageContaining("does not let the portal in");
    RemoteLogin login = new RemoteLogin("portal", "s3cret");
    assertThat(repositories().push(order("private", "main", Optional.of(login)), FILES))
        .hasSize(40);
    assertThat(repositories().fetch(address("private"), "", Optional.of(login)).files()).hasSize(2);
    assertThat(login.toString()).doesNotContain("s3cret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../x", "/etc/x", ".git/config", "a/.GIT/hooks/x", "a//b", "a\\b", "."})
  void pathsThatLeadOutAreNotCommitted(String path) {
    TestRepository.empty(folder, "data");
    assertThatThrownBy(() -> push("data", "main", List.of(TreeFile.of(path, ""))))
        .hasMessageContaining("takes no file of the name");
  }

  private RemoteTree fetch(String ref) throws IOException {
    return repositories().fetch(address("data"), ref, Optional.empty());
  }

  private String push(String name, String branch, List<TreeFile> files) throws IOException {
    return repositories().push(order(name, branch, Optional.empty()), files);
  }

  private RemotePush order(String name, String branch, Optional<RemoteLogin> login) {
    return new RemotePush(address(name), branch, "Start", "Anna", "anna@example.org", login);
  }

  private URI address(String name) {
    return URI.create(server().url(name + ".git"));
  }

  private static JgitRemoteRepositories repositories() {
    AllowedHosts hosts = AllowedHosts.of(List.of("127.0.0.1:*"));
    RemoteConfig config = new RemoteConfig(Duration.ofSeconds(10), 64, hosts, Map.of(), false);
    Errands errands = new Errands(config);
    return new JgitRemoteRepositories(errands, new SshSessions(errands, SshConfig.NONE), NOON);
  }
}
