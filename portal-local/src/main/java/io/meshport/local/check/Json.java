package io.meshport.local.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.meshport.local.StackException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Reads JSON from a server; anything but a 200 is an error. */
final class Json {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final ObjectMapper mapper = new ObjectMapper();

  /** The answer of an address, asked with a bearer token unless that is empty. */
  JsonNode get(URI address, String token) {
    HttpRequest.Builder request = HttpRequest.newBuilder(address).GET();
    return answer(token.isEmpty() ? request : request.header("Authorization", "Bearer " + token));
  }

  JsonNode post(URI address) {
    return answer(HttpRequest.newBuilder(address).POST(HttpRequest.BodyPublishers.noBody()));
  }

  /** A token of a service account; id and secret hold no signs that a form would encode. */
  String serviceToken(URI address, String id, String secret) {
    String form = "grant_type=client_credentials&client_id=" + id + "&client_secret=" + secret;
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form));
    return answer(request).path("access_token").asText();
  }

  private JsonNode answer(HttpRequest.Builder request) {
    HttpRequest call = request.timeout(PATIENCE).build();
    try {
      HttpResponse<String> answer = client.send(call, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new StackException(call.uri() + " answers " + answer.statusCode());
      }
      return mapper.readTree(answer.body());
    } catch (IOException e) {
      throw new StackException("No answer from " + call.uri(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("Interrupted while asking " + call.uri(), e);
    }
  }
}
