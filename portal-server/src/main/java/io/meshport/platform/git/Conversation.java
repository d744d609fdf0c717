package io.meshport.platform.git;

import io.meshport.platform.git.Reasons.Refused;
import io.meshport.platform.git.RemoteRepositories.RemoteLogin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One errand to one host: bounded in time over all its requests together, bounded in size for each
 * answer, and with nobody else, whatever the host says.
 */
public final class Conversation {
  private final HttpClient client;
  private final RemoteConfig config;
  private final URI origin;
  private final long deadline;

  Conversation(HttpClient client, RemoteConfig config, URI origin) {
    this.client = client;
    this.config = config;
    this.origin = origin;
    this.deadline = System.nanoTime() + config.timeout().toNanos();
  }

  /** Whether the time is over. */
  public boolean isOver() {
    return deadline - System.nanoTime() <= 0;
  }

  /** The whole answer to a request to the host of this errand. */
  public HttpResponse<byte[]> send(URI address, HttpRequest.Builder request) throws IOException {
    requireSameHost(address);
    HostGuard.check(config.reachOf(address), address);
    Duration left = left();
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(
            request.uri(address).timeout(left).build(), info -> new BoundedBody(config.bytes()));
    try {
      return answer.get(left.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException late) {
      // Headers came in time, the body did not: cancelling closes the connection.
      answer.cancel(true);
      throw new HttpTimeoutException("No whole answer within " + config.timeout());
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof IOException reason) {
        throw reason;
      }
      throw new IOException(failure.getCause());
    } catch (InterruptedException stop) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new IOException("The server is being stopped", stop);
    }
  }

  private Duration left() throws HttpTimeoutException {
    long nanos = deadline - System.nanoTime();
    if (nanos <= 0) {
      throw new HttpTimeoutException("No answer within " + config.timeout());
    }
    return Duration.ofNanos(nanos);
  }

  private void requireSameHost(URI address) throws Refused {
    boolean same =
        origin.getScheme().equalsIgnoreCase(address.getScheme())
            && origin.getHost().equalsIgnoreCase(address.getHost())
            && origin.getPort() == address.getPort();
    if (!same) {
      throw new Refused("The repository sends the portal to another host, and it does not follow");
    }
  }

  /** The credentials for the host of this errand, if there are any. */
  public Optional<RemoteLogin> credentials() {
    return config.credentialsFor(origin);
  }
}
