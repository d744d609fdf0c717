package io.meshport.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.meshport.platform.json.Json;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.problem.Violation;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Principal;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gives the first answer again when a creating request is repeated with its key. */
@Idempotent
@Provider
@Priority(Priorities.USER)
public class IdempotencyFilter implements ContainerRequestFilter, ContainerResponseFilter {
  static final String HEADER = "Idempotency-Key";
  static final String REPLAYED = "Idempotency-Replayed";

  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,128}");
  private static final String RUNNING = "io.meshport.idempotency";

  private final IdempotencyStore store;

  /** For the REST runtime, which makes providers without arguments. */
  public IdempotencyFilter() {
    this(CDI.current().select(IdempotencyStore.class).get());
  }

  IdempotencyFilter(IdempotencyStore store) {
    this.store = store;
  }

  private record Running(String subject, String key, String hash) {}

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    String key = request.getHeaderString(HEADER);
    Principal caller = request.getSecurityContext().getUserPrincipal();
    if (key == null || caller == null) {
      return;
    }
    if (!KEY.matcher(key).matches()) {
      String message = "must be 1 to 128 visible ASCII characters";
      throw new PortalException(
          ProblemType.INVALID_PARAMETER,
          HEADER + " " + message,
          List.of(Violation.at(HEADER, message)));
    }
    byte[] body = request.getEntityStream().readAllBytes();
    request.setEntityStream(new ByteArrayInputStream(body));
    String hash = hash(request, body);
    store
        .begin(caller.getName(), key, hash)
        .ifPresentOrElse(
            known -> answerFrom(known, hash, request),
            () -> request.setProperty(RUNNING, new Running(caller.getName(), key, hash)));
  }

  private static void answerFrom(StoredAnswer known, String hash, ContainerRequestContext request) {
    if (!known.requestHash().equals(hash)) {
      throw new PortalException(
              ProblemType.IDEMPOTENCY_KEY_REUSED,
              "This key was used for another request; a new request needs a new key")
          .withRemedy("Make a new random key for each new request");
    }
    Integer status = known.status();
    if (status == null) {
      throw new PortalException(
              ProblemType.IN_PROGRESS, "The request with this key is still being worked on")
          .withRemedy("Repeat it in some seconds to get its answer");
    }
    Response.ResponseBuilder answer =
        Response.status(status)
            .type(MediaType.APPLICATION_JSON_TYPE)
            .header(REPLAYED, true)
            .entity(known.body());
    header(answer, HttpHeaders.LOCATION, known.location());
    header(answer, HttpHeaders.ETAG, known.etag());
    request.abortWith(answer.build());
  }

  private static void header(Response.ResponseBuilder answer, String name, @Nullable String value) {
    if (value != null) {
      answer.header(name, value);
    }
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response)
      throws JsonProcessingException {
    if (!(request.getProperty(RUNNING) instanceof Running running)) {
      return;
    }
    if (response.getStatus() / 100 == 2) {
      store.complete(
          running.subject(),
          running.key(),
          new StoredAnswer(
              running.hash(),
              response.getStatus(),
              Json.mapper().writeValueAsString(response.getEntity()),
              response.getHeaderString(HttpHeaders.LOCATION),
              response.getHeaderString(HttpHeaders.ETAG)));
    } else {
      store.release(running.subject(), running.key());
    }
  }

  private static String address(URI uri) {
    return uri.getRawQuery() == null
        ? uri.getRawPath()
        : uri.getRawPath() + "?" + uri.getRawQuery();
  }

  private static String hash(ContainerRequestContext request, byte[] body) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(
          (request.getMethod() + " " + address(request.getUriInfo().getRequestUri()) + "\n")
              .getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(body));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }
}
