package io.meshport.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The realm of the local stack, with places left open for addresses and secrets. */
final class RealmTemplate {

  /** Upper case only: Keycloak has placeholders of its own, such as {@code ${client_account}}. */
  private static final Pattern PLACE = Pattern.compile("\\$\\{(MESHPORT_[A-Z_]+)}");

  private final String text;

  RealmTemplate(String text) {
    this.text = text;
  }

  static RealmTemplate bundled() {
    try (InputStream in =
        RealmTemplate.class.getResourceAsStream("/keycloak/meshport-realm.json")) {
      if (in == null) {
        throw new IllegalStateException("The realm file is not on the class path");
      }
      return new RealmTemplate(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String text() {
    return text;
  }

  /** The realm with every place filled; a place without a value is an error, not an empty text. */
  String fill(Map<String, String> values) {
    return PLACE
        .matcher(text)
        .replaceAll(
            place -> {
              String value = values.get(place.group(1));
              if (value == null) {
                throw new StackException("The realm file needs a value for " + place.group(1));
              }
              return Matcher.quoteReplacement(value.replace("\\", "\\\\").replace("\"", "\\\""));
            });
  }
}
