package io.meshport.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.meshport.platform.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes tokens that are right but for one thing. The realm publishes the key of the forge, so a
 * token is refused for its content and not just because anybody could see that it is not signed.
 */
final class TokenForge {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String REALM = "/realms/meshport";

  private final KeyPair trusted = keys();
  private final KeyPair foreign = keys();
  private final String keyId;

  TokenForge() {
    String name = "forge-" + UUID.randomUUID();
    Realm.call("POST", "/components", component(name));
    String provider = Realm.call("GET", "/components?name=" + name, null).at("/0/id").asText();
    JsonNode published = Realm.call("GET", "/keys", null).path("keys");
    this.keyId =
        StreamSupport.stream(published.spliterator(), false)
            .filter(key -> key.path("providerId").asText().equals(provider))
            .map(key -> key.path("kid").asText())
            .findFirst()
            .orElseThrow();
  }

  private Map<String, Object> component(String name) {
    String pem =
        "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getMimeEncoder().encodeToString(trusted.getPrivate().getEncoded())
            + "\n-----END PRIVATE KEY-----";
    return Map.of(
        "name",
        name,
        "providerId",
        "rsa",
        "providerType",
        "org.keycloak.keys.KeyProvider",
        "config",
        Map.of(
            "privateKey", List.of(pem),
            "priority", List.of("-100"),
            "enabled", List.of("true"),
            "active", List.of("true"),
            "algorithm", List.of("RS256")));
  }

  /** The claims of a token that is accepted. */
  static Map<String, Object> goodClaims() {
    long now = Instant.now().getEpochSecond();
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iss", StackSession.stack().keycloakUrl() + REALM);
    claims.put("aud", List.of("meshport-server"));
    claims.put("sub", UUID.randomUUID().toString());
    claims.put("typ", "Bearer");
    claims.put("azp", "meshport-web");
    claims.put("iat", now);
    claims.put("exp", now + 300);
    claims.put("preferred_username", "forged.person");
    claims.put("name", "Forged Person");
    claims.put("groups", List.of("/domains/customer/owners"));
    return claims;
  }

  /** The header of a token that is accepted. */
  Map<String, Object> goodHeader() {
    Map<String, Object> header = new LinkedHashMap<>();
    header.put("alg", "RS256");
    header.put("typ", "JWT");
    header.put("kid", keyId);
    return header;
  }

  /** Signed with the key that the realm publishes. */
  String signed(Map<String, Object> header, Map<String, Object> claims) {
    return signed(header, claims, trusted);
  }

  /** Signed with a key that nobody published. */
  String signedByStranger(Map<String, Object> header, Map<String, Object> claims) {
    return signed(header, claims, foreign);
  }

  /** The public key of the forge as the key of a symmetric signature: the classic confusion. */
  String signedWithThePublicKey(Map<String, Object> claims) {
    Map<String, Object> header = goodHeader();
    header.put("alg", "HS256");
    String content = content(header, claims);
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(trusted.getPublic().getEncoded(), "HmacSHA256"));
      return content + "." + base64(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Header and claims without a signature. */
  static String content(Map<String, Object> header, Map<String, Object> claims) {
    return base64(json(header).getBytes(StandardCharsets.UTF_8))
        + "."
        + base64(json(claims).getBytes(StandardCharsets.UTF_8));
  }

  /** The public half of the unpublished key, as a header would carry it. */
  Map<String, Object> strangersKey() {
    RSAPublicKey key = (RSAPublicKey) foreign.getPublic();
    return Map.of(
        "kty", "RSA",
        "n", base64(key.getModulus().toByteArray()),
        "e", base64(key.getPublicExponent().toByteArray()));
  }

  /** What Keycloak itself gives a demo person, such as an ID or refresh token. */
  static String given(String client, String member) {
    String form =
        Map.of(
                "grant_type", "password",
                "client_id", client,
                "username", "anna.schmidt",
                "password", "meshport",
                "scope", "openid")
            .entrySet()
            .stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    HttpRequest request =
        HttpRequest.newBuilder(keycloak(REALM + "/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    String token = send(request).path(member).asText();
    assertThat(token).as("%s of %s", member, client).contains(".");
    return token;
  }

  private static URI keycloak(String path) {
    return URI.create(StackSession.stack().keycloakUrl() + path);
  }

  private static JsonNode send(HttpRequest request) {
    try {
      HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
      assertThat(answer.statusCode() / 100).as(answer.body()).isEqualTo(2);
      return Json.mapper().readTree(answer.body().isEmpty() ? "{}" : answer.body());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }

  private static String signed(
      Map<String, Object> header, Map<String, Object> claims, KeyPair keys) {
    String content = content(header, claims);
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(keys.getPrivate());
      signature.update(content.getBytes(StandardCharsets.US_ASCII));
      return content + "." + base64(signature.sign());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String json(Object value) {
    try {
      return Json.mapper().writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
