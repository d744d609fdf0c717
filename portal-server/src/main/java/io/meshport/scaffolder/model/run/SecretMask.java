package io.meshport.scaffolder.model.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Covers the secrets of a task in whatever people read: as they are, and as Base64, as part of an
 * address, or quoted in JSON, in which forms they turn up in messages of other systems.
 */
public final class SecretMask {
  private static final String COVER = "***";

  /** Shorter texts are part of every other word; as secrets they would be none. */
  private static final int SHORTEST = 3;

  /** Base64 writes three bytes as four signs, so a text has three forms, by what stands before. */
  private static final int GROUP = 3;

  private static final int SIGNS = 4;

  private final List<String> covered;

  /** A mask for these secrets. */
  public SecretMask(Collection<String> secrets) {
    this.covered =
        secrets.stream()
            .filter(secret -> secret.length() >= SHORTEST)
            .flatMap(SecretMask::forms)
            .filter(form -> form.length() >= SHORTEST)
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
  }

  /** The text with every secret covered. */
  public String cover(String text) {
    String safe = text;
    for (String form : covered) {
      safe = safe.replace(form, COVER);
    }
    return safe;
  }

  /** The value with every secret covered, in whatever text of it. */
  public JsonNode cover(JsonNode value) {
    if (value instanceof TextNode text) {
      return TextNode.valueOf(cover(text.textValue()));
    }
    if (value instanceof ArrayNode array) {
      ArrayNode safe = array.arrayNode(array.size());
      array.forEach(entry -> safe.add(cover(entry)));
      return safe;
    }
    return value instanceof ObjectNode object ? cover(object) : value;
  }

  /** The object with every secret covered. */
  public ObjectNode cover(ObjectNode object) {
    ObjectNode safe = object.objectNode();
    object
        .properties()
        .forEach(member -> safe.set(cover(member.getKey()), cover(member.getValue())));
    return safe;
  }

  private static Stream<String> forms(String secret) {
    String inAddress = URLEncoder.encode(secret, StandardCharsets.UTF_8);
    String quoted = TextNode.valueOf(secret).toString();
    Stream<String> plain =
        Stream.of(
            secret,
            inAddress,
            inAddress.replace("+", "%20"),
            quoted.substring(1, quoted.length() - 1));
    Stream<String> encoded =
        Stream.of(Base64.getEncoder(), Base64.getUrlEncoder())
            .flatMap(
                encoder ->
                    Stream.of(0, 1, 2)
                        .map(before -> inBase64(encoder.withoutPadding(), secret, before)));
    return Stream.concat(plain, encoded);
  }

  /** The signs that stand for the secret alone when so many bytes come before it. */
  private static String inBase64(Base64.Encoder encoder, String secret, int before) {
    byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
    byte[] shifted = new byte[bytes.length + before];
    System.arraycopy(bytes, 0, shifted, before, bytes.length);
    String all = encoder.encodeToString(shifted);
    int first = before == 0 ? 0 : before + 1;
    int last = shifted.length / GROUP * SIGNS;
    return last > first ? all.substring(first, last) : "";
  }
}
