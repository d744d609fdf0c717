package io.meshport.scaffolder.adapter.action.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.platform.git.RemoteRepositories.RemoteLogin;
import io.meshport.scaffolder.ActionFailure;
import io.meshport.scaffolder.adapter.action.FakeCall;
import io.meshport.scaffolder.service.publish.ClaimService;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The calls to the hosts' APIs, and a real push behind them. */
class PublishHostedTest extends HostedTest {
  @Test
  void onGithubAnOrganizationGetsARepositoryWithTopics() throws Exception {
    host()
        .on("GET /api/v3/users/data", 200, "{'type': 'Organization'}")
        .onCreate("POST /api/v3/orgs/data/repos", "orders")
        .on("PUT /api/v3/repos/data/orders/topics", 200, "{}");
    FakeCall call =
        call(
            "data",
            ", 'token': 's3cret', 'topics': ['DBT'], 'description': 'All', 'secrets': {'A': 'b'},"
                + " 'protectDefaultBranch': false");

    ObjectNode output = run(new PublishGithub(publisher(Map.of())), call);

    assertThat(host().calls)
        .containsExactly(
            "GET /api/v3/users/data",
            "POST /api/v3/orgs/data/repos {\"name\":\"orders\",\"description\":\"All\","
                + "\"private\":true,\"visibility\":\"private\"}",
            "PUT /api/v3/repos/data/orders/topics {\"names\":[\"dbt\"]}");
    assertThat(host().tokens).containsOnly("Authorization: Bearer s3cret");
    assertThat(output.path("remoteUrl").asText())
        .isEqualTo("http://" + host().host() + "/data/orders.git");
    assertThat(output.path("repoContentsUrl").asText()).endsWith("/data/orders/blob/main");
    assertThat(output.path("commitHash").asText()).hasSize(40);
    assertThat(call.lines()).contains("'secrets' has no effect").doesNotContain("s3cret");
  }

  @Test
  void onGithubAPersonMakesRepositoriesForThemselvesOnly() throws Exception {
    host()
        .on("GET /api/v3/users/anna", 200, "{'type': 'User'}")
        .on("GET /api/v3/user", 200, "{'login': 'Anna'}")
        .onCreate("POST /api/v3/user/repos", "orders")
        .on("PUT /api/v3/repos/anna/orders/branches/main/protection", 200, "{}");
    run(new PublishGithub(publisher(Map.of())), call("anna", ", 'token': 't'"));

    host().on("GET /api/v3/user", 200, "{'login': 'otto'}");
    assertThatThrownBy(
            () -> run(new PublishGithub(publisher(Map.of())), call("anna", ", 'token': 't'").in(1)))
        .hasMessageContaining("belongs to 'otto'");
  }

  @Test
  void onGitlabAGroupWithinAGroupGetsAProject() throws Exception {
    host()
        .on("GET /api/v4/namespaces/data%2Fsales", 200, "{'id': 7}")
        .onCreate("POST /api/v4/projects", "orders");

    ObjectNode output =
        run(
            new PublishGitlab(publisher(Map.of())),
            call("data%2Fsales", ", 'token': 't', 'defaultBranch': 'trunk'"));

    assertThat(host().calls.get(1))
        .isEqualTo(
            "POST /api/v4/projects {\"name\":\"orders\",\"path\":\"orders\",\"namespace_id\":7,"
                + "\"description\":\"\",\"visibility\":\"private\",\"default_branch\":\"trunk\"}");
    assertThat(host().tokens).containsOnly("PRIVATE-TOKEN: t");
    assertThat(output.path("repoContentsUrl").asText()).endsWith("/data/sales/orders/-/blob/trunk");
  }

  @Test
  void onGiteaTheCredentialsOfTheHostAreUsedWhereThereIsNoToken() throws Exception {
    host()
        .on("GET /api/v1/orgs/data", 200, "{}")
        .onCreate("POST /api/v1/orgs/data/repos", "orders");
    RemoteLogin login = new RemoteLogin("portal", "s3cret");

    ObjectNode output =
        run(new PublishGitea(publisher(Map.of("127.0.0.1", login))), call("data", ""));

    assertThat(host().tokens).containsOnly("Authorization: token s3cret");
    assertThat(output.path("repoContentsUrl").asText()).endsWith("/orders/src/branch/main");
    assertThatThrownBy(() -> run(new PublishGitea(publisher(Map.of())), call("data", "")))
        .hasMessageContaining("There is no token for 127.0.0.1");
  }

  @Test
  void aRepositoryThatTheStepMadeBeforeACrashIsTakenUp() throws Exception {
    host()
        .on("GET /api/v1/orgs/data", 200, "{}")
        .onCreate("POST /api/v1/orgs/data/repos", "orders");
    PublishGitea publish = new PublishGitea(publisher(Map.of()));
    ObjectNode first = run(publish, call("data", ", 'token': 't'"));

    host()
        .on("POST /api/v1/orgs/data/repos", 409, "{'message': 'exists'}")
        .on("GET /api/v1/repos/data/orders", 200, "{'created_at': '2026-11-25T13:00:00+01:00'}");

    assertThat(run(publish, call("data", ", 'token': 't'"))).isEqualTo(first);
    assertThatThrownBy(() -> run(publish, call("data", ", 'token': 't'").in(2)))
        .hasMessageContaining("Another task made");
  }

  @Test
  void aRepositoryOfSomebodyElseIsRefusedAlsoAtTheSecondTry() {
    host()
        .on("GET /api/v1/orgs/data", 200, "{}")
        .on("POST /api/v1/orgs/data/repos", 409, "{}")
        .on("GET /api/v1/repos/data/orders", 200, "{'created_at': '2026-11-25T11:00:00Z'}");
    PublishGitea publish = new PublishGitea(publisher(Map.of()));

    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> run(publish, call("data", ", 'token': 't'")))
          .isInstanceOf(ActionFailure.class)
          .hasMessageContaining("that this task did not make");
    }
    new ClaimService(claims, clock).claim("http://" + host().host() + "/data/orders", "t/step-1");
    assertThatThrownBy(() -> run(publish, call("data", ", 'token': 't'")))
        .isInstanceOf(ActionFailure.class);
  }

  @Test
  void refusalsOfTheHostAreSaidWithoutTheToken() {
    PublishGithub publish = new PublishGithub(publisher(Map.of()));
    host().on("GET /api/v3/users/data", 401, "{'message': 'Bad credentials'}");
    assertThatThrownBy(() -> run(publish, call("data", ", 'token': 's3cret'")))
        .hasMessageContaining("does not take the token")
        .hasMessageNotContaining("s3cret");

    host()
        .on("GET /api/v3/users/data", 200, "{'type': 'Organization'}")
        .on("POST /api/v3/orgs/data/repos", 422, "{'message': 'name is too odd'}");
    assertThatThrownBy(() -> run(publish, call("data", ", 'token': 't'")))
        .hasMessageContaining("status 422 name is too odd");
  }

  @Test
  void aDryRunAsksNobody() throws Exception {
    run(new PublishGithub(publisher(Map.of())), call("data", "").dry());
    assertThat(host().calls).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "github.com",
        "github.com?owner=a",
        "?owner=a&repo=b",
        "-x?owner=a&repo=b",
        "github.com?owner=..&repo=b",
        "github.com?owner=a&repo=--upload-pack",
        "github.com?owner=a&repo=b/../c",
        "user@github.com?owner=a&repo=b",
        "github.com/x?owner=a&repo=b",
        "github.com?owner=a&repo=%zz"
      })
  void whatIsNoRepositoryIsRefused(String url) {
    assertThatThrownBy(() -> RepoUrl.of(url)).isInstanceOf(ActionFailure.class);
  }

  @Test
  void hostsThatNobodyAllowedAreNotAsked() {
    FakeCall call =
        FakeCall.with("{'repoUrl': '10.0.0.1?owner=a&repo=b', 'token': 't'}", workspace);
    assertThatThrownBy(() -> run(new PublishGitea(publisher(Map.of())), call))
        .hasMessageContaining("may not read from 10.0.0.1");
  }
}
