package io.meshport.scaffolder.adapter.action.fetch;

import io.meshport.platform.git.GitNames;
import io.meshport.scaffolder.ActionFailure;
import io.meshport.scaffolder.model.skeleton.RelativePath;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A folder or file within a repository, as the hosts write it in their addresses: {@code
 * …/tree/<ref>/<path>} (GitHub), {@code …/-/tree/<ref>/<path>} (GitLab), {@code
 * …/src/branch/<ref>/<path>} (Gitea), or the repository itself. A ref with a slash is written with
 * {@code %2F}.
 *
 * @param repository address to clone from
 * @param ref branch, tag or commit; empty for the default branch
 * @param path within the repository; empty for all of it
 */
record RepositoryAddress(URI repository, String ref, String path) {
  private static final List<String> DOORS = List.of("tree", "blob", "raw");
  private static final List<String> KINDS = List.of("branch", "tag", "commit");

  /** Whether a text is an address of its own and no path beside the template. */
  static boolean isAbsolute(String text) {
    return text.matches("[A-Za-z][A-Za-z0-9+.-]*:.*") || text.startsWith("//");
  }

  /**
   * Reads an address.
   *
   * @throws ActionFailure when it is none that the portal fetches from
   */
  static RepositoryAddress of(String text) {
    URI uri = uri(text);
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    if (!List.of("https", "http").contains(scheme) || uri.getHost() == null) {
      throw new ActionFailure(
          "Files are fetched from https addresses of repositories, not from '" + text + "'");
    }
    if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
      throw new ActionFailure("The address to fetch from must hold no user name and no fragment");
    }
    List<String> steps =
        Arrays.stream(uri.getRawPath().split("/"))
            .filter(step -> !step.isEmpty())
            .map(RepositoryAddress::decoded)
            .toList();
    return cut(uri, steps);
  }

  private static URI uri(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException notAnAddress) {
      throw new ActionFailure("'" + text + "' is no address", notAnAddress);
    }
  }

  private static String decoded(String step) {
    try {
      return URLDecoder.decode(step.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException broken) {
      throw new ActionFailure("'" + step + "' is no part of an address", broken);
    }
  }

  private static RepositoryAddress cut(URI uri, List<String> steps) {
    for (int i = 1; i < steps.size(); i++) {
      boolean gitea =
          steps.get(i).equals("src") && i + 1 < steps.size() && KINDS.contains(steps.get(i + 1));
      if (i >= 2 && gitea) {
        return within(uri, steps, i, i + 2);
      }
      // The first two steps are owner and name, which may be called anything.
      boolean ends = i >= 2 || steps.get(i - 1).endsWith(".git");
      if (ends && DOORS.contains(steps.get(i))) {
        int end = steps.get(i - 1).equals("-") ? i - 1 : i;
        return within(uri, steps, end, i + 1);
      }
    }
    return new RepositoryAddress(clone(uri, steps), "", "");
  }

  private static RepositoryAddress within(URI uri, List<String> steps, int end, int ref) {
    if (ref >= steps.size()) {
      throw new ActionFailure("The address '" + uri + "' names no branch or tag");
    }
    String name = steps.get(ref);
    if (!GitNames.isRef(name)) {
      throw new ActionFailure("'" + name + "' is no name of a branch or tag");
    }
    String path = RelativePath.of(String.join("/", steps.subList(ref + 1, steps.size())));
    return new RepositoryAddress(clone(uri, steps.subList(0, end)), name, path);
  }

  private static URI clone(URI uri, List<String> steps) {
    if (steps.isEmpty()) {
      throw new ActionFailure("The address '" + uri + "' names no repository");
    }
    if (steps.stream().anyMatch(step -> !step.matches("[A-Za-z0-9_~][A-Za-z0-9_.~+-]*"))) {
      throw new ActionFailure("The address '" + uri + "' is no address of a repository");
    }
    String path = steps.stream().collect(Collectors.joining("/", "/", ""));
    String end = path.endsWith(".git") ? "" : ".git";
    return URI.create(uri.getScheme() + "://" + uri.getRawAuthority() + path + end);
  }
}
