package io.meshport.contract.adapter.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshport.contract.model.git.Proposal;
import io.meshport.contract.model.git.Proposed;
import io.meshport.contract.model.git.SourceAddress;
import io.meshport.platform.git.AllowedHosts;
import io.meshport.platform.git.TestRepository;
import io.meshport.platform.problem.ProblemType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GitWriterTest extends GatewayFixture {
  @Test
  void aProposalIsABranchByItsAuthorFromTheTipOfTheTrackedOne() {
    TestRepository repository = repository("data");
    repository.commit("other/file.txt", "stays\n");
    String tip = repository.commit("data/orders.yaml", "version: 1\n");

    Proposed made =
        gateway().propose(address("data", "data/orders.yaml"), proposal("anna@example.org"));

    assertThat(made.branch()).startsWith("meshport/orders-2.0.0-");
    assertThat(repository.branches()).containsExactlyInAnyOrder("main", made.branch());
    assertThat(repository.head(made.branch())).isEqualTo(made.commit());
    assertThat(repository.head("main")).as("nothing is written to it").isEqualTo(tip);
    assertThat(repository.log(made.branch(), "%P")).isEqualTo(tip);
    assertThat(repository.log(made.branch(), "%an <%ae>"))
        .isEqualTo("Anna Schmidt <anna@example.org>");
    assertThat(repository.log(made.branch(), "%cn")).isEqualTo("Meshport");
    assertThat(repository.log(made.branch(), "%B")).contains("Change contract orders to version");
    assertThat(repository.show(made.branch(), "data/orders.yaml")).isEqualTo("version: 2");
    assertThat(repository.show(made.branch(), "other/file.txt")).isEqualTo("stays");
    assertThat(repository.git(repository.bare(), "fsck", "--strict")).doesNotContain("error");
  }

  @Test
  void aFileThatIsNotThereYetIsMade() {
    TestRepository repository = repository("data");

    Proposed made = gateway().propose(address("data", "new/orders.yaml"), proposal(null));

    assertThat(repository.show(made.branch(), "new/orders.yaml")).isEqualTo("version: 2");
    assertThat(repository.log(made.branch(), "%an <%ae>")).isEqualTo("Anna Schmidt <>");
  }

  @Test
  void aHookThatSaysNoIsQuoted() {
    TestRepository repository = repository("data");
    repository.hook("pre-receive", "#!/bin/sh\necho no branches today >&2\nexit 1\n");

    refused(address("data", "orders.yaml"), "pre-receive hook declined", gateway());
    assertThat(repository.branches()).containsExactly("main");
  }

  @Test
  void aRepositoryThatTakesNoChangesIsSaid() {
    TestRepository repository = repository("data");
    repository.configure("http.receivepack", "false");

    refused(address("data", "orders.yaml"), "The repository said", gateway());
  }

  @Test
  void aPrivateRepositoryTakesABranchWithCredentials() {
    TestRepository repository = repository("private");

    gateway("portal", "s3cret").propose(address("private", "orders.yaml"), proposal(null));
    assertThat(repository.branches()).hasSize(2);
    assertThatThrownBy(() -> gateway().propose(address("private", "orders.yaml"), proposal(null)))
        .hasFieldOrPropertyWithValue("type", ProblemType.REPOSITORY_UNREACHABLE)
        .hasMessageContaining("does not let the portal in");
  }

  @Test
  void nothingIsWrittenThroughLinksAndSubmodulesOrOverFolders() {
    TestRepository repository = repository("data");
    repository.link("link.yaml", "README.md");
    repository.link("etc", "/etc");
    repository.commit("folder.yaml/x", "x");
    repository.commit("file", "x");
    repository.submodule("module");

    for (String path :
        List.of("link.yaml", "etc/a.yaml", "folder.yaml", "file/a.yaml", "module/a.yaml")) {
      refused(address("data", path), "is something else than a", gateway());
    }
    assertThat(repository.branches()).containsExactly("main");
  }

  @Test
  void aHostThatIsNotAllowedIsNotAsked() {
    RepositoryGateway strict = gateway(AllowedHosts.of(List.of("github.com")));

    assertThatThrownBy(() -> strict.propose(address("data", "orders.yaml"), proposal(null)))
        .hasFieldOrPropertyWithValue("type", ProblemType.REPOSITORY_UNREACHABLE);
    assertThat(server().requests()).isEmpty();
  }

  @Test
  void aBranchThatIsGoneTakesNoProposal() {
    repository("data");
    SourceAddress address = SourceAddress.of(server().url("data.git"), "gone", "orders.yaml");

    assertThatThrownBy(() -> gateway().propose(address, proposal(null)))
        .hasFieldOrPropertyWithValue("type", ProblemType.REPOSITORY_UNREACHABLE)
        .hasMessageContaining("no branch 'gone'");
  }

  private static void refused(SourceAddress address, String said, RepositoryGateway gateway) {
    assertThatThrownBy(() -> gateway.propose(address, proposal(null)))
        .hasFieldOrPropertyWithValue("type", ProblemType.PROPOSAL_REFUSED)
        .hasMessageContaining(said);
  }

  private static Proposal proposal(@Nullable String email) {
    return Proposal.of("orders", "2.0.0", "version: 2\n", "Anna Schmidt", email);
  }
}
