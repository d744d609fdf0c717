package io.meshport.scaffolder.adapter.action.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.platform.config.PublicAddress;
import io.meshport.scaffolder.TaskLog;
import io.meshport.scaffolder.adapter.action.Done;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** The REST API of GitLab, version 4. */
final class GitlabApi implements HostApi {
  /** What only GitLab knows. */
  static final String INPUT =
      """
      {"settings": {"type": "object", "title": "Settings of the project, as its API has them",
         "additionalProperties": false, "properties": {
           "name": {"type": "string"}, "path": {"type": "string"},
           "description": {"type": "string"},
           "auto_devops_enabled": {"type": "boolean"}, "ci_config_path": {"type": "string"},
           "merge_method": {"type": "string", "enum": ["merge", "rebase_merge", "ff"]},
           "squash_option": {"type": "string",
             "enum": ["default_off", "default_on", "never", "always"]},
           "topics": {"type": "array", "items": {"type": "string"}},
           "visibility": {"type": "string", "enum": ["private", "internal", "public"]},
           "only_allow_merge_if_all_discussions_are_resolved": {"type": "boolean"},
           "only_allow_merge_if_pipeline_succeeds": {"type": "boolean"},
           "allow_merge_on_skipped_pipeline": {"type": "boolean"}}},
       "branches": {"type": "array", "title": "Further branches, and which are protected",
         "items": {"type": "object", "required": ["name"], "properties": {
           "name": {"type": "string"}, "protect": {"type": "boolean"},
           "create": {"type": "boolean"}, "ref": {"type": "string"}}}},
       "projectVariables": {"type": "array", "title": "Variables for pipelines",
         "items": {"type": "object", "required": ["key", "value"], "properties": {
           "key": {"type": "string"}, "value": {"type": "string"},
           "description": {"type": "string"},
           "variable_type": {"type": "string", "enum": ["env_var", "file"]},
           "protected": {"type": "boolean"}, "masked": {"type": "boolean"},
           "masked_and_hidden": {"type": "boolean"}, "raw": {"type": "boolean"},
           "environment_scope": {"type": "string"}}}},
       "ownerUsername": {"type": "string", "title": "A user who owns the project"}}
      """;

  private static final int OWNER = 50;

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
    if (wanted.input().flag("deleteBranchOnMerge")) {
      body.put("remove_source_branch_after_merge", true);
    }
    if (!wanted.topics().isEmpty()) {
      ArrayNode topics = body.putArray("topics");
      wanted.topics().forEach(topics::add);
    }
    // The address is that of repoUrl, whatever else the project is called.
    ObjectNode settings = wanted.input().object("settings").deepCopy();
    settings.remove("path");
    body.setAll(settings);
    ApiSession.Answer answer = api.send("POST", "/projects", body);
    if (answer.isTaken(400, "already been taken")) {
      return false;
    }
    answer.orRefuse("Making the project");
    return true;
  }

  @Override
  public Optional<Instant> createdAt(ApiSession api, RepoUrl url) throws IOException {
    return Moments.of(api.get(path(url)));
  }

  @Override
  public void finish(ApiSession api, WantedRepository wanted, TaskLog log) throws IOException {
    String project = path(wanted.url());
    if (wanted.input().flag("protectDefaultBranch")) {
      protect(api, project, wanted.branch());
    }
    for (JsonNode branch : wanted.input().any("branches")) {
      add(api, wanted, branch);
    }
    for (JsonNode variable : wanted.input().any("projectVariables")) {
      ApiSession.Answer answer = api.send("POST", project + "/variables", (ObjectNode) variable);
      if (!answer.isTaken(400, "already been taken")) {
        answer.orRefuse("Setting the variable " + variable.path("key").asText());
      }
    }
    Optional<String> owner = wanted.input().find("ownerUsername");
    if (owner.isPresent()) {
      giveOwnership(api, project, owner.get(), log);
    }
  }

  private static void add(ApiSession api, WantedRepository wanted, JsonNode branch)
      throws IOException {
    String project = path(wanted.url());
    String name = branch.path("name").asText();
    if (branch.path("create").asBoolean(false)) {
      ObjectNode body =
          Done.output().put("branch", name).put("ref", branch.path("ref").asText(wanted.branch()));
      ApiSession.Answer answer = api.send("POST", project + "/repository/branches", body);
      if (!answer.isTaken(400, "already exists")) {
        answer.orRefuse("Making the branch " + name);
      }
    }
    if (branch.path("protect").asBoolean(false)) {
      protect(api, project, name);
    }
  }

  // The default branch is protected by itself on most servers.
  private static void protect(ApiSession api, String project, String branch) throws IOException {
    ApiSession.Answer answer =
        api.send("POST", project + "/protected_branches", Done.output().put("name", branch));
    if (answer.status() != 409) {
      answer.orRefuse("Protecting " + branch);
    }
  }

  private static void giveOwnership(ApiSession api, String project, String user, TaskLog log)
      throws IOException {
    JsonNode found =
        api.get("/users?username=" + PublicAddress.encoded(user)).body().path(0).path("id");
    if (found.isMissingNode()) {
      log.warn("Left out: there is no user '" + user + "' to own the project");
      return;
    }
    ObjectNode body = Done.output().put("user_id", found.asLong()).put("access_level", OWNER);
    ApiSession.Answer answer = api.send("POST", project + "/members", body);
    if (answer.status() != 409) {
      answer.orWarn("Making " + user + " an owner", log);
    }
  }

  private static String path(RepoUrl url) {
    return "/projects/" + url.encoded();
  }

  @Override
  public String contents(RepoUrl url, String branch) {
    return url.page() + "/-/blob/" + branch.replace("/", "%2F");
  }
}
