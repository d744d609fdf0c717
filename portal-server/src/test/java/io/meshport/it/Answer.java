package io.meshport.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.net.http.HttpHeaders;

/** An answer of the portal. */
public record Answer(int status, HttpHeaders headers, JsonNode json, String text) {

  /** The same answer, if it has this status. */
  public Answer expect(int expected) {
    assertThat(status).as("status of %s", text).isEqualTo(expected);
    headers.firstValue("location").ifPresent(Answer::requireAddress);
    return this;
  }

  // JAX-RS puts the base of the API before what a resource names, whatever it begins with.
  private static void requireAddress(String location) {
    assertThat(URI.create(location).getPath())
        .startsWith("/api/v1/")
        .doesNotContain("/api/v1/api/")
        .doesNotContain("//");
  }

  /** The same answer, if it is the problem of this name. */
  public Answer expectProblem(int expected, String name) {
    expect(expected);
    assertThat(headers.firstValue("content-type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    assertThat(json.path("type").asText()).isEqualTo("/problems/" + name);
    assertThat(json.path("instance").asText()).isNotBlank();
    return this;
  }

  /** A member of the answer by JSON pointer. */
  public JsonNode at(String pointer) {
    JsonNode found = json.at(pointer);
    return found == null ? MissingNode.getInstance() : found;
  }

  /** A text of the answer by JSON pointer. */
  public String text(String pointer) {
    return at(pointer).asText();
  }

  /** The entity tag. */
  public String etag() {
    return headers.firstValue("etag").orElse("");
  }
}
