package io.meshport.bench;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An answer to a {@link Call}.
 *
 * @param etag empty when there is none
 * @param json missing when the answer is not JSON
 */
record Reply(int status, String etag, JsonNode json, String text) {

  boolean isJson() {
    return !json.isMissingNode();
  }

  boolean isAccepted() {
    return status / 100 == 2;
  }

  boolean isProblem(String name) {
    return text("type").equals("/problems/" + name);
  }

  /** A member of the answer as text. */
  String text(String member) {
    return json.path(member).asText();
  }

  long version() {
    return json.path("version").asLong();
  }

  /** The same answer, if it is one of success. */
  Reply accepted(Call call) {
    if (!isAccepted()) {
      throw new IllegalStateException(
          call.method() + " " + call.path() + " was answered with " + status + ": " + text);
    }
    return this;
  }
}
