package io.meshport.platform.security;

import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * Reads no body beyond 1 MiB, or what a {@link LargeBody route for documents} says, whether its
 * length was announced or not.
 */
@Provider
@Priority(Priorities.AUTHORIZATION + 10)
public class BodyLimitFilter implements ContainerRequestFilter {
  /** The largest body, in bytes. */
  public static final int MAX_BYTES = 1 << 20;

  @Context private @Nullable ResourceInfo route;

  /** The filter of the server, which names the route of each request. */
  public BodyLimitFilter() {}

  BodyLimitFilter(ResourceInfo route) {
    this.route = route;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    int most = mostBytes();
    if (request.getLength() > most) {
      throw tooLarge(most);
    }
    if (request.hasEntity()) {
      request.setEntityStream(new Limited(request.getEntityStream(), most));
    }
  }

  private int mostBytes() {
    Method method = route == null ? null : route.getResourceMethod();
    LargeBody large = method == null ? null : method.getAnnotation(LargeBody.class);
    return large == null ? MAX_BYTES : large.mebibytes() << 20;
  }

  private static PortalException tooLarge(int most) {
    return new PortalException(
        ProblemType.BODY_TOO_LARGE, "The body is larger than " + most + " bytes");
  }

  private static final class Limited extends FilterInputStream {
    private final int most;
    private long seen;

    Limited(InputStream body, int most) {
      super(body);
      this.most = most;
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int got = super.read(into, from, length);
      count(Math.max(got, 0));
      return got;
    }

    private void count(int bytes) {
      seen += bytes;
      if (seen > most) {
        throw tooLarge(most);
      }
    }
  }
}
