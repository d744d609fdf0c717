package io.meshport.scaffolder.adapter.action.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.scaffolder.adapter.action.Done;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** The REST API of GitLab, version 4. */
final class GitlabApi implements HostApi {
  @Override
  public URI base(RepoUrl url) {
    return URI.create(url.base() + "/api/v4");
  }

  @Override
  public Header authorization(String token) {
    return new Header("PRIVATE-TOKEN", token);
  }

  @Override
  public boolean create(ApiSession api, WantedRepository wanted) throws IOException {
    String owner = wanted.url().owner();
    JsonNode namespace =
        api.get("/namespaces/" + owner.replace("/", "%2F")).orRefuse("Looking up " + owner).body();
    ObjectNode body =
        Done.output()
            .put("name", wanted.url().repo())
            .put("path", wanted.url().repo())
            .put("namespace_id", namespace.path("id").asLong())
            .put("description", wanted.description())
            .put("visibility", wanted.visibility())
            .put("default_branch", wanted.branch());
    if (!wanted.topics().isEmpty()) {
      ArrayNode topics = body.putArray("topics");
      wanted.topics().forEach(topics::add);
    }
    ApiSession.Answer answer = api.send("POST", "/projects", body);
    if (answer.status() == 400 && answer.body().toString().contains("already been taken")) {
      return false;
    }
    answer.orRefuse("Making the project");
    return true;
  }

  @Override
  public Optional<Instant> createdAt(ApiSession api, RepoUrl url) throws IOException {
    return Moments.of(api.get("/projects/" + url.encoded()));
  }

  @Override
  public String contents(RepoUrl url, String branch) {
    return url.page() + "/-/blob/" + branch.replace("/", "%2F");
  }
}
