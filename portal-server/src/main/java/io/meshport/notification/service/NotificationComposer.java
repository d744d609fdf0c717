package io.meshport.notification.service;

import io.meshport.identity.Directory;
import io.meshport.identity.Person;
import io.meshport.identity.TeamId;
import io.meshport.identity.UserId;
import io.meshport.notification.model.Notice;
import io.meshport.notification.model.NotificationKind;
import io.meshport.platform.outbox.OutboxMessage;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides who is told what of an event; asks Keycloak, so it runs outside any transaction. */
@Singleton
public class NotificationComposer {
  /** The events that somebody is told of. */
  public static final Set<String> TOLD =
      Set.of(
          "access.request.submitted",
          "access.request.approved",
          "access.request.denied",
          "access.request.lapsed",
          "access.grant.activated",
          "access.grant.activation-failed",
          "access.grant.revocation-failed",
          "access.grant.end-announced",
          "access.grant.ended",
          "access.grant.revoked",
          "access.grant.drifted",
          "contract.consent.opened",
          "contract.consent.answered",
          "contract.version.deprecated",
          "contract.version.end-announced",
          "scaffolder.task.completed",
          "scaffolder.task.failed",
          "scaffolder.approval.requested");

  private final Directory directory;

  @Inject
  public NotificationComposer(Directory directory) {
    this.directory = directory;
  }

  /** What is told, unless nobody is; throws IllegalArgumentException for an event lacking facts. */
  public Optional<Announcement> compose(OutboxMessage event) {
    EventText text = new EventText(event);
    Map<String, String> facts = event.facts();
    return switch (event.type()) {
      case "access.request.submitted" ->
          Optional.of(new Announcement(text.toDecide(), approvers(facts)));
      case "access.request.approved" ->
          Optional.of(
              new Announcement(text.decided(NotificationKind.REQUEST_APPROVED), side(facts)));
      case "access.request.denied" ->
          Optional.of(new Announcement(text.decided(NotificationKind.REQUEST_DENIED), side(facts)));
      case "access.request.lapsed" -> Optional.of(new Announcement(text.lapsed(), side(facts)));
      default -> composeGrant(event, text);
    };
  }

  private Optional<Announcement> composeGrant(OutboxMessage event, EventText text) {
    Map<String, String> facts = event.facts();
    return switch (event.type()) {
      case "access.grant.activated" -> Optional.of(new Announcement(text.active(), side(facts)));
      case "access.grant.activation-failed" ->
          Optional.of(new Announcement(text.failed(true), sideAndOwners(facts)));
      case "access.grant.revocation-failed" ->
          Optional.of(new Announcement(text.failed(false), sideAndOwners(facts)));
      case "access.grant.end-announced" ->
          Optional.of(new Announcement(text.endsSoon(), side(facts)));
      case "access.grant.ended" -> Optional.of(new Announcement(text.ended(), side(facts)));
      case "access.grant.revoked" -> Optional.of(new Announcement(text.revoked(), side(facts)));
      case "access.grant.drifted" ->
          Optional.of(new Announcement(text.drifted(), sideAndOwners(facts)));
      default -> composeContract(event);
    };
  }

  private Optional<Announcement> composeContract(OutboxMessage event) {
    ContractText text = new ContractText(event);
    Map<String, String> facts = event.facts();
    return switch (event.type()) {
      case "contract.consent.opened" -> told(text.toAnswer(), audience(facts));
      case "contract.consent.answered" -> told(text.answered(), owners(facts));
      // A version that gives way to a compatible one concerns nobody, so it names nobody.
      case "contract.version.deprecated" ->
          audience(facts).isEmpty() ? Optional.empty() : told(text.deprecated(), audience(facts));
      case "contract.version.end-announced" -> told(text.endsSoon(), audience(facts));
      default -> composeRun(event);
    };
  }

  private static Optional<Announcement> composeRun(OutboxMessage event) {
    RunText text = new RunText(event);
    Map<String, String> facts = event.facts();
    return switch (event.type()) {
      case "scaffolder.task.completed" -> told(text.done(), starter(facts));
      case "scaffolder.task.failed" -> told(text.failed(), starter(facts));
      case "scaffolder.approval.requested" -> told(text.toApprove(), approvers(facts));
      default -> Optional.empty();
    };
  }

  private static Set<UserId> starter(Map<String, String> facts) {
    return words(facts, "starterId").map(UserId::new).collect(Collectors.toSet());
  }

  private static Optional<Announcement> told(Notice notice, Set<UserId> recipients) {
    return Optional.of(new Announcement(notice, recipients));
  }

  /** The people that an event names, and the members of the teams that it names. */
  private Set<UserId> audience(Map<String, String> facts) {
    Set<UserId> told = words(facts, "userIds").map(UserId::new).collect(Collectors.toSet());
    words(facts, "teams")
        .map(TeamId::new)
        .forEach(team -> directory.membersOf(team).forEach(member -> told.add(member.id())));
    return told;
  }

  private Set<UserId> owners(Map<String, String> facts) {
    return directory.ownersOf(facts.getOrDefault("domain", "")).stream()
        .map(Person::id)
        .collect(Collectors.toSet());
  }

  private static Stream<String> words(Map<String, String> facts, String name) {
    return Arrays.stream(facts.getOrDefault(name, "").split(",", -1))
        .filter(word -> !word.isBlank());
  }

  private static Set<UserId> approvers(Map<String, String> facts) {
    return words(facts, "approverIds").map(UserId::new).collect(Collectors.toSet());
  }

  private static Set<UserId> side(Map<String, String> facts) {
    Set<UserId> side = new HashSet<>();
    side.add(new UserId(facts.getOrDefault("requesterId", "")));
    if ("USER".equals(facts.get("subjectType"))) {
      side.add(new UserId(facts.getOrDefault("subjectId", "")));
    }
    return side;
  }

  private Set<UserId> sideAndOwners(Map<String, String> facts) {
    Set<UserId> told = new HashSet<>(side(facts));
    told.addAll(owners(facts));
    return told;
  }
}
