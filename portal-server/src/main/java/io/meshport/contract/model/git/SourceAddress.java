package io.meshport.contract.model.git;

import io.meshport.platform.git.GitNames;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.problem.Violation;
import jakarta.persistence.Embeddable;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a contract lives: a file on a branch of a Git repository, or a file at an address of its
 * own.
 *
 * @param repository http or https address of the repository, or of the file
 * @param branch short name of the branch; none for a file at an address
 * @param path path of the file within the repository; none for a file at an address
 */
@Embeddable
public record SourceAddress(String repository, @Nullable String branch, @Nullable String path) {
  private static final int LONGEST = 500;
  private static final Pattern PATH = Pattern.compile("[^\\p{Cntrl}\\\\:*?\"<>|]{1,500}");

  /**
   * An address as somebody wrote it.
   *
   * @throws PortalException INVALID_INPUT when it is none that the portal reads
   */
  public static SourceAddress of(
      String repository, @Nullable String branch, @Nullable String path) {
    SourceAddress address = new SourceAddress(repository.strip(), branch, path);
    List<Violation> violations = new ArrayList<>();
    checkRepository(address.repository(), violations);
    if ((branch == null) != (path == null)) {
      violations.add(
          Violation.at(
              branch == null ? "/branch" : "/path",
              "must be given: a file in a repository has a branch and a path, a file at an address"
                  + " has neither"));
    } else if (branch != null && path != null) {
      checkPlace(branch, path, violations);
    }
    if (violations.isEmpty() && address.notation().isEmpty()) {
      violations.add(
          Violation.at(
              path == null ? "/repository" : "/path", "must end in .yaml, .yml, .odcs or .json"));
    }
    if (!violations.isEmpty()) {
      throw new PortalException(
          ProblemType.INVALID_INPUT, "The portal cannot read a contract from there", violations);
    }
    return address;
  }

  private static void checkRepository(String repository, List<Violation> violations) {
    String wrong = wrongAddress(repository);
    if (wrong != null) {
      violations.add(Violation.at("/repository", wrong));
    }
  }

  private static @Nullable String wrongAddress(String repository) {
    URI uri;
    try {
      uri = new URI(repository);
    } catch (URISyntaxException notAnAddress) {
      return "must be an address such as https://git.example.org/data/contracts.git";
    }
    String authority = uri.getRawAuthority();
    if (authority != null && authority.contains("@")) {
      return "must hold no user name or password; the platform team sets credentials for the host";
    }
    if (uri.getHost() == null || !List.of("https", "http").contains(scheme(uri))) {
      return "must be an https address; ssh, git and file addresses are not read";
    }
    return wrongRest(uri);
  }

  private static @Nullable String wrongRest(URI uri) {
    if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
      return "must have no query and no fragment";
    }
    if (!uri.normalize().equals(uri) || uri.getRawPath().contains("%")) {
      return "must be written without dots to step over and without escapes";
    }
    boolean tooLong = uri.toString().length() > LONGEST;
    return tooLong ? "must have at most " + LONGEST + " characters" : null;
  }

  private static String scheme(URI uri) {
    return String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
  }

  private static void checkPlace(String branch, String path, List<Violation> violations) {
    if (!GitNames.isRef(branch)) {
      violations.add(Violation.at("/branch", "must be the short name of a branch, such as main"));
    }
    if (!GitNames.isPath(path) || !PATH.matcher(path).matches()) {
      violations.add(
          Violation.at("/path", "must be a path within the repository, such as data/orders.yaml"));
    }
  }

  /** How it is read. */
  public SourceKind kind() {
    return path == null ? SourceKind.FILE : SourceKind.GIT;
  }

  /** The address of the repository, or of the file. */
  public URI uri() {
    return URI.create(repository);
  }

  /** The media type under which the file is kept, by the end of its name. */
  public String mediaType() {
    String type = notation();
    return type.isEmpty() ? "application/yaml" : type;
  }

  private String notation() {
    String name = Objects.requireNonNullElse(path, repository).toLowerCase(Locale.ROOT);
    if (name.endsWith(".json")) {
      return "application/json";
    }
    boolean yaml = name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".odcs");
    return yaml ? "application/yaml" : "";
  }
}
