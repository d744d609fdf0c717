package io.meshport.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Turns any exception into the refusal that the caller may know; everything unknown is INTERNAL.
 */
public final class Problems {
  // SQLSTATE class 08 (connection) and 57P0x (server shutting down) mean "not now", not "never".
  private static final List<String> DATABASE_AWAY = List.of("08", "57P");

  private Problems() {}

  /** The refusal that stands for the exception. */
  public static PortalException of(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      PortalException known = known(cause);
      if (known != null) {
        return known;
      }
    }
    return new PortalException(
            ProblemType.INTERNAL, "Something went wrong on our side; it is in the log")
        .withRemedy("Try again; if it stays, tell your platform team the instance id");
  }

  private static @Nullable PortalException known(Throwable cause) {
    if (cause instanceof PortalException refusal) {
      return refusal;
    }
    if (cause instanceof JsonProcessingException json) {
      return unreadable(json);
    }
    if (cause instanceof NotFoundException
        && cause.getCause() instanceof IllegalArgumentException) {
      // The REST runtime takes a parameter that is no number for an address that is not there.
      return new PortalException(
          ProblemType.INVALID_PARAMETER, "A parameter of the address must be a number");
    }
    if (cause instanceof WebApplicationException http) {
      return ofStatus(http.getResponse().getStatus());
    }
    if (cause instanceof OptimisticLockException) {
      return new PortalException(
              ProblemType.STALE_VERSION, "Somebody else changed it at the same moment")
          .withRemedy("Read it again and repeat your change");
    }
    if (cause instanceof SQLException sql && isAway(sql)) {
      return new PortalException(ProblemType.DATABASE_UNAVAILABLE, "The database does not answer")
          .withRemedy("Try again in a few seconds; nothing was changed");
    }
    return null;
  }

  private static boolean isAway(SQLException sql) {
    String state = sql.getSQLState();
    return sql instanceof SQLTransientException
        || sql instanceof SQLRecoverableException
        || (state != null && DATABASE_AWAY.stream().anyMatch(state::startsWith));
  }

  private static @Nullable PortalException ofStatus(int status) {
    return switch (status) {
      case 400 -> new PortalException(ProblemType.MALFORMED_BODY, "The request cannot be read");
      case 401 -> new PortalException(ProblemType.UNAUTHENTICATED, "Bring a bearer token");
      case 403 -> new PortalException(ProblemType.FORBIDDEN, "You may not do this");
      case 404 -> new PortalException(ProblemType.NOT_FOUND, "There is nothing at this address");
      case 405 ->
          new PortalException(
              ProblemType.METHOD_NOT_ALLOWED, "This address does not take that method");
      case 406 ->
          new PortalException(
              ProblemType.NOT_ACCEPTABLE, "Ask for application/json, or send no Accept header");
      case 413 -> new PortalException(ProblemType.BODY_TOO_LARGE, "The body is too large");
      case 415 ->
          new PortalException(
              ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send the body as application/json");
      default -> null;
    };
  }

  private static PortalException unreadable(JsonProcessingException json) {
    Integer line = json.getLocation() == null ? null : json.getLocation().getLineNr();
    Integer column = json.getLocation() == null ? null : json.getLocation().getColumnNr();
    String pointer = json instanceof JsonMappingException mapping ? pointer(mapping) : "";
    String message = explain(json);
    return new PortalException(
            ProblemType.MALFORMED_BODY,
            "The JSON body cannot be read: " + message,
            List.of(new Violation(pointer, message, line, column)))
        .withRemedy("Compare the body with the schema in the API reference");
  }

  private static String explain(JsonProcessingException json) {
    if (json instanceof UnrecognizedPropertyException unknown) {
      return "the field '" + unknown.getPropertyName() + "' is not known here";
    }
    if (json instanceof InvalidFormatException format && format.getTargetType().isEnum()) {
      return "must be one of "
          + Arrays.stream(format.getTargetType().getEnumConstants())
              .map(String::valueOf)
              .collect(Collectors.joining(", "));
    }
    if (json instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
      return "expected " + kindOf(mismatch.getTargetType());
    }
    // The parser's own sentence names the offending token; what follows is its location in our
    // process, which is nobody's business.
    return String.valueOf(json.getOriginalMessage()).lines().findFirst().orElse("not JSON");
  }

  private static String kindOf(Class<?> type) {
    if (type == String.class || type.isEnum()) {
      return "a text";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
      return "a number";
    }
    if (Iterable.class.isAssignableFrom(type)) {
      return "a list";
    }
    return "an object";
  }

  private static String pointer(JsonMappingException mapping) {
    return mapping.getPath().stream()
        .map(
            step ->
                step.getFieldName() == null
                    ? "/" + step.getIndex()
                    : "/" + step.getFieldName().replace("~", "~0").replace("/", "~1"))
        .collect(Collectors.joining());
  }
}
