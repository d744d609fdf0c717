package io.meshport.it;

import io.meshport.it.AuthorizationMatrix.Kind;
import io.meshport.it.MatrixWorld.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The policy as docs/reference/permissions.md states it, and what follows from it. */
final class Permissions {
  private static final Path PAGE =
      Path.of(System.getProperty("meshport.checkout", ".."), "docs/reference/permissions.md");

  // | act | `GET /route` | sees | may | why |
  private static final Pattern ROW =
      Pattern.compile(
          "^\\|[^|]+\\| `([A-Z]+) (/[^`|]*)` \\| ([^|]+) \\| ([^|]+) \\| *[^|\\s][^|]*\\|$",
          Pattern.MULTILINE);

  private static final Map<Kind, Set<Role>> IN_THE_MESH =
      Map.of(
          Kind.GOVERNANCE, Set.of(Role.GOVERNANCE_LEADS), Kind.ADMIN, Set.of(Role.PLATFORM_ADMINS));

  /** How the people of the matrix stand to its things. */
  private static final Map<Target, Map<Kind, Set<Role>>> AT_THE_THING =
      Map.of(
          Target.OWN,
          Map.of(
              Kind.CONSUMER, Set.of(Role.ASKING_SIDE),
              Kind.MEMBER, Set.of(Role.MEMBERS),
              Kind.OWNER, Set.of(Role.MEMBERS, Role.OWNERS, Role.RECIPIENT, Role.AUTHOR),
              Kind.STEWARD, Set.of(Role.MEMBERS, Role.STEWARDS)),
          Target.FOREIGN,
          Map.of(
              Kind.OTHER_OWNER, Set.of(Role.MEMBERS, Role.OWNERS, Role.RECIPIENT, Role.AUTHOR),
              Kind.STEWARD, Set.of(Role.MEMBERS, Role.STEWARDS)));

  private final Map<String, Rule> rules = new LinkedHashMap<>();

  private Permissions(String page) {
    ROW.matcher(page)
        .results()
        .forEach(
            row -> {
              String route = row.group(1) + " /api/v1" + row.group(2);
              Rule rule = new Rule(roles(row.group(3)), roles(row.group(4)));
              if (rules.put(route, rule) != null) {
                throw new IllegalStateException("Two rows for " + route);
              }
            });
  }

  /** How somebody stands to a thing, in the words of the page. */
  enum Role {
    ANYBODY,
    SIGNED_IN,
    MEMBERS,
    OWNERS,
    STEWARDS,
    ASKING_SIDE,
    RECIPIENT,
    AUTHOR,
    GOVERNANCE_LEADS,
    PLATFORM_ADMINS,
    SIGNATURE
  }

  /** What the policy says to a call, whatever the state of the thing. */
  enum Verdict {
    UNKNOWN_CALLER("401"),
    HIDDEN("404"),
    REFUSED("403"),
    /** Nobody learns whether it exists: not found, or a bad reference in the body. */
    NOTHING_THERE("404|422"),
    LET_IN("20[0-9]|409|412|422|428");

    private final Pattern statuses;

    Verdict(String statuses) {
      this.statuses = Pattern.compile(statuses);
    }

    boolean allows(String status) {
      return statuses.matcher(status).matches();
    }
  }

  /** Who sees the thing of a route while it is a draft, and who may act on it. */
  record Rule(Set<Role> sees, Set<Role> may) {
    Verdict verdict(Kind caller, Target target) {
      Set<Role> roles = rolesOf(caller, target);
      boolean tokenCounts = roles.contains(Role.SIGNED_IN) && !may.equals(Set.of(Role.SIGNATURE));
      if (!tokenCounts && Collections.disjoint(may, roles)) {
        return Verdict.UNKNOWN_CALLER;
      }
      if (target == Target.MISSING) {
        return Verdict.NOTHING_THERE;
      }
      if (!Collections.disjoint(may, roles)) {
        return Verdict.LET_IN;
      }
      return Collections.disjoint(sees, roles) ? Verdict.HIDDEN : Verdict.REFUSED;
    }
  }

  static Permissions written() {
    try {
      return new Permissions(Files.readString(PAGE));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Rules by method and path. */
  Map<String, Rule> rules() {
    return rules;
  }

  // The matrix is about drafts, of which a cell tells before its semicolon.
  private static Set<Role> roles(String cell) {
    return Arrays.stream(cell.split(";", 2)[0].split(",", -1))
        .map(word -> Role.valueOf(word.strip().toUpperCase(Locale.ROOT).replace(' ', '_')))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
  }

  private static Set<Role> rolesOf(Kind caller, Target target) {
    EnumSet<Role> roles = EnumSet.of(Role.ANYBODY);
    if (caller != Kind.ANONYMOUS) {
      roles.add(Role.SIGNED_IN);
    }
    roles.addAll(IN_THE_MESH.getOrDefault(caller, Set.of()));
    roles.addAll(AT_THE_THING.getOrDefault(target, Map.of()).getOrDefault(caller, Set.of()));
    return roles;
  }
}
