package io.meshport.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshport.local.demo.DemoData.Answer;
import io.meshport.local.demo.DemoData.Change;
import io.meshport.local.demo.DemoData.Stance;
import io.meshport.local.demo.PortalApi.Reply;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * Breaks with contracts of the demo and lets consumers answer. What happened before stays, and an
 * answer that somebody has given in the meantime is left alone.
 */
final class DemoChanges {

  private final PortalApi portal;

  DemoChanges(PortalApi portal) {
    this.portal = portal;
  }

  void play(Change change) {
    Optional<JsonNode> contract = contract(change);
    if (contract.isEmpty()) {
      return;
    }
    String path = "/contracts/" + contract.get().path("id").asText();
    Optional<String> status = status(contract.get(), change.version());
    if (status.isEmpty()) {
      portal.postYaml(
          change.owner(), "/contracts?outputPort=" + change.port(), DemoData.contractOf(change));
    }
    if (status.isEmpty() || status.get().equals("DRAFT")) {
      activate(change, path + "/versions/" + change.version());
    }
    change.answers().forEach(answer -> answer(change, answer));
  }

  private Optional<JsonNode> contract(Change change) {
    JsonNode contracts = portal.get(change.owner(), "/contracts?dataProduct=" + change.product());
    return items(contracts, "outputPort", change.port());
  }

  private static Optional<String> status(JsonNode contract, String version) {
    return StreamSupport.stream(contract.path("versions").spliterator(), false)
        .filter(known -> known.path("version").asText().equals(version))
        .map(known -> known.path("status").asText())
        .findFirst();
  }

  private void activate(Change change, String path) {
    Reply draft = portal.getWithVersion(change.owner(), path);
    portal.post(
        change.owner(),
        path + "/activation",
        draft.etag(),
        Map.of("noticeDays", change.noticeDays()));
  }

  private void answer(Change change, Answer answer) {
    String own = portal.get(answer.consumer(), "/me").path("id").asText();
    JsonNode box =
        portal.get(answer.consumer(), "/contract-consents?box=mine&state=OPEN&pageSize=100");
    StreamSupport.stream(box.path("items").spliterator(), false)
        .filter(task -> task.path("outputPort").asText().equals(change.port()))
        .filter(task -> task.path("version").asText().equals(change.version()))
        .filter(task -> task.path("subject").path("id").asText().equals(own))
        .findFirst()
        .ifPresent(task -> answer(answer, task));
  }

  private void answer(Answer answer, JsonNode open) {
    String path = "/contract-consents/" + open.path("id").asText();
    Reply task = portal.getWithVersion(answer.consumer(), path);
    Map<String, String> body =
        answer.state() == Stance.OBJECTED
            ? Map.of(
                "until", until(task.body(), answer.afterNoticeDays()),
                "comment", Objects.requireNonNull(answer.comment()))
            : Map.of();
    portal.post(answer.consumer(), path + act(answer.state()), task.etag(), body);
  }

  private static String until(JsonNode task, int days) {
    Instant noticeEnd = Instant.parse(task.path("noticeEndsAt").asText());
    return noticeEnd.atZone(ZoneOffset.UTC).toLocalDate().plusDays(days).toString();
  }

  private static String act(Stance stance) {
    return switch (stance) {
      case ACCEPTED -> "/acceptance";
      case MIGRATED -> "/migration";
      case OBJECTED -> "/objection";
    };
  }

  private static Optional<JsonNode> items(JsonNode list, String field, String value) {
    return StreamSupport.stream(list.path("items").spliterator(), false)
        .filter(item -> item.path(field).asText().equals(value))
        .findFirst();
  }
}
