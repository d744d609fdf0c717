package io.meshport.scaffolder.model.expression;

import io.meshport.scaffolder.model.expression.syntax.Nothing;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The filters that the scaffolder adds to those of the template language. */
final class PortalFilters {
  static final Map<String, Filter> ALL =
      Map.of(
          "parseRepoUrl",
              (value, a, site) -> repository(site.textOnly(value, "parseRepoUrl"), site),
          "parseEntityRef", PortalFilters::entity,
          "pick", PortalFilters::picked,
          "projectSlug", PortalFilters::slug);

  private PortalFilters() {}

  /** {@code host?owner=o&repo=r}, as the picker of repositories writes it. */
  private static Map<String, Object> repository(String address, Site site) {
    int mark = address.indexOf('?');
    if (mark < 1) {
      throw site.failure("'" + address + "' is no repository: it looks like host?owner=o&repo=r");
    }
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("host", address.substring(0, mark));
    for (String pair : address.substring(mark + 1).split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        parts.put(pair.substring(0, equals), decoded(pair.substring(equals + 1), site));
      }
    }
    if (!parts.containsKey("repo")) {
      throw site.failure("'" + address + "' names no repository");
    }
    return parts;
  }

  private static String decoded(String text, Site site) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw site.failure("'" + text + "' is not encoded as addresses are");
    }
  }

  private static Object slug(Object value, Arguments arguments, Site site) {
    Map<String, Object> parts = repository(site.textOnly(value, "projectSlug"), site);
    return site.made(parts.getOrDefault("owner", "") + "/" + parts.get("repo"));
  }

  /** {@code kind:namespace/name}, of which the first two may be left out. */
  private static Object entity(Object value, Arguments arguments, Site site) {
    String reference = site.textOnly(value, "parseEntityRef");
    Object defaults = arguments.get(0, "defaults");
    int colon = reference.indexOf(':');
    String rest = reference.substring(colon + 1);
    int slash = rest.indexOf('/');
    String kind =
        colon < 0
            ? given(defaults, "defaultKind", "", site)
            : reference.substring(0, colon).toLowerCase(Locale.ROOT);
    if (kind.isEmpty() || rest.substring(slash + 1).isEmpty()) {
      throw site.failure("'" + reference + "' is no entity: it looks like kind:namespace/name");
    }
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("kind", kind);
    parts.put(
        "namespace",
        slash < 0
            ? given(defaults, "defaultNamespace", "default", site)
            : rest.substring(0, slash));
    parts.put("name", rest.substring(slash + 1));
    return parts;
  }

  private static String given(Object defaults, String name, String otherwise, Site site) {
    Object value = Members.get(defaults, name, site);
    return value instanceof Nothing ? otherwise : site.text(value);
  }

  private static Object picked(Object value, Arguments arguments, Site site) {
    Object at = value;
    for (String name : site.text(arguments.get(0, "path")).split("[.\\[\\]]+", -1)) {
      at = name.isEmpty() ? at : Members.get(at, name, site);
    }
    return at;
  }
}
