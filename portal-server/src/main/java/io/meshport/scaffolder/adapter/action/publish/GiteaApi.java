package io.meshport.scaffolder.adapter.action.publish;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.scaffolder.TaskLog;
import io.meshport.scaffolder.adapter.action.Done;
import io.meshport.scaffolder.adapter.action.GivenFields;
import java.io.IOException;
import java.net.URI;
import java.util.List;

/** The REST API of Gitea and Forgejo, version 1. */
final class GiteaApi extends OwnedRepositories {
  @Override
  public URI base(RepoUrl url) {
    return URI.create(url.base() + "/api/v1");
  }

  @Override
  public Header authorization(String token) {
    return new Header("Authorization", "token " + token);
  }

  @Override
  boolean isOrganization(ApiSession api, String owner) throws IOException {
    return api.get("/orgs/" + owner).isFine();
  }

  @Override
  ObjectNode body(WantedRepository wanted, boolean organization) {
    return Done.output()
        .put("name", wanted.url().repo())
        .put("description", wanted.description())
        .put("private", wanted.isPrivate())
        .put("default_branch", wanted.branch())
        .put("auto_init", false);
  }

  @Override
  boolean isTaken(ApiSession.Answer answer) {
    return answer.status() == 409;
  }

  @Override
  String topicsField() {
    return "topics";
  }

  // What a team may do is said where the team is made.
  @Override
  ApiSession.Answer admit(ApiSession api, WantedRepository wanted, String team, String access)
      throws IOException {
    return api.send("PUT", path(wanted.url()) + "/teams/" + team, Done.output());
  }

  @Override
  public void finish(ApiSession api, WantedRepository wanted, TaskLog log)
      throws IOException, InterruptedException {
    super.finish(api, wanted, log);
    GivenFields input = wanted.input();
    ObjectNode settings = Done.output();
    input.find("homepage").ifPresent(page -> settings.put("website", page));
    if (input.flag("deleteBranchOnMerge")) {
      settings.put("default_delete_branch_after_merge", true);
    }
    if (!settings.isEmpty()) {
      api.send("PATCH", path(wanted.url()), settings).orRefuse("Changing the settings");
    }
    if (input.flag("protectDefaultBranch")) {
      protect(api, wanted, log);
    }
  }

  private static void protect(ApiSession api, WantedRepository wanted, TaskLog log)
      throws IOException {
    GivenFields input = wanted.input();
    List<String> checks = input.texts("requiredStatusCheckContexts");
    ObjectNode rule =
        Done.output()
            .put("rule_name", wanted.branch())
            .put("required_approvals", input.number("requiredApprovingReviewCount").orElse(1))
            .put("dismiss_stale_approvals", input.flag("dismissStaleReviews"))
            .put("enable_status_check", !checks.isEmpty());
    ArrayNode contexts = rule.putArray("status_check_contexts");
    checks.forEach(contexts::add);
    ApiSession.Answer answer = api.send("POST", path(wanted.url()) + "/branch_protections", rule);
    if (!answer.isTaken(403, "already exist")) {
      answer.orWarn("Protecting " + wanted.branch(), log);
    }
  }

  @Override
  public String contents(RepoUrl url, String branch) {
    return url.page() + "/src/branch/" + branch.replace("/", "%2F");
  }
}
