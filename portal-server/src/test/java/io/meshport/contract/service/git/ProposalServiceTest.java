package io.meshport.contract.service.git;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshport.contract.model.git.Proposal;
import io.meshport.contract.model.git.SourceAddress;
import io.meshport.contract.service.SentDocument;
import io.meshport.identity.InMemoryDirectory;
import io.meshport.platform.problem.ProblemType;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProposalServiceTest extends SourceFixture {
  private final InMemoryDirectory directory = new InMemoryDirectory(MEMBER);
  private final ProposalService proposals =
      new ProposalService(new ProposalDesk(sources, drafts, catalog), gateway, directory);

  @Test
  void aProposalGoesToTheRepositoryAndChangesNothingHere() {
    connect();
    commitAndLook(text("1.0.0", "First"));
    directory.address(MEMBER, "hugo@example.org");

    ProposalService.Outcome outcome =
        proposals.propose(PORT, sent(text("1.1.0", "Second")), MEMBER);

    Proposal proposal = gateway.proposals.get(0);
    assertThat(proposal.document()).isEqualTo(text("1.1.0", "Second"));
    assertThat(proposal.author()).isEqualTo("Hugo");
    assertThat(proposal.email()).isEqualTo("hugo@example.org");
    assertThat(outcome.proposed().branch()).startsWith("meshport/customer-master-1.1.0-");
    assertThat(drafts.find(product, "table", "1.1.0")).isEmpty();
  }

  @Test
  void withoutKeycloakTheCommitHasNoAddress() {
    connect();
    directory.setAway(true);

    proposals.propose(PORT, sent(text("1.0.0", "First")), MEMBER);

    assertThat(gateway.proposals.get(0).email()).isNull();
  }

  @Test
  void onlyMembersPropose() {
    connect();
    refused(ProblemType.FORBIDDEN, () -> propose(text("1.0.0", "First"), true));
    assertThat(gateway.proposals).isEmpty();
  }

  private void propose(String text, boolean outsider) {
    proposals.propose(PORT, sent(text), outsider ? OUTSIDER : MEMBER);
  }

  @Test
  void aProposalKeepsTheRulesThatReadingItBackHas() {
    refused(ProblemType.NOT_FOUND, () -> propose(text("1.0.0", "First"), false));
    connect();
    commitAndLook(text("1.0.0", "First"));
    activate("1.0.0");

    refused(ProblemType.CONTRACT_INVALID, () -> propose("kind: [", false));
    refused(
        ProblemType.CONTRACT_INVALID,
        () -> propose(text("1.1.0", "x").replace("domain: customer", "domain: order"), false));
    refused(
        ProblemType.CONTRACT_INVALID,
        () -> propose(text("1.1.0", "x").replace("customer-master", "other"), false));
    refused(ProblemType.ILLEGAL_TRANSITION, () -> propose(text("1.0.0", "Changed"), false));
    assertThat(gateway.proposals).isEmpty();
  }

  @Test
  void theNotationOfTheFileStays() {
    connect();
    SentDocument json =
        new SentDocument(
            """
            {"apiVersion": "v3.1.0", "kind": "DataContract", "id": "customer-master",
             "domain": "customer", "version": "1.0.0", "status": "active"}
            """
                .getBytes(StandardCharsets.UTF_8),
            "application/json");
    refused(ProblemType.UNSUPPORTED_MEDIA_TYPE, () -> proposals.propose(PORT, json, MEMBER));
  }

  @Test
  void aFileAtAnAddressTakesNoProposals() {
    SourceAddress file = SourceAddress.of("https://git.example.org/raw/a.yaml", null, null);
    service.put(PORT, file, false, null, OWNER);
    assertThat(service.get(PORT, MEMBER).allowedActions()).doesNotContain("propose");
    refused(ProblemType.ILLEGAL_TRANSITION, () -> propose(text("1.0.0", "First"), false));
  }
}
