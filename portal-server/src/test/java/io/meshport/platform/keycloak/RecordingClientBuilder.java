package io.meshport.platform.keycloak;

import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.core.Configuration;
import java.lang.reflect.Proxy;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLContext;

/**
 * Stands where the server's REST client would be built, and remembers how. JAX-RS finds it by the
 * system property of its interface, so it is public and made without arguments.
 */
public class RecordingClientBuilder extends ClientBuilder {
  static final List<RecordingClientBuilder> MADE = new ArrayList<>();

  final List<Object> registered = new ArrayList<>();
  Duration connect = Duration.ZERO;
  Duration read = Duration.ZERO;
  boolean ownTls;
  boolean namesUnchecked;

  @Override
  public Client build() {
    MADE.add(this);
    return (Client)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Client.class},
            (proxy, method, arguments) -> {
              throw new UnsupportedOperationException(method.getName());
            });
  }

  @Override
  public ClientBuilder connectTimeout(long timeout, TimeUnit unit) {
    connect = Duration.of(timeout, unit.toChronoUnit());
    return this;
  }

  @Override
  public ClientBuilder readTimeout(long timeout, TimeUnit unit) {
    read = Duration.of(timeout, unit.toChronoUnit());
    return this;
  }

  @Override
  public ClientBuilder sslContext(SSLContext context) {
    ownTls = true;
    return this;
  }

  @Override
  public ClientBuilder hostnameVerifier(HostnameVerifier verifier) {
    namesUnchecked = true;
    return this;
  }

  @Override
  public ClientBuilder register(Object component) {
    registered.add(component);
    return this;
  }

  @Override
  public ClientBuilder withConfig(Configuration configuration) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ClientBuilder keyStore(KeyStore keys, char[] password) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ClientBuilder trustStore(KeyStore certificates) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ClientBuilder executorService(ExecutorService threads) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ClientBuilder scheduledExecutorService(ScheduledExecutorService threads) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Configuration getConfiguration() {
    throw new UnsupportedOperationException();
  }

  @Override
  public ClientBuilder property(String name, Object value) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ClientBuilder register(Class<?> component) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ClientBuilder register(Class<?> component, int priority) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ClientBuilder register(Class<?> component, Class<?>... contracts) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ClientBuilder register(Class<?> component, Map<Class<?>, Integer> contracts) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ClientBuilder register(Object component, int priority) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ClientBuilder register(Object component, Class<?>... contracts) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ClientBuilder register(Object component, Map<Class<?>, Integer> contracts) {
    throw new UnsupportedOperationException();
  }
}
