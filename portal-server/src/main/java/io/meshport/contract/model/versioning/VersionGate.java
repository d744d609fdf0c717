package io.meshport.contract.model.versioning;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.semver4j.Semver;

/**
 * Holds version numbers to what changed, by Semantic Versioning 2.0.0.
 *
 * <ul>
 *   <li>A version of one or two numbers counts as one with zeros behind: {@code 2.0} is 2.0.0.
 *   <li>Before 1.0.0 anything may change (SemVer, item 4). As package managers do, the portal asks
 *       for the second number where work breaks and for the third otherwise, so that readers can
 *       still tell.
 *   <li>Between pre-releases of one version, and from them to it, anything may change (item 9).
 *   <li>A version that is no SemVer, a date say, only has to come after the former one in natural
 *       order, since nobody can read more from it.
 * </ul>
 */
public final class VersionGate {
  private static final Pattern SHORT = Pattern.compile("(0|[1-9]\\d{0,8})(\\.(0|[1-9]\\d{0,8}))?");
  private static final Pattern RUN = Pattern.compile("\\d+|\\D+");
  private static final Pattern LAST_NUMBER = Pattern.compile("\\d+(?!.*\\d)");

  private static final Comparator<String> RUNS =
      (one, other) ->
          Character.isDigit(one.charAt(0)) && Character.isDigit(other.charAt(0))
              ? new BigInteger(one).compareTo(new BigInteger(other))
              : one.compareTo(other);

  private VersionGate() {}

  /** Whether the number says how far the contract moved. */
  public static boolean isSemantic(String version) {
    return parse(version) != null;
  }

  /** Whether one version may follow another when the changes between ask for this. */
  public static boolean fits(String older, String newer, VersionBump required) {
    Semver from = parse(older);
    Semver to = parse(newer);
    if (from == null || to == null) {
      return naturally(older, newer) < 0;
    }
    return to.isGreaterThan(from) && (isSettling(from, to) || raised(from, to, required));
  }

  private static boolean isSettling(Semver from, Semver to) {
    return !from.getPreRelease().isEmpty()
        && from.withClearedPreReleaseAndBuild().isEqualTo(to.withClearedPreReleaseAndBuild());
  }

  private static boolean raised(Semver from, Semver to, VersionBump required) {
    boolean major = to.getMajor() > from.getMajor();
    boolean minor = major || to.getMinor() > from.getMinor();
    return switch (inEffect(from, required)) {
      case MAJOR -> major;
      case MINOR -> minor;
      case PATCH, NONE -> true;
    };
  }

  private static VersionBump inEffect(Semver from, VersionBump required) {
    if (from.getMajor() > 0) {
      return required;
    }
    return required == VersionBump.MAJOR ? VersionBump.MINOR : VersionBump.PATCH;
  }

  /** The smallest version that may follow when the changes ask for this. */
  public static String propose(String older, VersionBump required) {
    Semver from = parse(older);
    if (from == null) {
      return nextNaturally(older);
    }
    Semver plain = from.withClearedPreReleaseAndBuild();
    if (!from.getPreRelease().isEmpty()) {
      return plain.getVersion();
    }
    return raise(plain, inEffect(from, required)).getVersion();
  }

  private static Semver raise(Semver version, VersionBump bump) {
    return switch (bump) {
      case MAJOR -> version.nextMajor();
      case MINOR -> version.nextMinor();
      case PATCH, NONE -> version.nextPatch();
    };
  }

  private static @Nullable Semver parse(String version) {
    Matcher shorter = SHORT.matcher(version);
    if (shorter.matches()) {
      return Semver.parse(version + (shorter.group(2) == null ? ".0.0" : ".0"));
    }
    return Semver.parse(version);
  }

  private static String nextNaturally(String version) {
    Matcher number = LAST_NUMBER.matcher(version);
    return number.find() ? number.replaceFirst(next(number.group())) : version + ".1";
  }

  /** Keeps leading zeros, so that 2026-09 becomes 2026-10. */
  private static String next(String digits) {
    String next = new BigInteger(digits).add(BigInteger.ONE).toString();
    return "0".repeat(Math.max(0, digits.length() - next.length())) + next;
  }

  /** Numbers by size, the rest by letters: 9 comes before 10. */
  private static int naturally(String one, String other) {
    List<String> first = RUN.matcher(one).results().map(MatchResult::group).toList();
    List<String> second = RUN.matcher(other).results().map(MatchResult::group).toList();
    for (int i = 0; i < Math.min(first.size(), second.size()); i++) {
      int way = RUNS.compare(first.get(i), second.get(i));
      if (way != 0) {
        return way;
      }
    }
    return Integer.compare(first.size(), second.size());
  }
}
