package io.meshport.scaffolder.adapter.action.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.scaffolder.adapter.action.Done;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** The REST API of GitHub, version 2022-11-28, and of GitHub Enterprise Server. */
final class GithubApi implements HostApi {
  @Override
  public URI base(RepoUrl url) {
    return url.host().equals("github.com")
        ? URI.create("https://api.github.com")
        : URI.create(url.base() + "/api/v3");
  }

  @Override
  public Header authorization(String token) {
    return new Header("Authorization", "Bearer " + token);
  }

  @Override
  public boolean create(ApiSession api, WantedRepository wanted) throws IOException {
    String owner = wanted.url().owner();
    JsonNode account = api.get("/users/" + owner).orRefuse("Looking up " + owner).body();
    String path = "/orgs/" + owner + "/repos";
    if (!account.path("type").asText().equals("Organization")) {
      requireOwnAccount(api, owner);
      path = "/user/repos";
    }
    ObjectNode body =
        Done.output()
            .put("name", wanted.url().repo())
            .put("description", wanted.description())
            .put("private", wanted.isPrivate());
    if (path.startsWith("/orgs")) {
      body.put("visibility", wanted.visibility());
    }
    ApiSession.Answer answer = api.send("POST", path, body);
    if (answer.status() == 422 && answer.body().toString().contains("already exists")) {
      return false;
    }
    answer.orRefuse("Making the repository");
    return true;
  }

  // What is made for a person is made for whoever the token belongs to, silently.
  private static void requireOwnAccount(ApiSession api, String owner) throws IOException {
    String login =
        api.get("/user").orRefuse("Asking whose token it is").body().path("login").asText();
    if (!login.toLowerCase(Locale.ROOT).equals(owner.toLowerCase(Locale.ROOT))) {
      throw new IOException(
          "The token belongs to '" + login + "', who can make no repository for '" + owner + "'");
    }
  }

  @Override
  public Optional<Instant> createdAt(ApiSession api, RepoUrl url) throws IOException {
    return Moments.of(api.get("/repos/" + url.owner() + "/" + url.repo()));
  }

  @Override
  public void finish(ApiSession api, WantedRepository wanted) throws IOException {
    if (!wanted.topics().isEmpty()) {
      ObjectNode body = Done.output();
      ArrayNode names = body.putArray("names");
      wanted.topics().forEach(topic -> names.add(topic.toLowerCase(Locale.ROOT)));
      String path = "/repos/" + wanted.url().owner() + "/" + wanted.url().repo() + "/topics";
      api.send("PUT", path, body).orRefuse("Setting the topics");
    }
  }

  @Override
  public String contents(RepoUrl url, String branch) {
    return url.page() + "/blob/" + branch.replace("/", "%2F");
  }
}
