package io.meshport.platform.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.platform.json.Json;
import java.net.URI;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/**
 * Reads settings and refuses those that are missing or make no sense, by name: a server with half a
 * configuration must not start.
 */
public final class Settings {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");

  private final Config config;

  public Settings(Config config) {
    this.config = config;
  }

  /** A setting that must be there. */
  public String required(String key) {
    return optional(key)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "The setting " + key + " is missing (environment: " + variable(key) + ")"));
  }

  /**
   * Refuses to go on while any of these settings is missing, and names all of them at once: whoever
   * sets up a server should not have to start it ten times to learn what it wants.
   */
  public void requireAll(Collection<String> keys) {
    List<String> missing =
        keys.stream()
            .filter(key -> optional(key).isEmpty())
            .map(key -> key + " (environment: " + variable(key) + ")")
            .toList();
    if (!missing.isEmpty()) {
      throw new IllegalStateException(
          "The server does not start without these settings: " + String.join(", ", missing));
    }
  }

  /** A setting that may be left out. */
  public Optional<String> optional(String key) {
    return config
        .getOptionalValue(key, String.class)
        .map(String::strip)
        .filter(value -> !value.isEmpty() && !value.startsWith("${"));
  }

  /** An absolute http or https address that must be there; plain http only to this machine. */
  public URI requiredAddress(String key) {
    URI address = address(key);
    boolean local =
        "localhost".equals(address.getHost())
            || "127.0.0.1".equals(address.getHost())
            || "[::1]".equals(address.getHost());
    if ("http".equals(address.getScheme()) && !local && !insecureAllowed()) {
      throw new IllegalStateException(
          "The setting " + key + " must be an https address; plain http is for localhost");
    }
    return address;
  }

  /** A port number, or the given one when it is left out. */
  public int port(String key, int otherwise) {
    String text = optional(key).orElse(Integer.toString(otherwise));
    int port = text.matches("\\d{1,5}") ? Integer.parseInt(text) : -1;
    if (port < 1 || port > 65_535) {
      throw new IllegalStateException("The setting " + key + " is no port: " + text);
    }
    return port;
  }

  /** A list of words separated by commas. */
  public Set<String> words(String key, String otherwise) {
    Set<String> words = new TreeSet<>();
    for (String word : optional(key).orElse(otherwise).split(",", -1)) {
      if (!word.isBlank()) {
        words.add(word.strip());
      }
    }
    return words;
  }

  /** A whole number from 1 to the most, or the given one when it is left out. */
  public int number(String key, int otherwise, int most) {
    String text = optional(key).orElse(Integer.toString(otherwise));
    int number = text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    if (number < 1 || number > most) {
      throw new IllegalStateException(
          "The setting " + key + " is no number from 1 to " + most + ": " + text);
    }
    return number;
  }

  /** A duration longer than nothing, as ISO 8601 writes it, or the given one when left out. */
  public Duration duration(String key, Duration otherwise) {
    String text = optional(key).orElse(otherwise.toString());
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

  /** Texts by their names, written as a JSON object; none when it is left out. */
  public Map<String, String> texts(String key) {
    String text = optional(key).orElse("{}");
    try {
      if (!(Json.mapper().readTree(text) instanceof ObjectNode object)) {
        throw noTexts(key);
      }
      Map<String, String> texts = new TreeMap<>();
      for (var member : object.properties()) {
        if (!member.getValue().isTextual() || !NAME.matcher(member.getKey()).matches()) {
          throw noTexts(key);
        }
        texts.put(member.getKey(), member.getValue().textValue());
      }
      return texts;
    } catch (JsonProcessingException malformed) {
      throw noTexts(key);
    }
  }

  // Without the cause: it quotes the setting, and there may be secrets in it.
  private static IllegalStateException noTexts(String key) {
    return new IllegalStateException(
        "The setting " + key + " is no JSON object of names and texts, {\"name\": \"text\"}");
  }

  private URI address(String key) {
    String text = required(key);
    try {
      URI address = URI.create(text);
      if (address.getHost() != null
          && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))) {
        return address;
      }
    } catch (IllegalArgumentException notAnAddress) {
      throw new IllegalStateException("The setting " + key + " is no address", notAnAddress);
    }
    throw new IllegalStateException("The setting " + key + " is no http(s) address: " + text);
  }

  // Inside one host or cluster, components may speak plain http behind a network of their own.
  private boolean insecureAllowed() {
    return optional("meshport.allow.plain.http").map("true"::equals).orElse(false);
  }

  private static String variable(String key) {
    return key.toUpperCase(Locale.ROOT).replace('.', '_');
  }
}
