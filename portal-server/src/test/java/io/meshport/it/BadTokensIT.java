package io.meshport.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshport.it.Routes.Route;
import io.meshport.platform.security.Access;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whoever brings a token that is not one of ours is nobody, on every route. */
@PortalTest
class BadTokensIT extends DeployedPortal {
  private static final Map<String, String> BAD = new LinkedHashMap<>();
  private static String good = "";

  @BeforeAll
  static void forge() {
    TokenForge forge = new TokenForge();
    good = forge.signed(forge.goodHeader(), TokenForge.goodClaims());
    claims(forge);
    headers(forge);
    shapes(forge);
  }

  private static void claims(TokenForge forge) {
    long now = Instant.now().getEpochSecond();
    claim(forge, "foreign issuer", c -> c.put("iss", "https://elsewhere.example/realms/meshport"));
    claim(forge, "issuer with a slash more", c -> c.put("iss", c.get("iss") + "/"));
    claim(forge, "no issuer", c -> c.remove("iss"));
    claim(forge, "foreign audience", c -> c.put("aud", List.of("somebody-else")));
    claim(forge, "audience that looks like ours", c -> c.put("aud", List.of("MESHPORT-SERVER")));
    claim(forge, "no audience", c -> c.remove("aud"));
    claim(forge, "expired", c -> c.put("exp", now - 120));
    claim(forge, "never expires", c -> c.remove("exp"));
    claim(forge, "expires in words", c -> c.put("exp", "tomorrow"));
    claim(forge, "not valid yet", c -> c.put("nbf", now + 600));
    claim(forge, "issued in the future", c -> c.put("iat", now + 600));
    claim(forge, "no subject", c -> c.remove("sub"));
    claim(forge, "type of an ID token", c -> c.put("typ", "ID"));
    claim(forge, "type of a refresh token", c -> c.put("typ", "Refresh"));
    BAD.put("ID token of Keycloak", TokenForge.given("meshport-cli", "id_token"));
    BAD.put("refresh token of Keycloak", TokenForge.given("meshport-cli", "refresh_token"));
    BAD.put("token of Keycloak for others", TokenForge.given("admin-cli", "access_token"));
    BAD.put("token of another realm", StackSession.stack().keycloakAdminToken());
  }

  private static void headers(TokenForge forge) {
    header(forge, "kid of nobody", h -> h.put("kid", "nobody"));
    header(forge, "kid of the realm", h -> {});
    header(forge, "key in the header", h -> h.put("jwk", forge.strangersKey()));
    String trap = StackSession.stack().portalUrl() + "/keys";
    header(forge, "address of keys", h -> h.put("jku", trap));
    header(forge, "address of a certificate", h -> h.put("x5u", trap));
    header(forge, "unknown critical extension", h -> h.put("crit", List.of("b64")));
    for (String algorithm : List.of("none", "None", "NONE")) {
      Map<String, Object> header = forge.goodHeader();
      header.put("alg", algorithm);
      BAD.put("alg " + algorithm, TokenForge.content(header, TokenForge.goodClaims()) + ".");
    }
    BAD.put("signed with the public key", forge.signedWithThePublicKey(TokenForge.goodClaims()));
    Map<String, Object> lying = forge.goodHeader();
    lying.put("alg", "PS256");
    BAD.put("algorithm that it was not signed by", forge.signed(lying, TokenForge.goodClaims()));
  }

  private static void shapes(TokenForge forge) {
    String[] parts = good.split("\\.", -1);
    Map<String, Object> admin = TokenForge.goodClaims();
    admin.put("realm_access", Map.of("roles", List.of("platform-admin")));
    String swapped = TokenForge.content(forge.goodHeader(), admin);
    BAD.put("other content, same signature", swapped + "." + parts[2]);
    BAD.put("no signature", parts[0] + "." + parts[1] + ".");
    BAD.put("half a signature", good.substring(0, good.length() - parts[2].length() / 2));
    BAD.put("only dots", "..");
    BAD.put("one part", parts[0]);
    BAD.put(
        "five parts as of an encrypted token",
        "eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkEyNTZHQ00ifQ.a.b.c.d");
    BAD.put("garbage", "garbage");
    BAD.put("no base64", "%%%.%%%.%%%");
    BAD.put("json that is not", "bm90IGpzb24.bm90IGpzb24.bm90IGpzb24");
    BAD.put("very long", good + "A".repeat(5_000));
  }

  @Test
  void aTokenWithNothingWrongIsTaken() {
    Portal.withToken(good).get("/me").expect(200);
  }

  @Test
  void everyRouteRefusesEveryBadToken() {
    assertThat(BAD).hasSizeGreaterThan(30);
    SoftAssertions all = new SoftAssertions();
    for (Route route : Routes.all()) {
      BAD.forEach(
          (flaw, token) -> {
            Answer answer = call(Portal.withToken(token), route);
            // A bad token is no reason to keep what everybody may see.
            int expected = route.access() == Access.PUBLIC ? 200 : 401;
            all.assertThat(answer.status()).as("%s with %s", route, flaw).isEqualTo(expected);
            all.assertThat(answer.text()).as("%s with %s", route, flaw).doesNotContain(token);
          });
    }
    all.assertAll();
  }

  @Test
  void withoutATokenOnlyPublicRoutesAnswer() {
    SoftAssertions all = new SoftAssertions();
    for (Route route : Routes.all()) {
      Answer answer = call(Portal.anonymous(), route);
      int expected = route.access() == Access.PUBLIC ? 200 : 401;
      all.assertThat(answer.status()).as("%s", route).isEqualTo(expected);
      if (expected == 401) {
        String type =
            route.access() == Access.SIGNED_BODY ? "signature-invalid" : "unauthenticated";
        all.assertThat(answer.text("/type")).as("%s", route).isEqualTo("/problems/" + type);
      }
    }
    all.assertAll();
  }

  @Test
  void otherWaysToBringATokenAreNone() {
    SoftAssertions all = new SoftAssertions();
    Portal nobody = Portal.anonymous();
    for (String value :
        List.of("Basic " + good, "Token " + good, good, "Bearer", "Bearer  ", "Bearer null")) {
      Answer answer = nobody.with("Authorization", value).get("/me");
      all.assertThat(answer.status()).as(value.substring(0, 6)).isEqualTo(401);
      all.assertThat(answer.text()).doesNotContain(good);
    }
    for (String header :
        List.of("X-Authorization", "X-Forwarded-Authorization", "X-User", "X-Actor")) {
      all.assertThat(nobody.with(header, "Bearer " + good).get("/me").status()).isEqualTo(401);
    }
    all.assertThat(nobody.with("Cookie", "LtpaToken2=" + good).get("/me").status()).isEqualTo(401);
    for (String parameter : List.of("access_token", "token", "ACCESS_TOKEN")) {
      Answer answer = nobody.get("/me?" + parameter + "=" + good);
      all.assertThat(answer.status()).as(parameter).isEqualTo(400);
      all.assertThat(answer.text()).as(parameter).doesNotContain(good);
    }
    all.assertAll();
  }

  @Test
  void twoTokensAreNoToken() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(StackSession.stack().portalUrl() + "/api/v1/me"))
            .header("Authorization", "Bearer " + BAD.get("garbage"))
            .header("Authorization", "Bearer " + good)
            .build();
    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isIn(400, 401);
  }

  @Test
  void aTokenOfSixtyFourKilobytesIsCutOff() {
    Answer answer = Portal.withToken(good + "A".repeat(65_536)).get("/me");
    assertThat(answer.status()).isIn(400, 401, 431);
  }

  private static Answer call(Portal portal, Route route) {
    boolean speaks = route.method().equals("POST") || route.method().equals("PUT");
    return portal.exchange(
        route.method(), route.anywhere(), speaks ? "application/json" : null, speaks ? "{}" : null);
  }

  private static void claim(TokenForge forge, String flaw, Consumer<Map<String, Object>> change) {
    Map<String, Object> claims = TokenForge.goodClaims();
    change.accept(claims);
    BAD.put(flaw, forge.signed(forge.goodHeader(), claims));
  }

  private static void header(TokenForge forge, String flaw, Consumer<Map<String, Object>> change) {
    Map<String, Object> header = forge.goodHeader();
    change.accept(header);
    BAD.put(
        flaw + ", signed by a stranger", forge.signedByStranger(header, TokenForge.goodClaims()));
  }
}
