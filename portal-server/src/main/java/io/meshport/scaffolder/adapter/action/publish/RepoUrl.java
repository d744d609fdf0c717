package io.meshport.scaffolder.adapter.action.publish;

import io.meshport.scaffolder.ActionFailure;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A repository as the field RepoUrlPicker gives it: {@code host?owner=o&repo=r}.
 *
 * @param host host, with its port where it is not the usual one
 * @param owner person, organization or group
 * @param repo name of the repository
 */
record RepoUrl(String host, String owner, String repo) {
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]*(:\\d{1,5})?");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}");
  private static final List<String> THIS_MACHINE = List.of("localhost", "127.0.0.1");

  /**
   * Reads it.
   *
   * @throws ActionFailure when a part is missing, or could be taken for something else
   */
  static RepoUrl of(String text) {
    int question = text.indexOf('?');
    String host = text.substring(0, Math.max(question, 0)).replaceFirst("/$", "");
    Map<String, String> parts = new HashMap<>();
    for (String pair : text.substring(question + 1).split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        parts.put(pair.substring(0, equals), decoded(pair.substring(equals + 1)));
      }
    }
    String owner = parts.getOrDefault("owner", "");
    String repo = parts.getOrDefault("repo", "");
    boolean sound = HOST.matcher(host).matches() && isName(repo) && isOwner(owner);
    if (!sound) {
      throw new ActionFailure(
          "'" + text + "' is no repository; it is written host?owner=owner&repo=name");
    }
    return new RepoUrl(host, owner, repo);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException broken) {
      throw new ActionFailure("'" + text + "' is no part of an address", broken);
    }
  }

  /** Whether a text can be the name of a person, a team or a repository in an address. */
  static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  // Groups of GitLab lie within groups.
  private static boolean isOwner(String owner) {
    for (String step : owner.split("/", -1)) {
      if (!isName(step)) {
        return false;
      }
    }
    return true;
  }

  /** The address of the host; only this machine is spoken to without encryption. */
  URI base() {
    String name = host.replaceFirst(":.*", "");
    return URI.create((THIS_MACHINE.contains(name) ? "http://" : "https://") + host);
  }

  /** The address that people open. */
  String page() {
    return base() + "/" + owner + "/" + repo;
  }

  /** The address to clone from. */
  URI cloneAddress() {
    return URI.create(page() + ".git");
  }

  /** Owner and name as one step of an address. */
  String encoded() {
    return (owner + "/" + repo).replace("/", "%2F");
  }
}
