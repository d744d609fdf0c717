package io.meshport.contract.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.meshport.catalog.Lifecycle;
import io.meshport.catalog.PortKey;
import io.meshport.catalog.ProductKey;
import io.meshport.contract.ContractFinding;
import io.meshport.contract.TestContracts;
import io.meshport.contract.model.Authorship;
import io.meshport.contract.model.ContractDocument;
import io.meshport.contract.model.ContractReading;
import io.meshport.contract.model.ContractStatus;
import io.meshport.contract.model.ContractVersion;
import io.meshport.contract.model.VersionSummary;
import io.meshport.platform.outbox.DomainEvent;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.problem.Violation;
import org.junit.jupiter.api.Test;

class ContractServiceTest extends ContractFixture {
  @Test
  void aMemberAddsAVersionAsADraft() {
    VersionDetails added = service.add(PORT, document("1.0.0"), MEMBER);

    assertThat(added.contractId()).isEqualTo(ID);
    assertThat(added.port()).isEqualTo(PORT);
    assertThat(added.summary())
        .isEqualTo(new VersionSummary("1.0.0", ContractStatus.DRAFT, NOON, "hugo", "Hugo"));
    assertThat(added.document().text()).isEqualTo(text("1.0.0"));
    assertThat(catalog.touched).containsExactly(product.id());
    assertThat(events)
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.type()).isEqualTo("contract.version.added");
              assertThat(event.aggregateType()).isEqualTo("data-product");
              assertThat(event.aggregateId()).isEqualTo(product.id().toString());
              assertThat(event.facts())
                  .containsEntry("product", "customer/master")
                  .containsEntry("contract", ID)
                  .containsEntry("version", "1.0.0");
            });
  }

  @Test
  void anOutsiderAddsNothing() {
    refused(ProblemType.FORBIDDEN, () -> service.add(PORT, document("1.0.0"), OUTSIDER));

    assertThat(contracts.find(ID)).isEmpty();
    assertThat(events).isEmpty();
  }

  @Test
  void aPortThatDoesNotExistGetsNoContract() {
    refused(
        ProblemType.NOT_FOUND, () -> service.add(PRODUCT.port("api"), document("1.0.0"), MEMBER));
  }

  @Test
  void aRetiredProductKeepsItsContractsAsTheyAre() {
    long draft = service.add(PORT, document("1.0.0"), MEMBER).lockVersion();
    catalog.put(PRODUCT, Lifecycle.RETIRED, "table");

    refused(ProblemType.ILLEGAL_TRANSITION, () -> service.add(PORT, document("2.0.0"), MEMBER));
    refused(ProblemType.ILLEGAL_TRANSITION, () -> service.activate(ID, "1.0.0", draft, OWNER));
    assertThat(service.getVersion(ID, "1.0.0", OWNER).allowedActions()).isEmpty();
  }

  @Test
  void anInvalidContractIsRefusedWithLineAndPointer() {
    PortalException refusal =
        refused(
            ProblemType.CONTRACT_INVALID,
            () ->
                service.add(
                    PORT,
                    document("1.0.0", "status: active", "status: active\nnonsense: 1"),
                    MEMBER));

    assertThat(refusal.violations())
        .singleElement()
        .satisfies(
            violation -> {
              assertThat(violation.pointer()).isEqualTo("/nonsense");
              assertThat(violation.line()).isEqualTo(8);
              assertThat(violation.column()).isEqualTo(1);
              assertThat(violation.message()).contains("unknown-field");
            });
    assertThat(events).isEmpty();
  }

  @Test
  void aMalformedContractIsRefusedWithLineAndPointer() {
    PortalException refusal =
        refused(
            ProblemType.CONTRACT_INVALID,
            () ->
                service.add(
                    PORT, new SentDocument("a: 1\na: 2".getBytes(UTF_8), "text/yaml"), MEMBER));

    assertThat(refusal.violations())
        .singleElement()
        .returns("/a", Violation::pointer)
        .returns(2, Violation::line);
  }

  @Test
  void theContractBelongsToTheDomainOfItsProduct() {
    assertThat(
            faults(
                () ->
                    service.add(
                        PORT, document("1.0.0", "domain: customer", "domain: order"), MEMBER)))
        .containsExactly("/domain");
    VersionDetails silent = service.add(PORT, document("1.0.0", "domain: customer\n", ""), MEMBER);
    assertThat(silent.reading().findings()).extracting(ContractFinding::rule).contains("no-domain");
  }

  @Test
  void idAndVersionMustBeAddressable() {
    assertThat(
            faults(
                () ->
                    service.add(PORT, document("1.0.0", "id: customer-master", "id: a/b"), MEMBER)))
        .containsExactly("/id");
    assertThat(faults(() -> service.add(PORT, document("../1"), MEMBER)))
        .containsExactly("/version");
  }

  @Test
  void everyVersionKeepsTheIdOfTheContract() {
    service.add(PORT, document("1.0.0"), MEMBER);

    assertThat(
            faults(
                () ->
                    service.add(
                        PORT, document("2.0.0", "id: customer-master", "id: other"), MEMBER)))
        .containsExactly("/id");
  }

  @Test
  void anIdOfAnotherPortAndAVersionThatExistsAreTaken() {
    service.add(PORT, document("1.0.0"), MEMBER);

    refused(
        ProblemType.ALREADY_EXISTS,
        () -> service.add(PRODUCT.port("topic"), document("1.0.0"), MEMBER));
    refused(ProblemType.ALREADY_EXISTS, () -> service.add(PORT, document("1.0.0"), MEMBER));
  }

  @Test
  void aSimpleContractIsTakenToo() {
    catalog.put(new ProductKey("order", "lines"), Lifecycle.DRAFT, "table");
    SentDocument simple =
        new SentDocument(
            TestContracts.text("orders.simple.json").getBytes(UTF_8), "application/json");

    VersionDetails added = service.add(new PortKey("order", "lines", "table"), simple, OUTSIDER);

    assertThat(added.contractId()).isEqualTo("order-order-lines");
    assertThat(added.summary().number()).isEqualTo("2.0");
  }

  @Test
  void aMemberRewritesADraft() {
    service.add(PORT, document("1.0.0"), MEMBER);

    VersionDetails changed =
        service.rewrite(ID, "1.0.0", document("1.0.0", "name: Master", "name: New"), 0, MEMBER);

    assertThat(changed.document().text()).contains("name: New");
    assertThat(events)
        .extracting(DomainEvent::type)
        .containsExactly("contract.version.added", "contract.version.changed");
    assertThat(catalog.touched).hasSize(2);
  }

  @Test
  void aRewriteIsGuarded() {
    service.add(PORT, document("1.0.0"), MEMBER);

    refused(
        ProblemType.NOT_FOUND, () -> service.rewrite(ID, "1.0.0", document("1.0.0"), 0, OUTSIDER));
    refused(
        ProblemType.STALE_VERSION,
        () -> service.rewrite(ID, "1.0.0", document("1.0.0"), 7, MEMBER));
    refused(
        ProblemType.NOT_FOUND, () -> service.rewrite(ID, "3.0.0", document("3.0.0"), 0, MEMBER));
    assertThat(faults(() -> service.rewrite(ID, "1.0.0", document("1.0.1"), 0, MEMBER)))
        .containsExactly("/version");
    assertThat(
            faults(
                () ->
                    service.rewrite(
                        ID, "1.0.0", document("1.0.0", "id: customer-master", "id: x"), 0, MEMBER)))
        .containsExactly("/id");
    assertThat(
            faults(
                () ->
                    service.rewrite(
                        ID,
                        "1.0.0",
                        document("1.0.0", "domain: customer", "domain: x"),
                        0,
                        MEMBER)))
        .containsExactly("/domain");
    service.activate(ID, "1.0.0", 0, OWNER);
    refused(
        ProblemType.FORBIDDEN, () -> service.rewrite(ID, "1.0.0", document("1.0.0"), 0, OUTSIDER));
    refused(
        ProblemType.ILLEGAL_TRANSITION,
        () -> service.rewrite(ID, "1.0.0", document("1.0.0"), 0, MEMBER));
  }

  @Test
  void ownersAndStewardsActivateAndOthersDoNot() {
    service.add(PORT, document("1.0.0"), MEMBER);
    service.add(PORT, document("2.0.0"), MEMBER);

    refused(ProblemType.NOT_THE_OWNER, () -> service.activate(ID, "1.0.0", 0, MEMBER));
    assertThat(service.activate(ID, "1.0.0", 0, STEWARD).summary().status())
        .isEqualTo(ContractStatus.ACTIVE);
    assertThat(service.activate(ID, "2.0.0", 0, OWNER).summary().status())
        .isEqualTo(ContractStatus.ACTIVE);
  }

  @Test
  void anActivatedVersionDeprecatesTheFormerOne() {
    service.add(PORT, document("1.0.0"), MEMBER);
    service.add(PORT, document("2.0.0"), MEMBER);
    service.activate(ID, "1.0.0", 0, OWNER);
    events.clear();

    service.activate(ID, "2.0.0", 0, OWNER);

    assertThat(service.get(ID, OUTSIDER).versions())
        .extracting(VersionSummary::status)
        .containsExactly(ContractStatus.ACTIVE, ContractStatus.DEPRECATED);
    assertThat(events)
        .extracting(DomainEvent::type)
        .containsExactly("contract.version.deprecated", "contract.version.activated");
    assertThat(catalog.touched).hasSize(4);
  }

  @Test
  void anActiveVersionIsNotActivatedAgainAndAStaleOneNotAtAll() {
    service.add(PORT, document("1.0.0"), MEMBER);

    refused(ProblemType.STALE_VERSION, () -> service.activate(ID, "1.0.0", 3, OWNER));
    service.activate(ID, "1.0.0", 0, OWNER);
    refused(ProblemType.ILLEGAL_TRANSITION, () -> service.activate(ID, "1.0.0", 0, OWNER));
  }

  @Test
  void aDraftThatRulesRefuseTodayIsNotActivated() {
    service.add(PORT, document("1.0.0"), MEMBER);
    contracts.add(
        new ContractVersion(
            ID,
            2,
            "2.0.0",
            ContractDocument.of("version: 2.0.0".getBytes(UTF_8), "text/yaml"),
            new Authorship("u", "U", NOON)));

    refused(ProblemType.CONTRACT_INVALID, () -> service.activate(ID, "2.0.0", 0, OWNER));
    assertThat(service.getVersion(ID, "2.0.0", OWNER).allowedActions()).containsExactly("edit");
  }

  @Test
  void validationKeepsNothing() {
    ContractReading reading = service.validate(document("../1"));

    assertThat(reading.findings())
        .extracting(ContractFinding::rule)
        .contains("version-not-addressable");
    assertThat(reading.isValid()).isFalse();
    assertThat(contracts.find(ID)).isEmpty();
    assertThat(events).isEmpty();
  }
}
