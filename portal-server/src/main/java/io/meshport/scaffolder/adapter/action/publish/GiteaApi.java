package io.meshport.scaffolder.adapter.action.publish;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.scaffolder.adapter.action.Done;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** The REST API of Gitea and Forgejo, version 1. */
final class GiteaApi implements HostApi {
  @Override
  public URI base(RepoUrl url) {
    return URI.create(url.base() + "/api/v1");
  }

  @Override
  public Header authorization(String token) {
    return new Header("Authorization", "token " + token);
  }

  @Override
  public boolean create(ApiSession api, WantedRepository wanted) throws IOException {
    String owner = wanted.url().owner();
    String path = "/orgs/" + owner + "/repos";
    if (!api.get("/orgs/" + owner).isFine()) {
      requireOwnAccount(api, owner);
      path = "/user/repos";
    }
    ObjectNode body =
        Done.output()
            .put("name", wanted.url().repo())
            .put("description", wanted.description())
            .put("private", wanted.isPrivate())
            .put("default_branch", wanted.branch())
            .put("auto_init", false);
    ApiSession.Answer answer = api.send("POST", path, body);
    if (answer.status() == 409) {
      return false;
    }
    answer.orRefuse("Making the repository");
    return true;
  }

  private static void requireOwnAccount(ApiSession api, String owner) throws IOException {
    String login =
        api.get("/user").orRefuse("Asking whose token it is").body().path("login").asText();
    if (!login.toLowerCase(Locale.ROOT).equals(owner.toLowerCase(Locale.ROOT))) {
      throw new IOException(
          "There is no organization '" + owner + "', and the token belongs to '" + login + "'");
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
      ArrayNode topics = body.putArray("topics");
      wanted.topics().forEach(topic -> topics.add(topic.toLowerCase(Locale.ROOT)));
      String path = "/repos/" + wanted.url().owner() + "/" + wanted.url().repo() + "/topics";
      api.send("PUT", path, body).orRefuse("Setting the topics");
    }
  }

  @Override
  public String contents(RepoUrl url, String branch) {
    return url.page() + "/src/branch/" + branch.replace("/", "%2F");
  }
}
