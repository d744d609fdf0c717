package io.meshport.scaffolder.model.location;

import io.meshport.scaffolder.ActionFailure;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The reference of an entity, {@code kind:namespace/name}, in lower case.
 *
 * @param kind such as component
 * @param namespace for what the portal knows itself, the domain
 * @param name its name there
 */
public record EntityRef(String kind, String namespace, String name) {
  private static final Pattern REF =
      Pattern.compile("(?:([A-Za-z0-9.-]{1,63}):)?(?:([A-Za-z0-9._-]{1,253})/)?([\\w.-]{1,253})");

  /**
   * Reads a reference.
   *
   * @param defaultKind what it means without a kind; empty when it must state one
   * @param defaultNamespace what it means without a namespace
   * @throws ActionFailure when it is none
   */
  public static EntityRef parse(String text, String defaultKind, String defaultNamespace) {
    Matcher parts = REF.matcher(text);
    if (!parts.matches()) {
      throw new ActionFailure("'" + text + "' is no reference of an entity, kind:namespace/name");
    }
    String kind = parts.group(1) == null ? defaultKind : parts.group(1);
    if (kind.isEmpty()) {
      throw new ActionFailure("The reference '" + text + "' states no kind");
    }
    return of(kind, parts.group(2) == null ? defaultNamespace : parts.group(2), parts.group(3));
  }

  /** The reference with these parts. */
  public static EntityRef of(String kind, String namespace, String name) {
    return new EntityRef(lower(kind), lower(namespace), lower(name));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return kind + ":" + namespace + "/" + name;
  }
}
