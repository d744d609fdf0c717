package io.meshport.notification.service;

import io.meshport.identity.Caller;
import io.meshport.identity.Directory;
import io.meshport.identity.Person;
import io.meshport.identity.TeamId;
import io.meshport.identity.UserId;
import io.meshport.notification.model.Notice;
import io.meshport.notification.model.NotificationKind;
import io.meshport.platform.config.PublicAddress;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Tells people what templates say, in the name of whoever runs them: those whom they may see, which
 * is themselves and the teams that they belong to; platform admins see everybody. Outside any
 * transaction, since Keycloak is asked who belongs to a team.
 */
@Singleton
public class TemplateMessages {
  private static final int BATCH = 500;
  private static final String INBOX = "/notifications";

  private final NotificationService notifications;
  private final Directory directory;
  private final PublicAddress portal;
  private final Clock clock;

  @Inject
  public TemplateMessages(
      NotificationService notifications, Directory directory, PublicAddress portal, Clock clock) {
    this.notifications = notifications;
    this.directory = directory;
    this.portal = portal;
    this.clock = clock;
  }

  /**
   * Passes a message that this person may send.
   *
   * @throws PortalException FORBIDDEN when they tell everybody and do not run the platform,
   *     INVALID_INPUT when its link leads nowhere
   */
  public void check(Caller caller, TemplateMessage message) {
    if (message.recipients().isEmpty() && !caller.isPlatformAdmin()) {
      throw new PortalException(ProblemType.FORBIDDEN, "Only platform admins tell everybody");
    }
    message.link().ifPresent(this::requireLink);
  }

  /**
   * Tells it.
   *
   * @param origin what sends it: messages of one scope take each other's place within it
   * @param key the same for every attempt at this message, so that it is told once
   * @throws PortalException as {@link #check}
   */
  public MessageReport send(Caller caller, TemplateMessage message, String origin, String key) {
    check(caller, message);
    List<MeshReference> unknown = new ArrayList<>();
    Set<UserId> told = new LinkedHashSet<>();
    if (message.recipients().isEmpty()) {
      directory.everybody().forEach(person -> told.add(person.id()));
    }
    for (MeshReference reference : message.recipients().orElse(List.of())) {
      Set<UserId> meant = people(reference, caller);
      told.addAll(meant);
      if (meant.isEmpty()) {
        unknown.add(reference);
      }
    }
    String event =
        message.scope().map(scope -> "scope " + origin + " " + scope).orElse("message " + key);
    deliver(notice(message, id(event)), List.copyOf(told), message.scope().isPresent());
    return new MessageReport(told.size(), unknown);
  }

  private void deliver(Notice notice, List<UserId> told, boolean anew) {
    for (int from = 0; from < told.size(); from += BATCH) {
      Set<UserId> some = Set.copyOf(told.subList(from, Math.min(from + BATCH, told.size())));
      Announcement announcement = new Announcement(notice, some);
      if (anew) {
        notifications.deliverAnew(announcement);
      } else {
        notifications.deliver(announcement);
      }
    }
  }

  private Set<UserId> people(MeshReference reference, Caller caller) {
    Set<UserId> people = new LinkedHashSet<>();
    if (reference.isPerson()) {
      person(reference.name(), caller).ifPresent(people::add);
    } else {
      reference
          .team()
          .filter(team -> caller.isIn(team) || caller.isPlatformAdmin())
          .ifPresent(team -> directory.membersOf(team).forEach(person -> people.add(person.id())));
    }
    return people;
  }

  private Optional<UserId> person(String username, Caller caller) {
    if (username.equalsIgnoreCase(caller.username())) {
      return Optional.of(caller.id());
    }
    return directory
        .findPersonByUsername(username)
        .map(Person::id)
        .filter(id -> caller.isPlatformAdmin() || isColleague(id, caller));
  }

  private boolean isColleague(UserId id, Caller caller) {
    for (TeamId team : caller.teams()) {
      if (directory.membersOf(team).stream().anyMatch(member -> member.id().equals(id))) {
        return true;
      }
    }
    return false;
  }

  private static UUID id(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  // The inbox opens addresses of the portal alone; all others are read, not followed.
  private Notice notice(TemplateMessage message, UUID event) {
    Optional<String> inside =
        message.link().map(this::inPortal).filter(path -> path.startsWith("/"));
    String outside =
        message.link().filter(link -> inside.isEmpty()).map(link -> "See " + link).orElse("");
    String text = (message.info() + " " + outside).strip();
    return new Notice(
        event,
        NotificationKind.TEMPLATE_MESSAGE,
        message.title(),
        text,
        inside.orElse(INBOX),
        clock.instant(),
        message.severity(),
        message.topic().orElse(null));
  }

  private String inPortal(String link) {
    String base = portal.base().toString();
    return link.startsWith(base + "/") ? link.substring(base.length()) : link;
  }

  private void requireLink(String link) {
    boolean path = link.startsWith("/") && !link.startsWith("//") && !link.startsWith("/\\");
    if (!path && !link.startsWith("https://") && !link.startsWith("http://")) {
      throw new PortalException(
          ProblemType.INVALID_INPUT, "A link begins with / in the portal, or with https://");
    }
  }
}
