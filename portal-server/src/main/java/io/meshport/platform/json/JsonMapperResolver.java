package io.meshport.platform.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/** Hands {@link Json} also to the provider that Jackson's own jar registers beside ours. */
@Provider
public class JsonMapperResolver implements ContextResolver<ObjectMapper> {
  @Override
  public ObjectMapper getContext(Class<?> type) {
    return Json.mapper();
  }
}
