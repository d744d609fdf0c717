package io.meshport.notification.service;

import io.meshport.identity.TeamId;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whom templates mean, in the words of their format: a person, a team, or something that a team
 * answers for.
 *
 * @param kind user, group, domain, component or api
 * @param namespace where its name counts; default where none is written
 * @param name its name
 */
public record MeshReference(String kind, String namespace, String name) {
  private static final String DEFAULT = "default";
  private static final Pattern FORM =
      Pattern.compile("([a-zA-Z]{1,63}):(?:([\\w.-]{1,253})/)?([\\w.@-]{1,253})");

  /**
   * Reads a reference.
   *
   * @throws PortalException INVALID_INPUT when it is none
   */
  public static MeshReference parse(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new PortalException(
          ProblemType.INVALID_INPUT,
          "'" + text + "' is no reference of an entity, kind:namespace/name");
    }
    return new MeshReference(
        lower(parts.group(1)),
        parts.group(2) == null ? DEFAULT : lower(parts.group(2)),
        lower(parts.group(3)));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** Whether it is a person. */
  boolean isPerson() {
    return kind.equals("user");
  }

  /** The team that it is, or that answers for it; of a domain that is the team of the domain. */
  Optional<TeamId> team() {
    return switch (kind) {
      case "group" ->
          Optional.of(new TeamId((namespace.equals(DEFAULT) ? "domains" : namespace) + "/" + name));
      case "domain" -> Optional.of(new TeamId("domains/" + name));
      case "component", "api" -> Optional.of(new TeamId("domains/" + namespace));
      default -> Optional.empty();
    };
  }

  @Override
  public String toString() {
    return kind + ":" + namespace + "/" + name;
  }
}
