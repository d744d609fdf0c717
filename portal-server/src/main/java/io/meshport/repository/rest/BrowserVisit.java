package io.meshport.repository.rest;

import io.meshport.catalog.Names;
import io.meshport.platform.config.PublicAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * People follow the address that Git clones, and those of its files ({@code …/tree/main/README.md},
 * as entities name their sources), with a browser. They are led to the files of the product.
 */
final class BrowserVisit {
  private static final Pattern ADDRESS =
      Pattern.compile("/git/([^/]+)/([^/]+)\\.git/?(?:tree/([^/]+)(?:/(.*))?)?");

  private BrowserVisit() {}

  /**
   * The page that shows what is at an address of Git.
   *
   * @param path of the request, as it was sent
   * @return nothing for the addresses that only Git asks for
   */
  static Optional<String> page(String path, PublicAddress portal) {
    Matcher parts = ADDRESS.matcher(path);
    if (!parts.matches() || !Names.isName(parts.group(1)) || !Names.isName(parts.group(2))) {
      return Optional.empty();
    }
    String page = portal.of("products", parts.group(1), parts.group(2), "files");
    String branch = parts.group(3);
    return Optional.of(
        branch == null ? page : page + query("?branch=", branch) + query("&file=", parts.group(4)));
  }

  // A plus sign means itself in a path; the server has refused what is no UTF-8 in it.
  private static String query(String name, @Nullable String sent) {
    return sent == null || sent.isEmpty()
        ? ""
        : name
            + PublicAddress.encoded(
                URLDecoder.decode(sent.replace("+", "%2B"), StandardCharsets.UTF_8));
  }
}
