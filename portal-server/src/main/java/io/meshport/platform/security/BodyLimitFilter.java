package io.meshport.platform.security;

import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads no body beyond 1 MiB, whether its length was announced or not. */
@Provider
@Priority(Priorities.AUTHORIZATION + 10)
public class BodyLimitFilter implements ContainerRequestFilter {
  /** The largest body, in bytes. */
  public static final int MAX_BYTES = 1 << 20;

  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getLength() > MAX_BYTES) {
      throw tooLarge();
    }
    if (request.hasEntity()) {
      request.setEntityStream(new Limited(request.getEntityStream()));
    }
  }

  private static PortalException tooLarge() {
    return new PortalException(
        ProblemType.BODY_TOO_LARGE, "The body is larger than " + MAX_BYTES + " bytes");
  }

  private static final class Limited extends FilterInputStream {
    private long seen;

    Limited(InputStream body) {
      super(body);
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
      if (seen > MAX_BYTES) {
        throw tooLarge();
      }
    }
  }
}
