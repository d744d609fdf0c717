package io.meshport.platform.http;

import java.net.URI;

/**
 * Addresses of new things, as answers with status 201 name them. JAX-RS resolves what it is given
 * against the base of the API, and RESTEasy does so even for a path with a leading slash: such a
 * path would lead to {@code /api/v1/api/v1/…}.
 */
public final class Locations {
  private Locations() {}

  /**
   * The address of a thing.
   *
   * @param path below the API, for example {@code domains/customer}
   */
  public static URI of(String path) {
    if (path.startsWith("/")) {
      throw new IllegalArgumentException("'" + path + "' must be relative to the API");
    }
    return URI.create(path);
  }
}
