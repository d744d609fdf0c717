package io.meshport.platform.http;

import jakarta.ws.rs.core.Response;

/**
 * Answers that say which version they show. Whoever changes the thing later sends the tag back as
 * {@code If-Match}, so an answer without it would be a dead end.
 */
public final class Versioned {
  private Versioned() {}

  /** 200 with a view of the thing. */
  public static Response ok(Object view, long version) {
    return Response.ok(view).tag(ETags.of(version)).build();
  }

  /**
   * 201 with a view of the new thing.
   *
   * @param path of the thing below the API, for example {@code domains/customer}
   */
  public static Response created(String path, Object view, long version) {
    return Response.created(Locations.of(path)).tag(ETags.of(version)).entity(view).build();
  }

  /** 204 after a part of the thing was taken away. */
  public static Response noContent(long version) {
    return Response.noContent().tag(ETags.of(version)).build();
  }
}
