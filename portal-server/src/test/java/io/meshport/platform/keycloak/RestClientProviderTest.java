package io.meshport.platform.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.client.WebTarget;
import jakarta.ws.rs.core.Configuration;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.eclipse.microprofile.rest.client.spi.RestClientBuilderResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RestClientProviderTest {
  private static final URI KEYCLOAK = URI.create("https://id.example.com");
  private static final ClientRequestFilter TOKEN = request -> {};

  private final RestClientProvider provider = new RestClientProvider();
  private final List<List<Object>> calls = new ArrayList<>();

  @BeforeEach
  void standInForTheServer() {
    RecordingClientBuilder.MADE.clear();
    System.setProperty(
        ClientBuilder.JAXRS_DEFAULT_CLIENT_BUILDER_PROPERTY,
        RecordingClientBuilder.class.getName());
    RestClientBuilderResolver.setInstance(new Resolver());
  }

  @AfterEach
  void leave() {
    System.clearProperty(ClientBuilder.JAXRS_DEFAULT_CLIENT_BUILDER_PROPERTY);
    RestClientBuilderResolver.setInstance(null);
  }

  @Test
  void aClientThatTrustsEverybodyIsRefused() {
    assertThatThrownBy(() -> provider.newRestEasyClient(null, null, true))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(RecordingClientBuilder.MADE).isEmpty();
  }

  @Test
  void keycloakMayKeepNobodyWaiting() {
    provider.newRestEasyClient(null, null, false);

    assertThat(RecordingClientBuilder.MADE)
        .singleElement()
        .satisfies(
            made -> {
              assertThat(made.connect).hasSeconds(2);
              assertThat(made.read).hasSeconds(5);
              assertThat(made.ownTls).isFalse();
              assertThat(made.namesUnchecked).isFalse();
              assertThat(made.registered)
                  .hasOnlyElementsOfType(JacksonJsonProvider.class)
                  .hasSize(1);
            });
  }

  @Test
  void certificatesOfOnesOwnAreTaken() throws Exception {
    provider.newRestEasyClient(null, SSLContext.getDefault(), false);

    assertThat(RecordingClientBuilder.MADE)
        .singleElement()
        .satisfies(made -> assertThat(made.ownTls).isTrue());
  }

  @Test
  void aProxyKeepsAddressTokenAndPatienceAndTakesRefusalsAsAnswers() {
    provider.targetProxy(target(TOKEN, "no filter"), Runnable.class);

    assertThat(calls)
        .contains(
            List.of("baseUri", KEYCLOAK),
            List.of("connectTimeout", 2L, TimeUnit.SECONDS),
            List.of("readTimeout", 5L, TimeUnit.SECONDS),
            List.of("property", "microprofile.rest.client.disable.default.mapper", true),
            List.of("register", TOKEN),
            List.of("build", Runnable.class))
        .doesNotContain(List.of("register", "no filter"));
  }

  private static WebTarget target(Object... parts) {
    Set<Object> instances = new LinkedHashSet<>(List.of(parts));
    Configuration configuration = standIn(Configuration.class, (p, method, a) -> instances);
    return standIn(
        WebTarget.class,
        (p, method, a) -> method.getName().equals("getUri") ? KEYCLOAK : configuration);
  }

  private static <T> T standIn(Class<T> type, InvocationHandler answers) {
    return type.cast(
        Proxy.newProxyInstance(
            RestClientProviderTest.class.getClassLoader(), new Class<?>[] {type}, answers));
  }

  /** Gives out builders that write down what they are asked. */
  private final class Resolver extends RestClientBuilderResolver {
    @Override
    public RestClientBuilder newBuilder() {
      return standIn(
          RestClientBuilder.class,
          (proxy, method, arguments) -> {
            List<Object> call = new ArrayList<>(List.of(method.getName()));
            call.addAll(List.of(arguments));
            calls.add(call);
            return method.getName().equals("build")
                ? standIn(Runnable.class, (p, m, a) -> null)
                : proxy;
          });
    }
  }
}
