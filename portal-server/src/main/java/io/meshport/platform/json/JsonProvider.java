package io.meshport.platform.json;

import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.problem.ProblemView;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Lets every resource read and write JSON through {@link Json}; an empty body is no body. */
@Provider
@Priority(JsonProvider.BEFORE_ANY_OTHER)
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, ProblemView.MEDIA_TYPE})
public class JsonProvider extends JacksonJsonProvider {
  static final int BEFORE_ANY_OTHER = 1;

  public JsonProvider() {
    super(Json.mapper());
  }

  @Override
  public Object readFrom(
      Class<Object> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    Object value = super.readFrom(type, genericType, annotations, mediaType, headers, body);
    if (value == null) {
      throw new PortalException(ProblemType.MALFORMED_BODY, "The body is empty")
          .withRemedy("Send a JSON object as the API reference shows it");
    }
    return value;
  }
}
