package io.meshport.platform.problem;

import io.meshport.platform.http.CorrelationId;
import io.meshport.platform.security.AccessToken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where exceptions become answers, and where failures are logged: once. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);
  private static final int RETRY_AFTER_SECONDS = 5;

  @Context private @Nullable HttpServletRequest request;

  @Override
  public Response toResponse(Throwable failure) {
    String instance = request == null ? "" : CorrelationId.of(request);
    PortalException refusal = signInFirst(Problems.of(failure));
    ProblemType type = refusal.type();
    if (type.status() >= 500) {
      LOG.error("{}: {}", type.type(), refusal.detail(), failure);
    } else {
      LOG.debug("{}: {}", type.type(), refusal.detail());
    }
    Response.ResponseBuilder answer =
        Response.status(type.status())
            .type(MediaType.valueOf(ProblemView.MEDIA_TYPE))
            .entity(ProblemView.of(refusal, instance));
    if (type == ProblemType.UNAUTHENTICATED) {
      answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    if (type.status() == 503) {
      answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }
    return answer.build();
  }

  // The media type is looked at before the caller is, and what an address reads is for callers.
  private PortalException signInFirst(PortalException refusal) {
    boolean unknownCaller = request == null || !AccessToken.isBroughtBy(request.getUserPrincipal());
    return refusal.type() == ProblemType.UNSUPPORTED_MEDIA_TYPE && unknownCaller
        ? AccessToken.missing()
        : refusal;
  }
}
