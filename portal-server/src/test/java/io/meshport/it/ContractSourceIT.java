package io.meshport.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.meshport.platform.git.GitServer;
import io.meshport.platform.git.TestRepository;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contracts that live in a real repository, behind a real Git server, read by the real portal. */
@PortalTest
class ContractSourceIT extends DeployedPortal {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String YAML = "application/yaml";
  private static @Nullable GitServer git;
  @TempDir static Path folder = Path.of("");

  private final String product = Mesh.draft();
  private final String source = "/data-products/" + product + "/output-ports/table/contract-source";
  private final String contract = "/contracts/" + product.replace('/', '-') + "/versions/1.0.0";
  private final TestRepository repository =
      new TestRepository(folder, product.substring(product.indexOf('/') + 1));
  private final String first = Mesh.contract(product, "first");

  @BeforeAll
  static void serve() {
    git = new GitServer(folder);
  }

  @AfterAll
  static void stop() {
    git().close();
  }

  private static GitServer git() {
    GitServer server = git;
    if (server == null) {
      throw new IllegalStateException("The server of repositories is not there");
    }
    return server;
  }

  @Test
  void aFileInARepositoryBecomesADraftAndFollowsItsChanges() {
    String commit = repository.commit("data/table.yaml", first);
    connect(false);

    Answer seen = awaitState("IN_STEP");
    assertThat(seen.text("/commit")).isEqualTo(commit);
    assertThat(seen.text("/author")).isEqualTo("Grace Kim");
    assertThat(seen.text("/committedAt")).isEqualTo("2026-11-22T12:00:00Z");
    assertThat(seen.text("/checkedAt")).isNotBlank();
    assertThat(document()).isEqualTo(first);
    assertThat(Portal.as("hugo.silva").get(contract).text("/status")).isEqualTo("DRAFT");
    assertThat(Portal.as("hugo.silva").get(contract).text("/createdBy")).isEqualTo("Grace Kim");

    String second = Mesh.contract(product, "second");
    repository.commit("data/table.yaml", second);
    AccessSteps.await(PATIENCE, this::document, second::equals);
  }

  @Test
  void aBrokenFileKeepsTheLastGoodVersionUntilItIsMended() {
    repository.commit("data/table.yaml", first);
    connect(false);
    awaitState("IN_STEP");

    repository.commit("data/table.yaml", "kind: [\n");
    assertThat(awaitState("BROKEN").text("/error")).contains("Line ");
    assertThat(document()).isEqualTo(first);
    repository.remove("data/table.yaml");
    AccessSteps.await(PATIENCE, this::seen, now -> now.text("/error").contains("no file"));
    assertThat(document()).isEqualTo(first);

    repository.commit("data/table.yaml", first);
    assertThat(awaitState("IN_STEP").at("/error").isMissingNode()).isTrue();
  }

  @Test
  void anActiveVersionIsNotChangedByItsFile() {
    repository.commit("data/table.yaml", first);
    connect(false);
    awaitState("IN_STEP");
    Portal anna = Portal.as("anna.schmidt");
    anna.ifMatch(anna.get(contract)).post(contract + "/activation").expect(200);

    repository.commit("data/table.yaml", Mesh.contract(product, "second"));

    assertThat(awaitState("BROKEN").text("/error")).contains("bump the version");
    assertThat(document()).isEqualTo(first);
  }

  @Test
  void aConflictIsShownAndEndedByAPersonForTheRepository() {
    String committed = conflict();
    Answer both = Portal.as("hugo.silva").get(source + "/conflict").expect(200);
    assertThat(both.text("/portal/document")).contains("edited");
    assertThat(both.text("/repository/document")).isEqualTo(committed);

    Portal hugo = Portal.as("hugo.silva");
    hugo.post(source + "/resolution", Map.of("keep", "REPOSITORY"))
        .expectProblem(428, "version-required");
    hugo.with("If-Match", "\"1\"")
        .post(source + "/resolution", Map.of("keep", "REPOSITORY"))
        .expectProblem(412, "stale-version");
    hugo.ifMatch(both).post(source + "/resolution", Map.of()).expectProblem(422, "invalid-input");
    Answer after = hugo.ifMatch(both).post(source + "/resolution", Map.of("keep", "REPOSITORY"));

    assertThat(after.expect(200).text("/state")).isEqualTo("IN_STEP");
    assertThat(document()).isEqualTo(committed);
    hugo.get(source + "/conflict").expectProblem(409, "illegal-transition");
  }

  @Test
  void aConflictIsEndedForThePortalAndTheEditGoesToTheRepository() {
    conflict();
    Portal hugo = Portal.as("hugo.silva");
    Answer both = hugo.get(source + "/conflict").expect(200);
    Answer after = hugo.ifMatch(both).post(source + "/resolution", Map.of("keep", "PORTAL"));
    assertThat(after.expect(200).text("/state")).isEqualTo("BEHIND");
    assertThat(document()).contains("edited");

    Answer proposed = hugo.send("POST", source + "/proposals", YAML, document()).expect(201);

    assertThat(repository.show(proposed.text("/branch"), "data/table.yaml")).contains("edited");
  }

  private String conflict() {
    repository.commit("data/table.yaml", first);
    connect(false);
    awaitState("IN_STEP");
    Portal hugo = Portal.as("hugo.silva");
    hugo.ifMatch(hugo.get(contract))
        .send("PUT", contract, YAML, Mesh.contract(product, "edited"))
        .expect(200);
    awaitState("BEHIND");
    String committed = Mesh.contract(product, "committed");
    repository.commit("data/table.yaml", committed);
    awaitState("CONFLICT");
    assertThat(document()).contains("edited");
    return committed;
  }

  @Test
  void aProposalIsABranchOfItsAuthorAndMadeOnceForEachKey() {
    String tip = repository.commit("data/table.yaml", first);
    connect(false);
    String changed = first.replace("version: \"1.0.0\"", "version: \"1.1.0\"");
    Portal hugo = Portal.as("hugo.silva").with("Idempotency-Key", UUID.randomUUID().toString());

    Answer made = hugo.send("POST", source + "/proposals", YAML, changed).expect(201);
    Answer again = hugo.send("POST", source + "/proposals", YAML, changed).expect(201);

    String branch = made.text("/branch");
    assertThat(again.text("/branch")).isEqualTo(branch);
    assertThat(repository.branches()).containsExactlyInAnyOrder("main", branch);
    assertThat(repository.head(branch)).isEqualTo(made.text("/commit"));
    assertThat(repository.head("main")).isEqualTo(tip);
    assertThat(repository.log(branch, "%P")).isEqualTo(tip);
    assertThat(repository.log(branch, "%an")).isEqualTo("Hugo Silva");
    assertThat(repository.log(branch, "%ae")).contains("hugo");
    assertThat(repository.show(branch, "data/table.yaml")).isEqualTo(changed.stripTrailing());

    hugo.with("Idempotency-Key", UUID.randomUUID().toString())
        .send("POST", source + "/proposals", YAML, "kind: Nothing")
        .expectProblem(422, "contract-invalid");
  }

  @Test
  void aRepositoryThatSaysNoIsQuoted() {
    repository.commit("data/table.yaml", first);
    repository.hook("pre-receive", "#!/bin/sh\nexit 1\n");
    connect(false);

    Portal.as("hugo.silva")
        .send("POST", source + "/proposals", YAML, first)
        .expectProblem(409, "proposal-refused");
    assertThat(repository.branches()).containsExactly("main");
  }

  @Test
  void aRepositoryThatIsNotThereIsShown() {
    Map<String, Object> body = place(false);
    body.put("repository", git().url("nowhere.git"));
    Portal.as("anna.schmidt").put(source, body).expect(200);

    assertThat(awaitState("UNREACHABLE").text("/error")).contains("no such repository");
    Portal.as("hugo.silva")
        .send("POST", source + "/proposals", YAML, first)
        .expectProblem(503, "repository-unreachable");
  }

  @Test
  void aWebhookIsBelievedByItsSignatureOnly() throws GeneralSecurityException {
    repository.commit("data/table.yaml", first);
    Answer made = connect(true);
    String secret = made.text("/webhookSecret");
    String hook = made.text("/webhookUrl");
    assertThat(secret).matches("[0-9a-f]{64}");
    assertThat(seen().at("/webhookSecret").isMissingNode()).isTrue();
    String kept =
        "select count(*) from contract_source where id = ? and position('" + secret + "' in ";
    assertThat(Rows.count(kept + "webhook_secret) > 0", hook.substring(hook.lastIndexOf('/') + 1)))
        .as("kept as it is")
        .isZero();
    String body = "{\"ref\": \"refs/heads/main\"}";

    deliver(hook, "X-Hub-Signature-256", "sha256=" + hmac(secret, body), body).expect(202);
    deliver(hook, "X-Hub-Signature-256", "sha256=" + hmac(secret, body), body).expect(202);
    deliver(hook, "X-Gitea-Signature", hmac(secret, body), body).expect(202);
    deliver(hook, "X-Gitlab-Token", secret, body).expect(202);

    deliver(hook, "X-Hub-Signature-256", "sha256=" + hmac(secret, body), body + " ")
        .expectProblem(401, "signature-invalid");
    Answer wrong =
        deliver(hook, "X-Gitlab-Token", "wrong", body).expectProblem(401, "signature-invalid");
    String nobody = "/api/v1/git-webhooks/" + UUID.randomUUID();
    Answer unknown =
        deliver(nobody, "X-Gitlab-Token", secret, body).expectProblem(401, "signature-invalid");
    assertThat(unknown.text("/detail")).isEqualTo(wrong.text("/detail"));
    deliver(hook, "Authorization", "Bearer " + secret, body)
        .expectProblem(401, "signature-invalid");
  }

  @Test
  void onlyAllowedPlacesAreNamed() {
    Portal anna = Portal.as("anna.schmidt");
    Map<String, Object> body = place(false);
    body.put("repository", "https://portal:secret@127.0.0.1/data.git");
    Answer refusal = anna.put(source, body).expectProblem(422, "invalid-input");
    assertThat(refusal.text("/errors/0/pointer")).isEqualTo("/repository");
    assertThat(refusal.text()).doesNotContain("secret@");
    for (String address :
        new String[] {"https://169.254.169.254/data.git", "https://github.com/a/b.git"}) {
      body.put("repository", address);
      anna.put(source, body).expectProblem(422, "repository-not-allowed");
    }
    body.put("repository", git().url("data.git"));
    body.put("path", "../../etc/passwd.yaml");
    anna.put(source, body).expectProblem(422, "invalid-input");
    anna.get(source).expectProblem(404, "not-found");
  }

  @Test
  void aPlaceIsChangedAndTakenAwayAsItWasSeen() {
    repository.commit("data/table.yaml", first);
    Portal anna = Portal.as("anna.schmidt");
    connect(false);
    Answer seen = awaitState("IN_STEP");
    Map<String, Object> other = place(false);
    other.put("path", "other.yaml");
    Portal.as("hugo.silva").ifMatch(seen).put(source, other).expectProblem(403, "not-the-owner");
    anna.put(source, other).expectProblem(428, "version-required");
    anna.delete(source).expectProblem(428, "version-required");

    Answer moved = anna.ifMatch(seen).put(source, other).expect(200);
    assertThat(moved.text("/state")).isEqualTo("BEHIND");
    anna.ifMatch(seen).put(source, place(false)).expectProblem(412, "stale-version");
    anna.ifMatch(awaitState("BROKEN")).delete(source).expect(204);
    anna.get(source).expectProblem(404, "not-found");
    assertThat(document()).isEqualTo(first);
  }

  private Answer connect(boolean webhook) {
    return Portal.as("anna.schmidt").put(source, place(webhook)).expect(200);
  }

  private Map<String, Object> place(boolean webhook) {
    Map<String, Object> place = new HashMap<>();
    place.put("repository", git().url(product.substring(product.indexOf('/') + 1) + ".git"));
    place.put("branch", "main");
    place.put("path", "data/table.yaml");
    place.put("webhook", webhook);
    return place;
  }

  private Answer seen() {
    return Portal.as("hugo.silva").get(source).expect(200);
  }

  private Answer awaitState(String state) {
    return AccessSteps.await(PATIENCE, this::seen, now -> now.text("/state").equals(state));
  }

  private String document() {
    return Portal.as("hugo.silva").get(contract + "/document").expect(200).text();
  }

  private static Answer deliver(String hook, String header, String value, String body) {
    return Portal.anonymous().with(header, value).exchange("POST", hook, "application/json", body);
  }

  private static String hmac(String secret, String body) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
    return HexFormat.of().formatHex(mac.doFinal(body.getBytes(UTF_8)));
  }
}
