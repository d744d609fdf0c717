package io.meshport.platform.git;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The hosts that the portal goes to for repositories; none unless somebody named it.
 *
 * <p>An entry is {@code host}, {@code host:port} or {@code host:*}; without a port it means the one
 * of the scheme. A host written out may stand anywhere, also in a private network, since somebody
 * meant exactly it. {@code *.example.org} means every host below, and those only at public
 * addresses, since whoever rules over the names there decides where they lead.
 */
public final class AllowedHosts {
  private static final Pattern ENTRY =
      Pattern.compile(
          "(\\*\\.)?([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\\[[0-9a-f:.]+])(?::(\\d{1,5}|\\*))?");

  private final List<Entry> entries;

  private AllowedHosts(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  /** How far a host may be followed. */
  public enum Reach {
    /** Not at all. */
    NONE,
    /** To public addresses. */
    PUBLIC,
    /** To whatever address it has. */
    ANYWHERE
  }

  private record Entry(boolean below, String host, @Nullable String port) {
    boolean fits(String name, int port, boolean standard) {
      boolean named = below ? name.endsWith("." + host) : name.equals(host);
      boolean free = "*".equals(this.port);
      boolean door = this.port == null ? standard : free || this.port.equals("" + port);
      return named && door;
    }
  }

  /**
   * Reads entries.
   *
   * @throws IllegalArgumentException naming an entry that is none
   */
  public static AllowedHosts of(Collection<String> words) {
    return new AllowedHosts(words.stream().map(AllowedHosts::entry).toList());
  }

  private static Entry entry(String word) {
    Matcher parts = ENTRY.matcher(word.toLowerCase(Locale.ROOT));
    if (!parts.matches()) {
      throw new IllegalArgumentException("'" + word + "' is no host, host:port or *.domain");
    }
    return new Entry(parts.group(1) != null, parts.group(2), parts.group(3));
  }

  /** How far the host of an address may be followed. */
  public Reach reachOf(URI address) {
    String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    int standard = standardPort(String.valueOf(address.getScheme()));
    int port = address.getPort() < 0 ? standard : address.getPort();
    Reach reach = Reach.NONE;
    for (Entry entry : entries) {
      if (entry.fits(host, port, port == standard)) {
        if (!entry.below()) {
          return Reach.ANYWHERE;
        }
        reach = Reach.PUBLIC;
      }
    }
    return reach;
  }

  private static int standardPort(String scheme) {
    return switch (scheme.toLowerCase(Locale.ROOT)) {
      case "https" -> 443;
      case "ssh" -> 22;
      default -> 80;
    };
  }

  @Override
  public String toString() {
    return entries.toString();
  }
}
