package io.meshport.platform.keycloak;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.client.ClientResponseFilter;
import jakarta.ws.rs.client.WebTarget;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.spi.ResteasyClientProvider;

/**
 * Lets Keycloak's admin client speak through the server's own REST client: its usual one brings a
 * second JAX-RS runtime, with which no application starts in Liberty.
 */
public class RestClientProvider implements ResteasyClientProvider {
  private static final int CONNECT_SECONDS = 2;
  private static final int READ_SECONDS = 5;

  private final JacksonJsonProvider json =
      new JacksonJsonProvider(
          JsonMapper.builder()
              .defaultPropertyInclusion(
                  JsonInclude.Value.construct(
                      JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
              .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
              .build());

  @Override
  public Client newRestEasyClient(
      @Nullable Object customMapper, @Nullable SSLContext tls, boolean disableTrustManager) {
    if (disableTrustManager) {
      throw new IllegalArgumentException("Certificates of Keycloak are always checked");
    }
    ClientBuilder builder =
        ClientBuilder.newBuilder()
            .connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
            .readTimeout(READ_SECONDS, TimeUnit.SECONDS)
            .register(json);
    return (tls == null ? builder : builder.sslContext(tls)).build();
  }

  @Override
  public <R> R targetProxy(WebTarget target, Class<R> type) {
    RestClientBuilder builder =
        RestClientBuilder.newBuilder()
            .baseUri(target.getUri())
            .connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
            .readTimeout(READ_SECONDS, TimeUnit.SECONDS)
            // Whoever asks for the answer itself wants a 409 as an answer, not as an exception.
            .property("microprofile.rest.client.disable.default.mapper", true)
            .register(json);
    for (Object part : target.getConfiguration().getInstances()) {
      if (part instanceof ClientRequestFilter || part instanceof ClientResponseFilter) {
        builder.register(part);
      }
    }
    return builder.build(type);
  }
}
