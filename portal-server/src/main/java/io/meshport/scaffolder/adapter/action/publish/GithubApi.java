package io.meshport.scaffolder.adapter.action.publish;

import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.scaffolder.TaskLog;
import io.meshport.scaffolder.adapter.action.Done;
import io.meshport.scaffolder.adapter.action.GivenFields;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** The REST API of GitHub, version 2022-11-28, and of GitHub Enterprise Server. */
final class GithubApi extends OwnedRepositories {
  /** What only GitHub knows. */
  static final String INPUT =
      """
      {"allowMergeCommit": {"type": "boolean", "title": "Merge commits", "default": true},
       "allowSquashMerge": {"type": "boolean", "title": "Squash merges", "default": true},
       "allowRebaseMerge": {"type": "boolean", "title": "Rebase merges", "default": true},
       "allowAutoMerge": {"type": "boolean", "title": "Automatic merges", "default": false},
       "allowUpdateBranch": {"type": "boolean", "title": "Updates of branches", "default": false},
       "squashMergeCommitTitle": {"type": "string", "enum": ["PR_TITLE", "COMMIT_OR_PR_TITLE"],
         "title": "Title of squashed commits"},
       "squashMergeCommitMessage": {"type": "string",
         "enum": ["PR_BODY", "COMMIT_MESSAGES", "BLANK"], "title": "Message of squashed commits"},
       "hasIssues": {"type": "boolean", "title": "Issues"},
       "hasProjects": {"type": "boolean", "title": "Projects"},
       "hasWiki": {"type": "boolean", "title": "Wiki"},
       "customProperties": {"type": "object", "title": "Custom properties of the organization"},
       "repoVariables": {"type": "object", "additionalProperties": {"type": "string"},
         "title": "Variables for workflows"},
       "subscribe": {"type": "boolean", "title": "Watch the repository", "default": false},
       "protectEnforceAdmins": {"type": "boolean", "default": true,
         "title": "Whether the protection holds for administrators"},
       "requireCodeOwnerReviews": {"type": "boolean", "default": false,
         "title": "Ask for the approval of code owners"},
       "requireLastPushApproval": {"type": "boolean", "default": false,
         "title": "The last push must be approved by somebody else"},
       "requireBranchesToBeUpToDate": {"type": "boolean", "default": true,
         "title": "Branches must be up to date before merging"},
       "requiredConversationResolution": {"type": "boolean", "default": false,
         "title": "Conversations must be resolved before merging"},
       "requiredLinearHistory": {"type": "boolean", "title": "No merge commits on the branch"},
       "requiredCommitSigning": {"type": "boolean", "title": "Commits must be signed"},
       "bypassPullRequestAllowances": {"type": "object",
         "title": "Who needs no pull request: apps, users, teams"},
       "restrictions": {"type": "object", "title": "Who alone may push: apps, users, teams"}}
      """;

  private static final Map<String, String> SETTINGS = settings();
  private static final long BRANCH_SETTLES_MILLIS = 600;

  private static Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("homepage", "homepage");
    settings.put("deleteBranchOnMerge", "delete_branch_on_merge");
    settings.put("allowMergeCommit", "allow_merge_commit");
    settings.put("allowSquashMerge", "allow_squash_merge");
    settings.put("allowRebaseMerge", "allow_rebase_merge");
    settings.put("allowAutoMerge", "allow_auto_merge");
    settings.put("allowUpdateBranch", "allow_update_branch");
    settings.put("squashMergeCommitTitle", "squash_merge_commit_title");
    settings.put("squashMergeCommitMessage", "squash_merge_commit_message");
    settings.put("hasIssues", "has_issues");
    settings.put("hasProjects", "has_projects");
    settings.put("hasWiki", "has_wiki");
    return settings;
  }

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
  boolean isOrganization(ApiSession api, String owner) throws IOException {
    return api.get("/users/" + owner)
        .orRefuse("Looking up " + owner)
        .body()
        .path("type")
        .asText()
        .equals("Organization");
  }

  @Override
  ObjectNode body(WantedRepository wanted, boolean organization) {
    GivenFields input = wanted.input();
    ObjectNode body =
        Done.output()
            .put("name", wanted.url().repo())
            .put("description", wanted.description())
            .put("private", wanted.isPrivate());
    SETTINGS.forEach(
        (field, setting) -> {
          if (!input.any(field).isMissingNode()) {
            body.set(setting, input.any(field));
          }
        });
    if (organization) {
      body.put("visibility", wanted.visibility());
    }
    if (organization && !input.object("customProperties").isEmpty()) {
      body.set("custom_properties", input.object("customProperties"));
    }
    return body;
  }

  @Override
  boolean isTaken(ApiSession.Answer answer) {
    return answer.isTaken(422, "already exists");
  }

  @Override
  String topicsField() {
    return "names";
  }

  @Override
  ApiSession.Answer admit(ApiSession api, WantedRepository wanted, String team, String access)
      throws IOException {
    String owner = wanted.url().owner();
    return api.send(
        "PUT",
        "/orgs/" + owner + "/teams/" + team + path(wanted.url()),
        Done.output().put("permission", access));
  }

  @Override
  public void finish(ApiSession api, WantedRepository wanted, TaskLog log)
      throws IOException, InterruptedException {
    super.finish(api, wanted, log);
    String path = path(wanted.url());
    for (var variable : wanted.input().object("repoVariables").properties()) {
      ObjectNode body = Done.output().put("name", variable.getKey());
      body.put("value", variable.getValue().asText());
      ApiSession.Answer answer = api.send("POST", path + "/actions/variables", body);
      if (answer.status() != 409) {
        answer.orRefuse("Setting the variable " + variable.getKey());
      }
    }
    if (wanted.input().flag("subscribe")) {
      ObjectNode body = Done.output().put("subscribed", true).put("ignored", false);
      api.send("PUT", path + "/subscription", body).orWarn("Watching the repository", log);
    }
    if (wanted.input().flag("protectDefaultBranch", true)) {
      protect(api, wanted, log);
    }
  }

  // Private repositories are protected in paid plans only, so a refusal does not fail the step.
  private static void protect(ApiSession api, WantedRepository wanted, TaskLog log)
      throws IOException, InterruptedException {
    String branch = path(wanted.url()) + "/branches/" + wanted.encodedBranch() + "/protection";
    ObjectNode rule = rule(wanted.input());
    ApiSession.Answer answer = api.send("PUT", branch, rule);
    if (answer.isTaken(404, "Branch not found")) {
      Thread.sleep(BRANCH_SETTLES_MILLIS);
      answer = api.send("PUT", branch, rule);
    }
    answer.orWarn("Protecting " + wanted.branch(), log);
    if (answer.isFine() && wanted.input().flag("requiredCommitSigning")) {
      api.send("POST", branch + "/required_signatures", Done.output())
          .orWarn("Asking for signed commits", log);
    }
  }

  private static ObjectNode rule(GivenFields input) {
    ObjectNode rule = Done.output();
    ObjectNode checks = rule.putObject("required_status_checks");
    checks.put("strict", input.flag("requireBranchesToBeUpToDate", true));
    input.texts("requiredStatusCheckContexts").forEach(checks.putArray("contexts")::add);
    rule.put("enforce_admins", input.flag("protectEnforceAdmins", true));
    ObjectNode reviews = rule.putObject("required_pull_request_reviews");
    reviews
        .put(
            "required_approving_review_count",
            input.number("requiredApprovingReviewCount").orElse(1))
        .put("require_code_owner_reviews", input.flag("requireCodeOwnerReviews"))
        .put("dismiss_stale_reviews", input.flag("dismissStaleReviews"))
        .put("require_last_push_approval", input.flag("requireLastPushApproval"));
    if (!input.object("bypassPullRequestAllowances").isEmpty()) {
      reviews.set("bypass_pull_request_allowances", input.object("bypassPullRequestAllowances"));
    }
    rule.put("required_conversation_resolution", input.flag("requiredConversationResolution"))
        .put("required_linear_history", input.flag("requiredLinearHistory"));
    ObjectNode restrictions = input.object("restrictions");
    rule.set("restrictions", restrictions.isEmpty() ? NullNode.getInstance() : restrictions);
    return rule;
  }

  @Override
  public String contents(RepoUrl url, String branch) {
    return url.page() + "/blob/" + branch.replace("/", "%2F");
  }
}
