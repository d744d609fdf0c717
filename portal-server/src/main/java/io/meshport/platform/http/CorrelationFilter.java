package io.meshport.platform.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives every request its correlation id, sends it back, and logs one line an answer. */
@Provider
@PreMatching
public class CorrelationFilter implements ContainerRequestFilter, ContainerResponseFilter {
  private static final Logger LOG = LoggerFactory.getLogger("io.meshport.http");
  private static final String STARTED = "io.meshport.started";

  @Override
  public void filter(ContainerRequestContext request) {
    CorrelationId.of(request);
    request.setProperty(STARTED, System.nanoTime());
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    String id = CorrelationId.of(request);
    response.getHeaders().putSingle(CorrelationId.HEADER, id);
    long millis =
        request.getProperty(STARTED) instanceof Long started
            ? Duration.ofNanos(System.nanoTime() - started).toMillis()
            : 0;
    // The path only: a query may hold what people searched for.
    LOG.info(
        "{} {} /{} {} {} ms",
        id,
        request.getMethod(),
        request.getUriInfo().getPath().replaceFirst("^/", ""),
        response.getStatus(),
        millis);
  }
}
