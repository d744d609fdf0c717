package io.meshport.platform.git;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;

/** Starts errands to other hosts, over HTTP/1.1 and without following anybody elsewhere. */
@Singleton
public class Errands {
  private final RemoteConfig config;
  private final HttpClient client;

  @Inject
  public Errands(RemoteConfig config) {
    this.config = config;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(config.timeout())
            .build();
    GitEnvironment.isolate();
  }

  /** How long one errand may take in all. */
  public Duration timeout() {
    return config.timeout();
  }

  /** Refuses an address on a host that is not allowed, or that leads into a private network. */
  public void requireAllowed(URI address) throws IOException {
    HostGuard.check(config.reachOf(address), address);
  }

  /** An errand to the host of an address; its time runs from now. */
  public Conversation to(URI origin) {
    return new Conversation(client, config, origin);
  }
}
