package io.meshport.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshport.it.Routes.Route;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Another spelling of an address is the same address or none; it never opens a door. */
@PortalTest
class PathTricksIT extends DeployedPortal {
  private static final List<String> OVERRIDES =
      List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override");

  @Test
  void noSpellingLetsNobodyIn() {
    verdicts(Portal.anonymous());
  }

  @Test
  void noSpellingLetsAConsumerSeeMore() {
    verdicts(Portal.as("david.chen"));
  }

  private static void verdicts(Portal caller) {
    SoftAssertions all = new SoftAssertions();
    for (Route route : Routes.all()) {
      // Changes need a version that nobody has: whatever gets through changes nothing.
      Portal careful = caller.with("If-Match", "\"999999\"");
      int plain = careful.exchange(route.method(), route.anywhere(), null, null).status();
      spellings(route.anywhere())
          .forEach(
              (trick, path) ->
                  all.assertThat(careful.exchange(route.method(), path, null, null).status())
                      .as("%s %s: %s", route.method(), trick, path)
                      .isIn(plain, 400, 404, 405));
    }
    all.assertAll();
  }

  private static Map<String, String> spellings(String path) {
    int last = path.lastIndexOf('/');
    String parent = path.substring(0, last);
    String name = path.substring(last + 1);
    Map<String, String> found = new LinkedHashMap<>();
    found.put("path parameter", path + ";x");
    found.put("path parameter with value", path + ";x=/api/v1/config");
    found.put("path parameter within", parent + ";config/" + name);
    found.put("path parameter in front", path.replace("/api/", "/;/api/"));
    found.put("jump to a public route", path + "/../config");
    found.put("jump from a public route", "/api/v1/config/.." + path.substring("/api/v1".length()));
    found.put("jump from a page", "/discover/.." + path);
    found.put("jump from a health check", "/health/../" + path.substring(1));
    found.put("dot", parent + "/./" + name);
    found.put("double slash", parent + "//" + name);
    found.put("double slash in front", "/" + path);
    found.put("trailing slash", path + "/");
    found.put("trailing slashes", path + "//");
    found.put("upper case", path.toUpperCase(Locale.ROOT));
    found.put("upper case root", path.replace("/api/v1", "/API/v1"));
    found.putAll(encodings(path, parent, name));
    return found;
  }

  private static Map<String, String> encodings(String path, String parent, String name) {
    Map<String, String> found = new LinkedHashMap<>();
    found.put("encoded slash", parent + "%2f" + name);
    found.put("encoded slash, capital", parent + "%2F" + name);
    found.put("encoded backslash", parent + "%5c" + name);
    found.put(
        "encoded dots",
        parent + "/%2e%2e/" + parent.substring(parent.lastIndexOf('/') + 1) + "/" + name);
    found.put("encoded dot", parent + "/%2e/" + name);
    found.put("half encoded dots", parent + "/.%2e/v1/" + name);
    found.put("encoded twice", parent + "%252f" + name);
    found.put("encoded letter", "/%61pi" + path.substring("/api".length()));
    found.put(
        "encoded letter in a name",
        parent + "/%" + Integer.toHexString(name.charAt(0)) + name.substring(1));
    found.put("encoded nothing", path + "%00");
    found.put("encoded nothing and an extension", path + "%00.css");
    found.put("extension", path + ".css");
    found.put("encoded space", path + "%20");
    found.put("encoded line break", path + "%0d%0a");
    found.put("encoded question mark", path + "%3f");
    found.put("long form of a slash", parent + "%c0%af" + name);
    found.put("full-width letter", parent + "/%ef%bd%81" + name);
    return found;
  }

  @Test
  void noHeaderOrParameterChangesTheMethod() {
    SoftAssertions all = new SoftAssertions();
    Portal caller = Portal.as("anna.schmidt");
    for (Route route : Routes.all()) {
      String other = route.method().equals("GET") ? "DELETE" : "GET";
      for (String header : OVERRIDES) {
        all.assertThat(harmless(caller.with(header, other), route, ""))
            .as("%s with %s", route, header)
            .isEqualTo(harmless(caller, route, ""));
      }
      all.assertThat(harmless(caller, route, "?_method=" + other))
          .as("%s with _method", route)
          .isEqualTo(harmless(caller, route, ""));
    }
    all.assertAll();
  }

  // A contract in plain text is read by no route, and a thing of nowhere cannot be changed.
  private static int harmless(Portal caller, Route route, String query) {
    return caller
        .with("If-Match", "\"999999\"")
        .exchange(route.method(), route.anywhere() + query, null, null)
        .status();
  }

  @Test
  void anAddressBeforeTheServerIsNotTrusted() {
    for (String header : List.of("X-Original-URL", "X-Rewrite-URL", "X-Forwarded-Prefix")) {
      Answer answer = Portal.anonymous().with(header, "/api/v1/config").get("/me");
      assertThat(answer.status()).as(header).isEqualTo(401);
    }
  }

  @Test
  void identityHeadersAreNotTrusted() {
    Answer answer =
        Portal.as("david.chen")
            .with("X-Forwarded-User", "mara.petrov")
            .with("X-Remote-User", "mara.petrov")
            .with("X-DataHub-Actor", "urn:li:corpuser:mara.petrov")
            .get("/me")
            .expect(200);
    assertThat(answer.text("/username")).isEqualTo("david.chen");
  }
}
