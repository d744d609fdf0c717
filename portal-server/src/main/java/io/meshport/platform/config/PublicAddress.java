package io.meshport.platform.config;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The address under which people and other catalogues reach the portal. Things are named by it in
 * what leaves the portal, so it must not change.
 *
 * @param base the address, without a slash at its end
 */
public record PublicAddress(URI base) {
  public PublicAddress {
    String text = base.toString();
    base = text.endsWith("/") ? URI.create(text.replaceAll("/+$", "")) : base;
  }

  /** The address of something below it, each step encoded. */
  public String of(String... steps) {
    return Arrays.stream(steps)
        .map(PublicAddress::encoded)
        .collect(Collectors.joining("/", base + "/", ""));
  }

  /** A text as one step or fragment of an address. */
  public static String encoded(String step) {
    return URLEncoder.encode(step, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
