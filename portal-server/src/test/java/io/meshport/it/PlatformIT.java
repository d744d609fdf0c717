package io.meshport.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every address of the portal, whatever it is about. */
@PortalTest
class PlatformIT extends DeployedPortal {
  private static final String KEY = "Idempotency-Key";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/discover",
        "/products/customer/churn",
        "/index.html",
        "/assets/nothing.js",
        "/api/v1/config",
        "/api/v1/me",
        "/api/v1/nowhere",
        "/api//v1"
      })
  void everyAnswerKeepsBrowsersSafe(String path) {
    Answer answer = Portal.anonymous().exchange("GET", path, null, null);

    assertThat(header(answer, "Content-Security-Policy"))
        .contains(
            "default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
        .doesNotContain("unsafe-inline", "unsafe-eval", "*");
    assertKeepsBrowsersSafe(answer);
    assertThat(header(answer, "X-Correlation-Id")).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/health",
        "/health/live",
        "/health/ready",
        "/health/started",
        "/metrics",
        "/openapi"
      })
  void whatTheServerAnswersBesideTheApplicationKeepsBrowsersSafeToo(String path) {
    Answer answer = Portal.anonymous().exchange("GET", path, null, null).expect(200);

    assertThat(header(answer, "Content-Security-Policy"))
        .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'");
    assertThat(header(answer, "Cache-Control")).startsWith("no-");
    assertKeepsBrowsersSafe(answer);
  }

  private static void assertKeepsBrowsersSafe(Answer answer) {
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
    assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    assertThat(header(answer, "Strict-Transport-Security")).contains("max-age=31536000");
    assertThat(answer.headers().firstValue("X-Powered-By")).isEmpty();
    assertThat(answer.headers().firstValue("Server")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/discover", "/products/customer/churn/schema", "/me/requests?x=1"})
  void addressesOfTheWebAppShowItsPage(String path) {
    Answer page = Portal.anonymous().exchange("GET", path, null, null).expect(200);
    assertThat(header(page, "Content-Type")).startsWith("text/html");
    assertThat(header(page, "Cache-Control")).isEqualTo("no-store");
    assertThat(page.text()).contains("<div id=\"root\">");
  }

  @Test
  void assetsAreKeptForAYearAndAnswersOfTheApiNotAtAll() {
    String page = Portal.anonymous().exchange("GET", "/", null, null).text();
    String asset = page.substring(page.indexOf("/assets/"));
    Answer script =
        Portal.anonymous().exchange("GET", asset.substring(0, asset.indexOf('"')), null, null);
    assertThat(header(script.expect(200), "Cache-Control")).contains("immutable");
    assertThat(header(Portal.anonymous().get("/config"), "Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void aMissingAssetIsNotThePage() {
    Portal.anonymous().exchange("GET", "/assets/nothing.js", null, null).expect(404);
  }

  @Test
  void theCorrelationIdComesBackIfItIsHarmless() {
    String mine = "order-" + UUID.randomUUID();
    Answer answer = Portal.anonymous().with("X-Correlation-Id", mine).get("/me");
    assertThat(header(answer, "X-Correlation-Id")).isEqualTo(mine);
    assertThat(answer.text("/instance")).isEqualTo(mine);
    Answer other = Portal.anonymous().with("X-Correlation-Id", "a b{}").get("/me");
    assertThat(header(other, "X-Correlation-Id")).hasSize(36);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DELETE | /api/v1/me | 405 | method-not-allowed",
        "PATCH | /api/v1/domains/customer | 405 | method-not-allowed",
        "GET | /api/v1/nowhere | 404 | not-found",
        "GET | /api/v1 | 404 | not-found",
        "GET | /api/v1/access-requests/not-a-uuid | 404 | not-found",
        "GET | /api/v1/domains?pageSize=0 | 400 | invalid-parameter",
        "GET | /api/v1/domains?pageSize=101 | 400 | invalid-parameter",
        "GET | /api/v1/domains?pageSize=many | 400 | invalid-parameter",
        "GET | /api/v1/domains?pageToken=!!! | 400 | invalid-parameter",
        "GET | /api/v1/data-products?lifecycle=BORN | 400 | invalid-parameter",
        "GET | /api/v1/contracts | 400 | invalid-parameter",
        "GET | /api/v1/contracts?dataProduct=x | 400 | invalid-parameter",
        "POST | /api/v1/data-products/customer/churn/publication | 428 | version-required"
      })
  void whatCannotBeAnsweredIsAProblem(String method, String path, int status, String problem) {
    Portal.as("anna.schmidt").exchange(method, path, null, null).expectProblem(status, problem);
  }

  @Test
  void aMediaTypeThatThePortalDoesNotSpeakIsAProblem() {
    Portal.as("anna.schmidt")
        .with("Accept", "image/png")
        .get("/me")
        .expectProblem(406, "not-acceptable");
    Portal.as("anna.schmidt")
        .send("POST", "/data-products", "text/plain", "hello")
        .expectProblem(415, "unsupported-media-type");
    Portal.as("anna.schmidt")
        .send("POST", "/data-products", null, "{}")
        .expectProblem(415, "unsupported-media-type");
  }

  @Test
  void whoIsNotSignedInDoesNotLearnWhichMediaTypesAreRead() {
    Portal.anonymous()
        .send("POST", "/data-products", "text/plain", "hello")
        .expectProblem(401, "unauthenticated");
    Portal.withToken("not.a.token")
        .send("POST", "/data-products", "text/plain", "hello")
        .expect(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "[]",
        "7",
        "{",
        "{} {}",
        "{\"name\": \"a\", \"name\": \"b\"}",
        "{\"state\": \"PUBLISHED\"}",
        "{\"name\": \"a\", \"owner\": \"mara.petrov\"}",
        "{\"tags\": \"one\"}",
        "{'name': 'a'}",
        "{\"name\": \"a\",}",
        "{\"name\": NaN}"
      })
  void aBodyThatIsNotTheExpectedObjectIsRefused(String body) {
    Answer answer =
        Portal.as("anna.schmidt")
            .send("POST", "/data-products", "application/json", body)
            .expectProblem(400, "malformed-body");
    assertThat(answer.text()).doesNotContain("io.meshport", "jackson", "Exception");
  }

  @Test
  void deepJsonIsRefused() {
    String deep = "{\"tags\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}";
    Portal.as("anna.schmidt")
        .send("POST", "/data-products", "application/json", deep)
        .expectProblem(400, "malformed-body");
  }

  @Test
  void signsThatTheDatabaseCannotKeepAreRefusedNotFailed() {
    Mesh.domain("customer");
    Answer answer =
        Portal.as("anna.schmidt").post("/data-products", product(Mesh.newName("p"), "nul \u0000"));
    assertThat(answer.status()).as(answer.text()).isIn(400, 422);
    assertThat(Portal.as("anna.schmidt").get("/search?q=a%00b").status()).isIn(200, 400, 422);
  }

  @Test
  void aBodyOfMoreThanAMegabyteIsRefused() {
    String large = "{\"title\": \"" + "a".repeat(1 << 20) + "\"}";
    Portal.as("anna.schmidt")
        .send("POST", "/data-products", "application/json", large)
        .expectProblem(413, "body-too-large");
  }

  @Test
  void theSameKeyRegistersOneProduct() {
    Mesh.domain("customer");
    Portal anna = Portal.as("anna.schmidt").with(KEY, UUID.randomUUID().toString());
    Map<String, Object> product = product(Mesh.newName("once"), "Once");

    Answer first = anna.post("/data-products", product).expect(201);
    Answer again = anna.post("/data-products", product).expect(201);

    assertThat(again.json()).isEqualTo(first.json());
    assertThat(again.etag()).isEqualTo(first.etag());
    assertThat(header(again, "Location")).isEqualTo(header(first, "Location"));
    anna.post("/data-products", product(Mesh.newName("once"), "Other"))
        .expectProblem(422, "idempotency-key-reused");
  }

  @Test
  void theSameKeyMakesOneDomain() {
    Portal mara = Portal.as("mara.petrov").with(KEY, UUID.randomUUID().toString());
    Map<String, String> domain =
        Map.of("name", Mesh.newName("dom"), "title", "Domain", "description", "Made once");

    Answer first = mara.post("/domains", domain).expect(201);

    assertThat(mara.post("/domains", domain).expect(201).json()).isEqualTo(first.json());
    Portal.as("mara.petrov").post("/domains", domain).expectProblem(409, "already-exists");
  }

  @Test
  void aKeyBelongsToOnePersonAndIsFreeAfterARefusal() {
    Mesh.domain("customer");
    String key = UUID.randomUUID().toString();
    String name = Mesh.newName("key");
    Portal.as("david.chen")
        .with(KEY, key)
        .post("/data-products", product(name, "Not mine"))
        .expect(403);
    Portal.as("anna.schmidt").with(KEY, key).post("/data-products", Map.of()).expect(422);
    Portal.as("anna.schmidt")
        .with(KEY, key)
        .post("/data-products", product(name, "Mine"))
        .expect(201);
    Portal.as("anna.schmidt")
        .with(KEY, "k".repeat(129))
        .post("/data-products", product(name, "Mine"))
        .expectProblem(400, "invalid-parameter");
  }

  @Test
  void healthTellsOfTheThreeComponents() {
    Answer ready = Portal.anonymous().exchange("GET", "/health/ready", null, null).expect(200);
    assertThat(ready.text().toLowerCase(Locale.ROOT))
        .contains("\"postgresql\":\"up\"", "\"elasticsearch\":\"up\"", "\"keycloak\":\"up\"");
    Portal.anonymous().exchange("GET", "/health/live", null, null).expect(200);
    Portal.anonymous().exchange("GET", "/health/started", null, null).expect(200);
  }

  @Test
  void metricsAreGivenOut() {
    Answer metrics = Portal.anonymous().exchange("GET", "/metrics", null, null);
    assertThat(metrics.expect(200).text()).contains("# HELP");
  }

  // Percentiles are kept in memory, hundreds of kilobytes for each route and status.
  @Test
  void durationsAreGivenOutWithoutPercentiles() {
    Portal.anonymous().exchange("GET", "/api/v1/config", null, null).expect(200);

    Answer metrics = Portal.anonymous().exchange("GET", "/metrics", null, null);
    assertThat(metrics.text())
        .contains("http_server_request_duration_seconds_max")
        .doesNotContain("quantile=");
  }

  private static Map<String, Object> product(String name, String title) {
    return Map.of("domain", "customer", "name", name, "title", title, "description", "By a test");
  }

  private static String header(Answer answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
