package io.meshport.scaffolder.adapter.action.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.platform.git.Conversation;
import io.meshport.platform.git.Reasons;
import io.meshport.platform.json.Json;
import io.meshport.scaffolder.TaskLog;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Calls to the API of one host, as whoever the token belongs to. */
final class ApiSession {
  private final Conversation conversation;
  private final URI base;
  private final HostApi.Header authorization;

  ApiSession(Conversation conversation, URI base, HostApi.Header authorization) {
    this.conversation = conversation;
    this.base = base;
    this.authorization = authorization;
  }

  Answer get(String path) throws IOException {
    return send(path, HttpRequest.newBuilder().GET());
  }

  Answer send(String method, String path, ObjectNode body) throws IOException {
    return send(
        path,
        HttpRequest.newBuilder()
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body.toString())));
  }

  private Answer send(String path, HttpRequest.Builder request) throws IOException {
    request.header("Accept", "application/json").header("User-Agent", "Meshport");
    request.header(authorization.name(), authorization.value());
    HttpResponse<byte[]> response = conversation.send(URI.create(base + path), request);
    return new Answer(response.statusCode(), json(response.body()));
  }

  // What is no JSON is a page of some proxy; the status says enough.
  private static JsonNode json(byte[] body) {
    try {
      return Json.mapper().readTree(new String(body, StandardCharsets.UTF_8));
    } catch (IOException page) {
      return MissingNode.getInstance();
    }
  }

  /**
   * What the host said.
   *
   * @param status of HTTP
   * @param body its JSON, or a missing node
   */
  record Answer(int status, JsonNode body) {
    boolean isFine() {
      return status / 100 == 2;
    }

    /** Says in the log that the host refused something which the run can do without. */
    void orWarn(String what, TaskLog log) {
      try {
        orRefuse(what);
      } catch (IOException refusal) {
        log.warn("Left out: " + refusal.getMessage());
      }
    }

    /** Whether the host refused because there is one already. */
    boolean isTaken(int expected, String words) {
      return status == expected && body.toString().contains(words);
    }

    /** The answer, unless the host refused. */
    Answer orRefuse(String what) throws IOException {
      if (isFine()) {
        return this;
      }
      JsonNode message = body.path("message");
      String said = message.isTextual() ? message.asText() : message.toString();
      throw new IOException(
          switch (status) {
            case 401 -> "The host does not take the token: " + what;
            case 403 -> "The token does not allow it: " + what;
            case 404 -> "The host knows no such owner, or the token may not see it: " + what;
            default -> what + ": the host answers with status " + status + " " + Reasons.line(said);
          });
    }
  }
}
