package io.meshport.identity.adapter;

import io.meshport.identity.Caller;
import io.meshport.identity.CurrentCaller;
import io.meshport.identity.TeamId;
import io.meshport.identity.UserId;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Reads the caller from the verified token: groups by their full path (claim {@code groups}), realm
 * roles from {@code realm_access.roles}.
 */
@Singleton
public class TokenCaller implements CurrentCaller {
  private static final String DOMAINS = "/domains/";
  private static final String TEAMS = "/teams/";

  private final Instance<JsonWebToken> tokens;

  @Inject
  public TokenCaller(Instance<JsonWebToken> tokens) {
    this.tokens = tokens;
  }

  @Override
  public Caller get() {
    JsonWebToken token = tokens.get();
    String id = token.getSubject();
    if (id == null || id.isBlank()) {
      throw new PortalException(
          ProblemType.UNAUTHENTICATED, "The token names nobody (claim sub is missing)");
    }
    return caller(
        id,
        text(token.getClaim("preferred_username"), id),
        text(token.getClaim("name"), id),
        token.getGroups() == null ? Set.of() : token.getGroups(),
        realmRoles(token.getClaim("realm_access")));
  }

  /** The caller whom these claims describe; look-alike group paths give no rights. */
  static Caller caller(
      String id, String username, String name, Set<String> groups, Set<String> roles) {
    Set<String> members = new HashSet<>();
    Set<String> owners = new HashSet<>();
    Set<String> stewards = new HashSet<>();
    Set<TeamId> teams = new HashSet<>();
    for (String path : groups) {
      if (path.startsWith(DOMAINS)) {
        String[] parts = path.substring(DOMAINS.length()).split("/", -1);
        addRole(parts, members, owners, stewards);
      } else if (path.startsWith(TEAMS)) {
        teams.add(new TeamId(path.substring(1)));
      }
    }
    members.forEach(domain -> teams.add(new TeamId("domains/" + domain)));
    return new Caller(new UserId(id), username, name, members, owners, stewards, teams, roles);
  }

  private static void addRole(
      String[] path, Set<String> members, Set<String> owners, Set<String> stewards) {
    String domain = path[0];
    boolean exact = domain.equals(domain.strip().toLowerCase(Locale.ROOT)) && !domain.isEmpty();
    if (!exact || path.length > 2) {
      return;
    }
    String role = path.length == 2 ? path[1] : "";
    switch (role) {
      case "" -> members.add(domain);
      case "owners" -> {
        members.add(domain);
        owners.add(domain);
      }
      case "stewards" -> {
        members.add(domain);
        stewards.add(domain);
      }
      default -> {
        // A group that the portal did not make carries no right.
      }
    }
  }

  /** Reads the claim as the server hands it out: a map with a list, or the same as JSON values. */
  static Set<String> realmRoles(@Nullable Object claim) {
    if (claim instanceof Map<?, ?> access && access.get("roles") instanceof Collection<?> roles) {
      return roles.stream()
          .map(role -> role instanceof JsonString text ? text.getString() : String.valueOf(role))
          .collect(Collectors.toUnmodifiableSet());
    }
    return Set.of();
  }

  private static String text(@Nullable Object claim, String otherwise) {
    if (claim instanceof JsonString string) {
      return string.getString();
    }
    return claim instanceof String string ? string : otherwise;
  }
}
