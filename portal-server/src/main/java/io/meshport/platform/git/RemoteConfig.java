package io.meshport.platform.git;

import io.meshport.platform.config.Settings;
import io.meshport.platform.git.RemoteRepositories.RemoteLogin;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which repositories on other hosts the portal goes to, and how much it takes from them.
 *
 * @param timeout how long one errand may take in all
 * @param megabytes the most that one answer of a host may hold, in MiB
 * @param hosts which hosts are reached at all
 * @param credentials by host; they are sent to that host only
 * @param plainHttp whether http is spoken to other machines than this one
 */
public record RemoteConfig(
    Duration timeout,
    int megabytes,
    AllowedHosts hosts,
    Map<String, RemoteLogin> credentials,
    boolean plainHttp) {
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final int MOST_MEGABYTES = 999;

  /** What holds where nothing is set: no host is reached. */
  public static final RemoteConfig DEFAULT =
      new RemoteConfig(Duration.ofSeconds(30), 32, AllowedHosts.of(List.of()), Map.of(), false);

  public RemoteConfig {
    credentials = Map.copyOf(credentials);
  }

  /** Reads {@code meshport.git.*}; durations are written as ISO 8601 has them, PT30S. */
  public static RemoteConfig read(Settings settings) {
    return new RemoteConfig(
        settings.duration("meshport.git.timeout", DEFAULT.timeout),
        settings.number("meshport.git.megabytes", DEFAULT.megabytes, MOST_MEGABYTES),
        hosts(settings.words("meshport.git.allowed.hosts", "")),
        credentials(settings.words("meshport.git.credentials", "")),
        settings.optional("meshport.allow.plain.http").map("true"::equals).orElse(false));
  }

  /** The most bytes that one answer may hold. */
  public int bytes() {
    return megabytes << 20;
  }

  /** What the portal shows to a host, if anything. */
  public Optional<RemoteLogin> credentialsFor(URI address) {
    return Optional.ofNullable(
        credentials.get(String.valueOf(address.getHost()).toLowerCase(Locale.ROOT)));
  }

  /** How far an address may be followed, by its scheme and its host. */
  public AllowedHosts.Reach reachOf(URI address) {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    return switch (scheme) {
      case "https", "ssh" -> hosts.reachOf(address);
      case "http" ->
          plainHttp || THIS_MACHINE.contains(String.valueOf(address.getHost()))
              ? hosts.reachOf(address)
              : AllowedHosts.Reach.NONE;
      default -> AllowedHosts.Reach.NONE;
    };
  }

  @Override
  public String toString() {
    return "Git from " + hosts;
  }

  private static AllowedHosts hosts(Set<String> words) {
    try {
      return AllowedHosts.of(words);
    } catch (IllegalArgumentException wrong) {
      throw new IllegalStateException("The setting meshport.git.allowed.hosts is wrong", wrong);
    }
  }

  private static Map<String, RemoteLogin> credentials(Set<String> words) {
    Map<String, RemoteLogin> found = new HashMap<>();
    for (String word : words) {
      int host = word.indexOf('=');
      int user = word.indexOf(':', Math.max(host, 0));
      if (host < 1 || user < 0) {
        // The entry itself stays out of the message: it holds a password.
        throw new IllegalStateException(
            "The setting meshport.git.credentials holds an entry that is no host=user:password");
      }
      found.put(
          word.substring(0, host).toLowerCase(Locale.ROOT),
          new RemoteLogin(word.substring(host + 1, user), word.substring(user + 1)));
    }
    return found;
  }
}
