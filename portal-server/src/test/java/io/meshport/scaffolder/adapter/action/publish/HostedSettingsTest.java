package io.meshport.scaffolder.adapter.action.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshport.scaffolder.adapter.action.FakeCall;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What hosts are told of access, protection and settings. */
class HostedSettingsTest extends HostedTest {
  private static final String GITHUB =
      ", 'token': 't', 'defaultBranch': 'rel/1', 'repoVisibility': 'internal',"
          + " 'homepage': 'https://x.org', 'deleteBranchOnMerge': true, 'hasWiki': false,"
          + " 'squashMergeCommitTitle': 'PR_TITLE', 'customProperties': {'tier': 'gold'},"
          + " 'access': 'data/core', 'collaborators': [{'user': 'user:default/anna',"
          + " 'access': 'push'}, {'team': 'gone', 'access': 'pull'}], 'repoVariables':"
          + " {'REGION': 'eu'}, 'subscribe': true, 'requiredApprovingReviewCount': 2,"
          + " 'requireCodeOwnerReviews': true, 'requiredStatusCheckContexts': ['checks'],"
          + " 'restrictions': {'users': ['anna'], 'teams': []}, 'requiredCommitSigning':"
          + " true";

  @Test
  void onGithubSettingsAccessAndProtectionAreAsTheStepSays() throws Exception {
    host()
        .on("GET /api/v3/users/data", 200, "{'type': 'Organization'}")
        .onCreate("POST /api/v3/orgs/data/repos", "orders")
        .on("PUT /api/v3/orgs/data/teams/core/repos/data/orders", 204, "")
        .on("PUT /api/v3/repos/data/orders/collaborators/anna", 201, "{}")
        .on("POST /api/v3/repos/data/orders/actions/variables", 201, "{}")
        .on("PUT /api/v3/repos/data/orders/subscription", 200, "{}")
        .on("PUT /api/v3/repos/data/orders/branches/rel%2F1/protection", 200, "{}")
        .on(
            "POST /api/v3/repos/data/orders/branches/rel%2F1/protection/required_signatures",
            200, "{}");
    FakeCall call = call("data", GITHUB);

    run(new PublishGithub(publisher(Map.of())), call);

    assertThat(host().calls)
        .contains(
            "POST /api/v3/orgs/data/repos {\"name\":\"orders\",\"description\":\"\","
                + "\"private\":true,\"homepage\":\"https://x.org\","
                + "\"delete_branch_on_merge\":true,\"squash_merge_commit_title\":\"PR_TITLE\","
                + "\"has_wiki\":false,\"visibility\":\"internal\","
                + "\"custom_properties\":{\"tier\":\"gold\"}}",
            "PUT /api/v3/orgs/data/teams/core/repos/data/orders {\"permission\":\"admin\"}",
            "PUT /api/v3/repos/data/orders/collaborators/anna {\"permission\":\"push\"}",
            "POST /api/v3/repos/data/orders/actions/variables"
                + " {\"name\":\"REGION\",\"value\":\"eu\"}",
            "PUT /api/v3/repos/data/orders/subscription"
                + " {\"subscribed\":true,\"ignored\":false}",
            "PUT /api/v3/repos/data/orders/branches/rel%2F1/protection"
                + " {\"required_status_checks\":{\"strict\":true,\"contexts\":[\"checks\"]},"
                + "\"enforce_admins\":true,\"required_pull_request_reviews\":"
                + "{\"required_approving_review_count\":2,\"require_code_owner_reviews\":true,"
                + "\"dismiss_stale_reviews\":false,\"require_last_push_approval\":false},"
                + "\"required_conversation_resolution\":false,\"required_linear_history\":false,"
                + "\"restrictions\":{\"users\":[\"anna\"],\"teams\":[]}}",
            "POST /api/v3/repos/data/orders/branches/rel%2F1/protection/required_signatures {}");
    assertThat(call.lines()).contains("WARN Left out: ", "pull access for gone");
  }

  @Test
  void onGithubTheBranchIsProtectedUnlessTheHostDoesNotOfferIt() throws Exception {
    host()
        .on("GET /api/v3/users/data", 200, "{'type': 'Organization'}")
        .onCreate("POST /api/v3/orgs/data/repos", "orders")
        .on(
            "PUT /api/v3/repos/data/orders/branches/main/protection",
            403,
            "{'message': 'Upgrade to GitHub Pro'}");
    FakeCall call = call("data", ", 'token': 't'");

    run(new PublishGithub(publisher(Map.of())), call);

    assertThat(host().calls.get(2))
        .contains("\"required_approving_review_count\":1", "\"restrictions\":null");
    assertThat(call.lines())
        .contains("WARN Left out: The token does not allow it: Protecting main");
  }

  @Test
  void accessForSomebodyWhoIsNotThereFailsTheStep() {
    host()
        .on("GET /api/v3/users/data", 200, "{'type': 'Organization'}")
        .onCreate("POST /api/v3/orgs/data/repos", "orders");
    PublishGithub publish = new PublishGithub(publisher(Map.of()));

    assertThatThrownBy(() -> run(publish, call("data", ", 'token': 't', 'access': 'nobody'")))
        .hasMessageContaining("Giving access to nobody");
  }

  @Test
  void aNameThatIsNoneIsNotPutIntoAnAddress() {
    host()
        .on("GET /api/v3/users/data", 200, "{'type': 'Organization'}")
        .onCreate("POST /api/v3/orgs/data/repos", "orders");
    PublishGithub publish = new PublishGithub(publisher(Map.of()));

    assertThatThrownBy(() -> run(publish, call("data", ", 'token': 't', 'access': 'a/../..'")))
        .hasMessageContaining("is no name of a user or team");
  }

  @Test
  void onGitlabSettingsBranchesVariablesAndOwnerAreAsTheStepSays() throws Exception {
    host()
        .on("GET /api/v4/namespaces/data", 200, "{'id': 7}")
        .onCreate("POST /api/v4/projects", "orders")
        .on("POST /api/v4/projects/data%2Forders/protected_branches", 409, "{}")
        .on("POST /api/v4/projects/data%2Forders/repository/branches", 201, "{}")
        .on("POST /api/v4/projects/data%2Forders/variables", 201, "{}")
        .on("GET /api/v4/users?username=anna", 200, "[{'id': 12}]")
        .on("POST /api/v4/projects/data%2Forders/members", 201, "{}");
    FakeCall call =
        call(
            "data",
            ", 'token': 't', 'deleteBranchOnMerge': true, 'protectDefaultBranch': true,"
                + " 'settings': {'path': 'x', 'merge_method': 'ff', 'visibility': 'internal'},"
                + " 'branches': [{'name': 'next', 'create': true, 'protect': true}],"
                + " 'projectVariables': [{'key': 'REGION', 'value': 'eu'}],"
                + " 'ownerUsername': 'anna'");

    run(new PublishGitlab(publisher(Map.of())), call);

    assertThat(host().calls)
        .contains(
            "POST /api/v4/projects {\"name\":\"orders\",\"path\":\"orders\","
                + "\"namespace_id\":7,\"description\":\"\",\"visibility\":\"internal\","
                + "\"default_branch\":\"main\",\"remove_source_branch_after_merge\":true,"
                + "\"merge_method\":\"ff\"}",
            "POST /api/v4/projects/data%2Forders/protected_branches {\"name\":\"main\"}",
            "POST /api/v4/projects/data%2Forders/repository/branches"
                + " {\"branch\":\"next\",\"ref\":\"main\"}",
            "POST /api/v4/projects/data%2Forders/protected_branches {\"name\":\"next\"}",
            "POST /api/v4/projects/data%2Forders/variables"
                + " {\"key\":\"REGION\",\"value\":\"eu\"}",
            "POST /api/v4/projects/data%2Forders/members"
                + " {\"user_id\":12,\"access_level\":50}");
  }

  @Test
  void onGitlabAnOwnerWhoIsNotThereIsLeftOut() throws Exception {
    host()
        .on("GET /api/v4/namespaces/data", 200, "{'id': 7}")
        .onCreate("POST /api/v4/projects", "orders")
        .on("GET /api/v4/users?username=a%26b", 200, "[]");
    FakeCall call = call("data", ", 'token': 't', 'ownerUsername': 'a&b'");

    run(new PublishGitlab(publisher(Map.of())), call);

    assertThat(call.lines()).contains("there is no user 'a&b'");
  }

  @Test
  void onGiteaSettingsAccessAndProtectionAreAsTheStepSays() throws Exception {
    host()
        .on("GET /api/v1/orgs/data", 200, "{}")
        .onCreate("POST /api/v1/orgs/data/repos", "orders")
        .on("PUT /api/v1/repos/data/orders/teams/core", 204, "")
        .on("PUT /api/v1/repos/data/orders/collaborators/anna", 204, "")
        .on("PATCH /api/v1/repos/data/orders", 200, "{}")
        .on(
            "POST /api/v1/repos/data/orders/branch_protections",
            403,
            "{'message': 'Branch protection already exist'}");
    FakeCall call =
        call(
            "data",
            ", 'token': 't', 'repoVisibility': 'public', 'access': 'anna', 'collaborators':"
                + " [{'team': 'core', 'access': 'write'}], 'homepage': 'https://x.org',"
                + " 'deleteBranchOnMerge': true, 'protectDefaultBranch': true,"
                + " 'requiredApprovingReviewCount': 0");

    run(new PublishGitea(publisher(Map.of())), call);

    assertThat(host().calls)
        .containsExactly(
            "GET /api/v1/orgs/data",
            "POST /api/v1/orgs/data/repos {\"name\":\"orders\",\"description\":\"\","
                + "\"private\":false,\"default_branch\":\"main\",\"auto_init\":false}",
            "PUT /api/v1/repos/data/orders/collaborators/anna {\"permission\":\"admin\"}",
            "PUT /api/v1/repos/data/orders/teams/core {}",
            "PATCH /api/v1/repos/data/orders {\"website\":\"https://x.org\","
                + "\"default_delete_branch_after_merge\":true}",
            "POST /api/v1/repos/data/orders/branch_protections {\"rule_name\":\"main\","
                + "\"required_approvals\":0,\"dismiss_stale_approvals\":false,"
                + "\"enable_status_check\":false,\"status_check_contexts\":[]}");
    assertThat(call.lines()).doesNotContain("WARN");
  }
}
