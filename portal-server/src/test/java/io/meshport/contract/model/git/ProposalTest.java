package io.meshport.contract.model.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class ProposalTest {
  @Test
  void theBranchSaysWhatItIsAboutInSignsThatABranchMayHave() {
    Proposal one = Proposal.of("Orders:v1+x..lock", "1.0.0", "a: b", "Anna", null);
    Proposal other = Proposal.of("Orders:v1+x..lock", "1.0.0", "a: b", "Anna", null);

    assertThat(one.branch()).matches("meshport/orders-v1-x\\.lock-1\\.0\\.0-[0-9a-f]{8}");
    assertThat(one.branch()).isNotEqualTo(other.branch());
  }

  @Test
  void aNameCannotBreakOutOfItsCommit() {
    Proposal proposal = Proposal.of("orders", "1.0.0", "a: b", "An\nna <x@y>", null);

    assertThat(proposal.author()).isEqualTo("An na  x@y");
    assertThat(Proposal.of("orders", "1.0.0", "a: b", "\n", null).author()).isEqualTo("unknown");
  }

  @Test
  void knownHostsShowTheDifference() {
    Proposed branch = new Proposed("meshport/orders", "abc");

    assertThat(branch.comparison(at("https://github.com/acme/data.git")))
        .contains(
            URI.create("https://github.com/acme/data/compare/main...meshport/orders?expand=1"));
    assertThat(branch.comparison(at("https://gitlab.com/acme/data")))
        .contains(URI.create("https://gitlab.com/acme/data/-/compare/main...meshport/orders"));
    assertThat(branch.comparison(at("https://git.example.org/acme/data"))).isEmpty();
  }

  private static SourceAddress at(String repository) {
    return SourceAddress.of(repository, "main", "orders.yaml");
  }
}
