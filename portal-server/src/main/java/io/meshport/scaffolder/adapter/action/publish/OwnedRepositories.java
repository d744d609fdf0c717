package io.meshport.scaffolder.adapter.action.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.scaffolder.ActionFailure;
import io.meshport.scaffolder.TaskLog;
import io.meshport.scaffolder.adapter.action.Done;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * What the APIs of GitHub and Gitea have in common: a repository belongs to an organization or to a
 * person, and people and teams are given access to it one by one.
 */
abstract class OwnedRepositories implements HostApi {
  private static final String ADMIN = "admin";

  /** Whether the owner is an organization. */
  abstract boolean isOrganization(ApiSession api, String owner) throws IOException;

  /** What is sent to make the repository. */
  abstract ObjectNode body(WantedRepository wanted, boolean organization);

  /** Whether the host refused because there is a repository of that name. */
  abstract boolean isTaken(ApiSession.Answer answer);

  /** The member of a body that lists topics. */
  abstract String topicsField();

  /** Lets a team of the owner use the repository. */
  abstract ApiSession.Answer admit(
      ApiSession api, WantedRepository wanted, String team, String access) throws IOException;

  @Override
  public boolean create(ApiSession api, WantedRepository wanted) throws IOException {
    String owner = wanted.url().owner();
    boolean organization = isOrganization(api, owner);
    String path = organization ? "/orgs/" + owner + "/repos" : "/user/repos";
    if (!organization) {
      requireOwnAccount(api, owner);
    }
    ApiSession.Answer answer = api.send("POST", path, body(wanted, organization));
    if (isTaken(answer)) {
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
          "There is no organization '" + owner + "', and the token belongs to '" + login + "'");
    }
  }

  @Override
  public Optional<Instant> createdAt(ApiSession api, RepoUrl url) throws IOException {
    return Moments.of(api.get(path(url)));
  }

  @Override
  public void finish(ApiSession api, WantedRepository wanted, TaskLog log)
      throws IOException, InterruptedException {
    giveAccess(api, wanted);
    for (JsonNode collaborator : wanted.input().any("collaborators")) {
      addCollaborator(api, wanted, collaborator, log);
    }
    if (!wanted.topics().isEmpty()) {
      ObjectNode body = Done.output();
      ArrayNode names = body.putArray(topicsField());
      wanted.topics().forEach(topic -> names.add(topic.toLowerCase(Locale.ROOT)));
      api.send("PUT", path(wanted.url()) + "/topics", body).orRefuse("Setting the topics");
    }
  }

  // A user, or owner/team; the owner has every access already.
  private void giveAccess(ApiSession api, WantedRepository wanted) throws IOException {
    String access = wanted.input().text("access", "");
    String owner = wanted.url().owner();
    if (access.startsWith(owner + "/")) {
      admit(api, wanted, name(access.substring(owner.length() + 1)), ADMIN)
          .orRefuse("Giving access to the team " + access);
    } else if (!access.isEmpty() && !access.equals(owner)) {
      invite(api, wanted, name(access), ADMIN).orRefuse("Giving access to " + access);
    }
  }

  private void addCollaborator(
      ApiSession api, WantedRepository wanted, JsonNode collaborator, TaskLog log)
      throws IOException {
    String access = collaborator.path("access").asText();
    String user = collaborator.path("user").asText("");
    String team = collaborator.path("team").asText("");
    if (!user.isBlank()) {
      invite(api, wanted, name(user), access).orWarn(access + " access for " + user, log);
    } else if (!team.isBlank()) {
      admit(api, wanted, name(team), access).orWarn(access + " access for " + team, log);
    } else {
      log.warn("Left out: a collaborator that is neither user nor team");
    }
  }

  private static ApiSession.Answer invite(
      ApiSession api, WantedRepository wanted, String user, String access) throws IOException {
    return api.send(
        "PUT",
        path(wanted.url()) + "/collaborators/" + user,
        Done.output().put("permission", access));
  }

  /** The repository in the API. */
  static String path(RepoUrl url) {
    return "/repos/" + url.owner() + "/" + url.repo();
  }

  /** A name from an input, which may be written as the reference of an entity. */
  private static String name(String written) {
    String name =
        written.substring(1 + Math.max(written.lastIndexOf('/'), written.lastIndexOf(':')));
    if (!RepoUrl.isName(name)) {
      throw new ActionFailure("'" + written + "' is no name of a user or team");
    }
    return name;
  }
}
