package io.meshport.contract.service.git;

import io.meshport.contract.model.git.AllowedHosts;
import io.meshport.platform.config.Settings;
import java.net.URI;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * How contracts are read from repositories.
 *
 * @param interval how often each source is looked at
 * @param longest the longest pause after a repository did not answer; the pause doubles until then
 * @param timeout how long one look may take in all
 * @param megabytes the most that one answer of a repository may hold, in MiB
 * @param hosts which hosts are read at all
 * @param credentials by host; they are sent to that host only
 * @param sealingKey the key for the secrets of webhooks; without it there are no webhooks
 * @param plainHttp whether http is spoken to other machines than this one
 */
public record GitConfig(
    Duration interval,
    Duration longest,
    Duration timeout,
    int megabytes,
    AllowedHosts hosts,
    Map<String, Credentials> credentials,
    Optional<String> sealingKey,
    boolean plainHttp) {
  private static final int SHORTEST_KEY = 32;
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  /** What holds where nothing is set: no host is read. */
  public static final GitConfig DEFAULT =
      new GitConfig(
          Duration.ofMinutes(5),
          Duration.ofHours(1),
          Duration.ofSeconds(30),
          32,
          AllowedHosts.of(List.of()),
          Map.of(),
          Optional.empty(),
          false);

  public GitConfig {
    credentials = Map.copyOf(credentials);
  }

  /**
   * A user name and a password or token; never shown.
   *
   * @param user user name, for tokens what the host asks for
   * @param password password or token
   */
  public record Credentials(String user, String password) {
    @Override
    public String toString() {
      return "credentials";
    }
  }

  /** Reads {@code meshport.git.*}; durations are written as ISO 8601 has them, PT5M. */
  public static GitConfig read(Settings settings) {
    return new GitConfig(
        duration(settings, "meshport.git.interval", DEFAULT.interval),
        duration(settings, "meshport.git.retry.longest", DEFAULT.longest),
        duration(settings, "meshport.git.timeout", DEFAULT.timeout),
        number(settings, "meshport.git.megabytes", DEFAULT.megabytes),
        hosts(settings.words("meshport.git.allowed.hosts", "")),
        credentials(settings.words("meshport.git.credentials", "")),
        settings.optional("meshport.git.webhook.key").map(GitConfig::longEnough),
        settings.optional("meshport.allow.plain.http").map("true"::equals).orElse(false));
  }

  /** How long to wait after so many looks in a row found nobody; sources are spread a little. */
  public Duration pauseAfter(int failures, UUID sourceId) {
    Duration pause = interval.multipliedBy(1L << Math.min(failures, 16));
    Duration bounded =
        failures == 0 || pause.compareTo(longest) < 0 ? pause : max(longest, interval);
    // From 9/10 to 11/10, always the same for one source: they do not all knock at once.
    long tenths = 90L + Math.floorMod(sourceId.hashCode(), 21);
    return bounded.multipliedBy(tenths).dividedBy(100);
  }

  private static Duration max(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  /** How long a claimed source is left alone: longer than a look can take. */
  public Duration patience() {
    return timeout.multipliedBy(2).plusSeconds(30);
  }

  /** The most bytes that one answer may hold. */
  public int bytes() {
    return megabytes << 20;
  }

  /** What the portal shows to a host, if anything. */
  public Optional<Credentials> credentialsFor(URI address) {
    return Optional.ofNullable(credentials.get(address.getHost().toLowerCase(Locale.ROOT)));
  }

  /** How far an address may be followed, by its scheme and its host. */
  public AllowedHosts.Reach reachOf(URI address) {
    boolean inTheClear = !"https".equalsIgnoreCase(address.getScheme());
    return inTheClear && !plainHttp && !THIS_MACHINE.contains(address.getHost())
        ? AllowedHosts.Reach.NONE
        : hosts.reachOf(address);
  }

  @Override
  public String toString() {
    return "Git from " + hosts + " every " + interval;
  }

  private static AllowedHosts hosts(Set<String> words) {
    try {
      return AllowedHosts.of(words);
    } catch (IllegalArgumentException wrong) {
      throw new IllegalStateException("The setting meshport.git.allowed.hosts is wrong", wrong);
    }
  }

  private static Map<String, Credentials> credentials(Set<String> words) {
    Map<String, Credentials> found = new HashMap<>();
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
          new Credentials(word.substring(host + 1, user), word.substring(user + 1)));
    }
    return found;
  }

  private static String longEnough(String key) {
    if (key.length() < SHORTEST_KEY) {
      throw new IllegalStateException(
          "The setting meshport.git.webhook.key is shorter than " + SHORTEST_KEY + " characters");
    }
    return key;
  }

  private static int number(Settings settings, String key, int otherwise) {
    String text = settings.optional(key).orElse(Integer.toString(otherwise));
    int number = text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
    if (number < 1) {
      throw new IllegalStateException(
          "The setting " + key + " is no number from 1 to 999: " + text);
    }
    return number;
  }

  private static Duration duration(Settings settings, String key, Duration otherwise) {
    String text = settings.optional(key).orElse(otherwise.toString());
    try {
      Duration duration = Duration.parse(text);
      if (duration.compareTo(Duration.ZERO) > 0) {
        return duration;
      }
    } catch (DateTimeParseException noDuration) {
      throw new IllegalStateException("The setting " + key + " is no duration", noDuration);
    }
    throw new IllegalStateException("The setting " + key + " is not longer than nothing: " + text);
  }
}
