package io.meshport.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshport.local.demo.DemoData.Outcome;
import io.meshport.local.demo.DemoData.Request;
import io.meshport.local.demo.PortalApi.Reply;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks for access and decides, as the people of the demo do. A request that was made before goes on
 * from where it stands; one that somebody has decided otherwise in the meantime is left alone.
 */
final class DemoRequests {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final PortalApi portal;

  DemoRequests(PortalApi portal) {
    this.portal = portal;
  }

  void play(Request request) {
    String subject = subjectId(request);
    JsonNode current = find(request, subject).orElseGet(() -> submit(request, subject));
    String id = current.path("id").asText();
    if (isOpen(current)) {
      decide(request, id);
    }
    if (request.outcome() == Outcome.REVOKED) {
      end(request, id, Objects.requireNonNull(request.decidedBy()));
    } else if (request.outcome() == Outcome.GIVEN_BACK) {
      end(request, id, request.requester());
    }
  }

  private Optional<JsonNode> find(Request request, String subject) {
    String page = "";
    do {
      JsonNode list =
          portal.get(request.requester(), "/access-requests?box=mine&pageSize=100" + page);
      for (JsonNode item : list.path("items")) {
        if (isSame(item, request, subject)) {
          return Optional.of(item);
        }
      }
      String next = list.path("nextPageToken").asText("");
      page = next.isEmpty() ? "" : "&pageToken=" + next;
    } while (!page.isEmpty());
    return Optional.empty();
  }

  private static boolean isSame(JsonNode item, Request request, String subject) {
    return item.path("outputPort").asText().equals(request.port())
        && item.path("subject").path("type").asText().equals(request.subject().type())
        && item.path("subject").path("id").asText().equals(subject)
        && item.path("purpose").asText().equals(request.purpose());
  }

  private JsonNode submit(Request request, String subject) {
    Map<String, Object> body =
        Map.of(
            "outputPort", request.port(),
            "subject", Map.of("type", request.subject().type(), "id", subject),
            "purpose", request.purpose(),
            "durationDays", request.durationDays());
    return portal.post(request.requester(), "/access-requests", null, body).body();
  }

  private String subjectId(Request request) {
    String id = request.subject().id();
    return id != null ? id : portal.get(request.requester(), "/me").path("id").asText();
  }

  private static boolean isOpen(JsonNode request) {
    String status = request.path("status").asText();
    return status.equals("SUBMITTED") || status.equals("IN_REVIEW");
  }

  private void decide(Request request, String id) {
    String path = "/access-requests/" + id;
    switch (request.outcome()) {
      case OPEN -> {}
      case WITHDRAWN -> act(request.requester(), path, "/withdrawal", Map.of());
      case DENIED -> act(decider(request), path, "/denial", decision("DENY", request.reason()));
      case ACTIVE, REVOKED, GIVEN_BACK ->
          act(decider(request), path, "/approval", decision("APPROVE", request.reason()));
    }
  }

  private static String decider(Request request) {
    return Objects.requireNonNull(request.decidedBy());
  }

  private static Map<String, String> decision(String decision, @Nullable String reason) {
    Map<String, String> body = new LinkedHashMap<>();
    body.put("decision", decision);
    if (reason != null) {
      body.put("reason", reason);
    }
    return body;
  }

  private void act(String user, String path, String act, Map<String, String> body) {
    Reply current = portal.getWithVersion(user, path);
    portal.post(user, path + act, current.etag(), body);
  }

  /** Ends the grant once it is active; a grant that somebody has ended already is left alone. */
  private void end(Request request, String id, String by) {
    Optional<String> grant = activeGrant(request, id);
    if (grant.isPresent()) {
      Map<String, String> body = Map.of("reason", Objects.requireNonNull(request.endReason()));
      act(by, "/access-grants/" + grant.get(), "/revocation", body);
    }
  }

  private Optional<String> activeGrant(Request request, String id) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      JsonNode current = portal.get(request.requester(), "/access-requests/" + id);
      JsonNode grant = current.path("grant");
      String status = grant.path("status").asText("");
      if (status.equals("ACTIVE")) {
        return Optional.of(grant.path("id").asText());
      }
      if (!current.path("status").asText().equals("APPROVED") || isEnding(status)) {
        return Optional.empty();
      }
      if (System.nanoTime() > end) {
        throw new DemoMeshException(
            "The grant on "
                + request.port()
                + " for "
                + request.requester()
                + " did not become active within "
                + PATIENCE.toSeconds()
                + " s; it is "
                + (status.isEmpty() ? "not there yet" : status)
                + ". See the log of the server for the grant worker.");
      }
      pause();
    }
  }

  private static boolean isEnding(String status) {
    return status.equals("ENDED") || status.startsWith("REVO");
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new DemoMeshException("Loading the demo mesh was interrupted", interrupted);
    }
  }
}
