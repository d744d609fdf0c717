package io.meshport.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshport.repository.adapter.store.Git;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The portal's own Git host, visited by the real Git. */
@PortalTest
class GitHostIT extends DeployedPortal {
  private static final String ADVERTISEMENT = ".git/info/refs?service=git-upload-pack";
  private static final String FOR_PUSH = ".git/info/refs?service=git-receive-pack";
  @TempDir Path folder = Path.of("");

  private final String product = hosted(Mesh.draft());
  private final String repository = "/data-products/" + product + "/repository";

  private static String hosted(String product) {
    Answer made =
        Portal.as("hugo.silva").put("/data-products/" + product + "/repository", "").expect(200);
    assertThat(made.text("/cloneUrl")).endsWith("/git/" + product + ".git");
    return product;
  }

  /** A token of a person, as Git gets it. */
  static String token(String username, boolean write) {
    return Portal.as(username)
        .post("/git-tokens", Map.of("name", "test", "expiresInDays", 1, "write", write))
        .expect(201)
        .text("/token");
  }

  /** The address of a product's repository, with a token in it. */
  static String url(String product, String token) {
    URI portal = StackSession.stack().portalUrl();
    return portal.getScheme()
        + "://git:"
        + token
        + "@"
        + portal.getAuthority()
        + "/git/"
        + product
        + ".git";
  }

  @Test
  void whatIsPushedIsClonedAgainAndShownInThePortal() {
    String url = url(product, token("hugo.silva", true));
    Git first = Git.clone(url, folder.resolve("first"));
    first.write("README.md", "# Churn\n");
    first.write("sql/model.sql", "select 1\n");
    String commit = first.commit();
    first.git("push", "origin", "main");

    Git second = Git.clone(url, folder.resolve("second"));
    assertThat(second.read("sql/model.sql")).isEqualTo("select 1\n");
    assertThat(second.git("rev-parse", "HEAD")).isEqualTo(commit);

    Answer shown = Portal.as("hugo.silva").get(repository).expect(200);
    assertThat(shown.text("/branches/0/name")).isEqualTo("main");
    assertThat(shown.text("/branches/0/commit")).isEqualTo(commit);
    assertThat(shown.text("/files/1/path")).isEqualTo("sql/model.sql");
    assertThat(shown.text("/allowedActions/0")).isEqualTo("push");
    assertThat(shown.text("/lastCommit/id")).isEqualTo(commit);
    Answer file = Portal.as("hugo.silva").get(repository + "/file?path=README.md").expect(200);
    assertThat(file.text()).isEqualTo("# Churn\n");
    assertThat(header(file, "content-type")).startsWith("text/plain");
    assertThat(
            Portal.as("hugo.silva")
                .get("/git-tokens")
                .expect(200)
                .at("/items/0/lastUsedAt")
                .asText())
        .isNotBlank();
  }

  @Test
  void foldersAndCommitsAreShownInThePortal() {
    Git clone = Git.clone(url(product, token("hugo.silva", true)), folder.resolve("shown"));
    clone.write("README.md", "# Churn\n");
    clone.write("sql/model.sql", "select 1\n");
    String commit = clone.commit();
    clone.git("push", "origin", "main");

    Answer root = Portal.as("hugo.silva").get(repository + "/folder").expect(200);
    assertThat(root.text("/items/0/path")).isEqualTo("sql");
    assertThat(root.at("/items/0/folder").asBoolean()).isTrue();
    assertThat(root.text("/items/1/path")).isEqualTo("README.md");
    assertThat(root.at("/items/1/size").asInt()).isEqualTo(8);
    assertThat(
            Portal.as("hugo.silva")
                .get(repository + "/folder?path=sql")
                .expect(200)
                .text("/items/0/path"))
        .isEqualTo("sql/model.sql");
    Answer past = Portal.as("hugo.silva").get(repository + "/commits").expect(200);
    assertThat(past.text("/items/0/id")).isEqualTo(commit);
    assertThat(past.text("/items/0/author")).isEqualTo("Grace Kim");
  }

  @Test
  void ofPushesAtOnceNoneIsLost() throws Exception {
    String url = url(product, token("hugo.silva", true));
    Git start = Git.clone(url, folder.resolve("start"));
    start.write("README.md", "# Churn\n");
    start.commit();
    start.git("push", "origin", "main");
    ExecutorService threads = Executors.newFixedThreadPool(3);
    List<Callable<String>> pushes = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      String name = "topic-" + i;
      Git clone = Git.clone(url, folder.resolve(name));
      clone.write(name, name);
      String commit = clone.commit();
      pushes.add(
          () -> {
            clone.git("push", "origin", "main:" + name);
            return commit;
          });
    }
    List<Future<String>> pushed = threads.invokeAll(pushes);
    threads.shutdown();

    Git all = Git.clone(url, folder.resolve("all"));
    for (int i = 0; i < 3; i++) {
      assertThat(all.git("rev-parse", "origin/topic-" + i)).isEqualTo(pushed.get(i).get());
    }
  }

  @Test
  void whoPushesWhatIsNotTakenReadsWhy() throws IOException {
    String url = url(product, token("hugo.silva", true));
    Git clone = Git.clone(url, folder.resolve("large"));
    clone.write("README.md", "# Churn\n");
    clone.commit();
    clone.git("push", "origin", "main");
    byte[] noise = new byte[60 << 20];
    new Random(7).nextBytes(noise);
    Files.write(folder.resolve("large/noise.bin"), noise);
    clone.commit();
    assertThat(clone.refusal("push", "origin", "main"))
        .contains("Object too large (62,914,560 bytes)", "limit is 15,728,640 bytes");

    clone.git("reset", "--quiet", "--hard", "origin/main");
    clone.git("commit", "--quiet", "--amend", "-m", "Another past");
    assertThat(clone.refusal("push", "--force", "origin", "main"))
        .contains("the past of main is not rewritten");
    assertThat(clone.refusal("push", "origin", ":main")).contains("the branch main stays");
    Answer shown = Portal.as("hugo.silva").get(repository).expect(200);
    assertThat(shown.text("/lastCommit/message")).isEqualTo("Change\n");
  }

  @Test
  void strangersAreAskedForATokenAndBadOnesOpenNothing() {
    assertThat(visit(ADVERTISEMENT, "mgt_guess").status()).isEqualTo(401);
    Answer anonymous =
        Portal.anonymous().exchange("GET", "/git/" + product + ADVERTISEMENT, null, null);
    assertThat(anonymous.status()).isEqualTo(401);
    assertThat(header(anonymous, "www-authenticate")).startsWith("Basic ");
    assertThat(header(anonymous, "x-content-type-options")).isEqualTo("nosniff");
    assertThat(header(anonymous, "content-security-policy")).contains("default-src 'none'");
    assertThat(header(anonymous, "cache-control")).isEqualTo("no-store");
    assertThat(Git.refusedClone(url(product, "mgt_guess"), folder.resolve("x")))
        .contains("Authentication failed");
    // An access token is no Git token.
    assertThat(
            Portal.as("hugo.silva")
                .exchange("GET", "/git/" + product + ADVERTISEMENT, null, null)
                .status())
        .isEqualTo(401);
  }

  @Test
  void aRevokedTokenOpensNothing() {
    Portal hugo = Portal.as("hugo.silva");
    Answer issued = hugo.post("/git-tokens", Map.of("name", "lost")).expect(201);
    assertThat(visit(ADVERTISEMENT, issued.text("/token")).status()).isEqualTo(200);

    hugo.delete("/git-tokens/" + issued.text("/id")).expect(204);

    assertThat(visit(ADVERTISEMENT, issued.text("/token")).status()).isEqualTo(401);
    hugo.delete("/git-tokens/" + issued.text("/id")).expectProblem(404, "not-found");
    hugo.post("/git-tokens", Map.of("name", "")).expectProblem(422, "invalid-input");
    assertThat(hugo.get("/git-tokens").expect(200).text()).doesNotContain("mgt_");
  }

  @Test
  void draftsAreHiddenAndPublishedProductsAreReadByAllAndWrittenByTheirDomain() {
    String david = token("david.chen", true);
    assertThat(visit(ADVERTISEMENT, david).status()).isEqualTo(404);
    assertThat(visit(FOR_PUSH, david).status()).isEqualTo(404);

    String published = hosted(Mesh.published("column_git"));
    assertThat(visit(published, ADVERTISEMENT, david).status()).isEqualTo(200);
    assertThat(visit(published, FOR_PUSH, david).status()).isEqualTo(403);
    String reader = token("hugo.silva", false);
    assertThat(visit(published, FOR_PUSH, reader).status()).isEqualTo(403);

    Git clone = Git.clone(url(published, david), folder.resolve("foreign"));
    clone.write("x", "x");
    clone.commit();
    assertThat(clone.refusal("push", "origin", "main"))
        .contains("Only members of customer push here");
    Portal.as("david.chen")
        .put("/data-products/" + published + "/repository", "")
        .expectProblem(403, "forbidden");
  }

  @Test
  void addressesHaveOneSpellingAndNothingElseIsServed() {
    String hugo = token("hugo.silva", true);
    for (String path :
        List.of(
            ".git/HEAD",
            ".git/objects/info/packs",
            "/info/refs?service=git-upload-pack",
            ".git/info/refs?service=git-archive",
            ".git/info/refs")) {
      assertThat(visit(path, hugo).status()).as(path).isEqualTo(404);
    }
    for (String path : List.of(".git/info//refs", ".git/./info/refs", ".git;x/info/refs")) {
      assertThat(visit(path + "?service=git-upload-pack", hugo).status()).as(path).isEqualTo(400);
    }
    assertThat(visit(".git/git-upload-pack?service=git-upload-pack", hugo).status()).isEqualTo(405);
    assertThat(
            asGit(hugo)
                .exchange("POST", "/git/" + product + ".git/git-upload-pack", "text/plain", "x")
                .status())
        .isEqualTo(415);
  }

  @Test
  void whatIsNotThereIsNotFound() {
    Portal hugo = Portal.as("hugo.silva");
    hugo.get(repository + "/file").expectProblem(400, "invalid-parameter");
    hugo.get(repository + "/file?path=README.md").expectProblem(404, "not-found");
    hugo.get(repository + "?branch=nowhere").expectProblem(404, "not-found");
    hugo.get(repository + "/folder").expectProblem(404, "not-found");
    hugo.get(repository + "/commits").expectProblem(404, "not-found");
    hugo.get(repository + "/commits?pageToken=x").expectProblem(400, "invalid-parameter");
    Portal.as("david.chen").get(repository).expectProblem(404, "not-found");
    hugo.get("/data-products/" + Mesh.draft() + "/repository").expectProblem(404, "not-found");
  }

  private static String header(Answer answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private Answer visit(String path, String token) {
    return visit(product, path, token);
  }

  private static Answer visit(String product, String path, String token) {
    return asGit(token).exchange("GET", "/git/" + product + path, null, null);
  }

  private static Portal asGit(String token) {
    String login = "git:" + token;
    return Portal.anonymous()
        .with(
            "Authorization",
            "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
  }
}
