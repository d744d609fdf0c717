package io.meshport.platform.git;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpClient;

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

  /** An errand to the host of an address; its time runs from now. */
  public Conversation to(URI origin) {
    return new Conversation(client, config, origin);
  }
}
