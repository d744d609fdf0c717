package io.meshport.scaffolder.model.template.source;

import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.problem.Violation;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where templates lie in a Git repository.
 *
 * @param repository http or https address of the repository
 * @param ref short name of a branch or tag; empty for the default branch
 * @param path folder to look in; empty for the whole repository
 */
@Embeddable
public record SourcePlace(String repository, @Column(name = "git_ref") String ref, String path) {
  private static final int LONGEST = 500;
  private static final Pattern REF = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._/+-]{0,199}");
  private static final Pattern BROKEN_REF =
      Pattern.compile("\\.\\.|//|/\\.|\\./|/$|\\.$|\\.lock(/|$)");
  private static final Pattern PATH = Pattern.compile("[^\\p{Cntrl}\\\\:*?\"<>|]{1,500}");
  private static final List<String> NO_STEPS = List.of("", ".", "..", ".git");

  /**
   * The place that somebody wrote, tidied up.
   *
   * @throws PortalException INVALID_INPUT when it is none that the portal reads
   */
  public SourcePlace checked() {
    String folder = path.strip().replaceAll("^\\./|/+$", "");
    SourcePlace place =
        new SourcePlace(repository.strip(), ref.strip(), folder.equals(".") ? "" : folder);
    List<Violation> violations = new ArrayList<>();
    if (!isAddress(place.repository)) {
      violations.add(
          Violation.at(
              "/repository",
              "must be an https address such as https://git.example.org/platform/templates.git,"
                  + " without user, password, query and fragment"));
    }
    if (!place.ref.isEmpty()
        && (!REF.matcher(place.ref).matches() || BROKEN_REF.matcher(place.ref).find())) {
      violations.add(Violation.at("/ref", "must be the short name of a branch or tag"));
    }
    if (!place.path.isEmpty() && !isPath(place.path)) {
      violations.add(Violation.at("/path", "must be a folder within the repository"));
    }
    if (!violations.isEmpty()) {
      throw new PortalException(
          ProblemType.INVALID_INPUT, "The portal cannot read templates from there", violations);
    }
    return place;
  }

  private static boolean isAddress(String text) {
    try {
      URI uri = new URI(text);
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      return uri.getHost() != null
          && List.of("https", "http").contains(scheme)
          && uri.getRawUserInfo() == null
          && uri.getRawQuery() == null
          && uri.getRawFragment() == null
          && uri.normalize().equals(uri)
          && text.length() <= LONGEST;
    } catch (URISyntaxException noAddress) {
      return false;
    }
  }

  private static boolean isPath(String text) {
    return PATH.matcher(text).matches()
        && Arrays.stream(text.split("/", -1))
            .noneMatch(step -> NO_STEPS.contains(step.toLowerCase(Locale.ROOT)));
  }

  /** The address of the repository. */
  public URI uri() {
    return URI.create(repository);
  }
}
