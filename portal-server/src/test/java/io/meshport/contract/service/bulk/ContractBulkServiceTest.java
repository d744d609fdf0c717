package io.meshport.contract.service.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshport.catalog.Lifecycle;
import io.meshport.contract.PortConsumer;
import io.meshport.contract.model.Contract;
import io.meshport.contract.model.ContractStatus;
import io.meshport.contract.model.ContractVersion;
import io.meshport.contract.service.ContractFixture;
import io.meshport.identity.Caller;
import io.meshport.platform.outbox.DomainEvent;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContractBulkServiceTest extends ContractFixture {
  private final ContractBulkWriter writer =
      new ContractBulkWriter(
          contracts, catalog, notices, events::add, Clock.fixed(NOON, ZoneOffset.UTC));
  private final ContractBulkService imports = new ContractBulkService(writer);

  @Test
  void aNewContractIsAddedAndMadeToHold() {
    List<BulkOutcome> outcomes = run(OWNER, item(0, "table", text("1.0.0"), true));

    assertThat(outcomes)
        .containsExactly(
            new BulkOutcome(
                0, "customer/master/table", BulkOutcome.Result.CREATED, ID, "1.0.0", null));
    assertThat(contracts.findActive(ID)).get().returns("1.0.0", ContractVersion::number);
    assertThat(events)
        .extracting(DomainEvent::type)
        .containsExactly("contract.version.added", "contract.version.activated");
    assertThat(catalog.touched).containsExactly(product.id());
  }

  @Test
  void theSameAgainIsUnchangedAndTouchesNothing() {
    BulkItem item = item(0, "table", text("1.0.0"), true);
    run(OWNER, item);
    events.clear();
    catalog.touched.clear();

    assertThat(kinds(run(OWNER, item))).containsExactly(BulkOutcome.Result.UNCHANGED);
    assertThat(events).isEmpty();
    assertThat(catalog.touched).isEmpty();
    assertThat(contracts.listVersions(ID)).hasSize(1);
  }

  @Test
  void theSameTwiceInOneCallIsTakenOnce() {
    assertThat(
            kinds(
                run(
                    OWNER,
                    item(0, "table", text("1.0.0"), false),
                    item(1, "table", text("1.0.0"), false))))
        .containsExactly(BulkOutcome.Result.CREATED, BulkOutcome.Result.UNCHANGED);
  }

  @Test
  void aDraftThatIsThereIsMadeToHold() {
    run(MEMBER, item(0, "table", text("1.0.0"), false));

    assertThat(kinds(run(OWNER, item(0, "table", text("1.0.0"), true))))
        .containsExactly(BulkOutcome.Result.CREATED);
    assertThat(contracts.findActive(ID)).isPresent();
  }

  @Test
  void anotherDocumentUnderTheSameVersionIsRefused() {
    run(MEMBER, item(0, "table", text("1.0.0"), false));

    assertThat(problems(run(MEMBER, item(0, "table", text("1.0.0") + "# more", false))))
        .containsExactly(ProblemType.ALREADY_EXISTS);
  }

  @Test
  void severalVersionsOfAPortFollowEachOther() {
    String bigger = text("1.1.0").replace("properties: [", "properties: [{name: note}, ");

    List<BulkOutcome> outcomes =
        run(
            OWNER,
            item(0, "table", text("1.0.0"), true),
            item(1, "table", bigger, true),
            item(2, "table", text("1.2.0"), true));

    assertThat(kinds(outcomes))
        .containsExactly(
            BulkOutcome.Result.CREATED, BulkOutcome.Result.CREATED, BulkOutcome.Result.REFUSED);
    assertThat(problems(outcomes)).containsExactly(ProblemType.VERSION_DOES_NOT_FIT);
    assertThat(contracts.findVersion(ID, "1.0.0"))
        .get()
        .returns(ContractStatus.DEPRECATED, ContractVersion::status);
    assertThat(contracts.findVersion(ID, "1.1.0"))
        .get()
        .returns(2, ContractVersion::ordinal)
        .returns(ContractStatus.ACTIVE, ContractVersion::status);
    assertThat(contracts.findVersion(ID, "1.2.0")).isEmpty();
  }

  @Test
  void aBadItemSpoilsNoOther() {
    String other = text("1.0.0").replace("id: customer-master", "id: other");
    List<BulkItem> items =
        List.of(
            item(0, "table", "nonsense", false),
            item(1, "nowhere", text("1.0.0"), false),
            item(2, "table", text("1.0.0").replace("domain: customer", "domain: order"), false),
            BulkItem.unreadable(3, "", new PortalException(ProblemType.MALFORMED_BODY, "line")),
            new BulkItem(4, "no port", "application/yaml", text("1.0.0"), false, null),
            item(5, "table", text("1.0.0"), false),
            item(6, "topic", text("1.0.0"), false),
            item(7, "table", other, false));

    List<BulkOutcome> outcomes = imports.importAll(items, MEMBER);

    assertThat(outcomes).extracting(BulkOutcome::index).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    assertThat(outcomes.get(5).kind()).isEqualTo(BulkOutcome.Result.CREATED);
    assertThat(problems(outcomes))
        .containsExactly(
            ProblemType.CONTRACT_INVALID,
            ProblemType.NOT_FOUND,
            ProblemType.CONTRACT_INVALID,
            ProblemType.MALFORMED_BODY,
            ProblemType.INVALID_PARAMETER,
            ProblemType.ALREADY_EXISTS,
            ProblemType.CONTRACT_INVALID);
  }

  @Test
  void membersAddAndOnlyOwnersAndStewardsActivate() {
    assertThat(problems(run(OUTSIDER, item(0, "table", text("1.0.0"), false))))
        .containsExactly(ProblemType.FORBIDDEN);
    assertThat(problems(run(MEMBER, item(0, "table", text("1.0.0"), true))))
        .containsExactly(ProblemType.NOT_THE_OWNER);
    assertThat(contracts.find(ID)).isEmpty();
    assertThat(kinds(run(STEWARD, item(0, "table", text("1.0.0"), true))))
        .containsExactly(BulkOutcome.Result.CREATED);
  }

  @Test
  void aHiddenProductLooksMissingAndARetiredOneTakesNothing() {
    catalog.put(PRODUCT, Lifecycle.DRAFT, "table");
    assertThat(problems(run(OUTSIDER, item(0, "table", text("1.0.0"), false))))
        .containsExactly(ProblemType.NOT_FOUND);
    catalog.put(PRODUCT, Lifecycle.RETIRED, "table");
    assertThat(problems(run(OWNER, item(0, "table", text("1.0.0"), false))))
        .containsExactly(ProblemType.ILLEGAL_TRANSITION);
  }

  @Test
  void aVersionThatBreaksAsksConsumersAsAnyOtherActivationDoes() {
    run(OWNER, item(0, "table", text("1.0.0"), true));
    consumers.give(new PortConsumer(PortConsumer.Type.USER, "ben", "Ben", null), "1.0.0");
    String breaking = text("2.0.0").replace("name: id,", "name: key,");

    run(OWNER, item(0, "table", breaking, true));

    assertThat(consents.all()).hasSize(1);
    assertThat(contracts.findVersion(ID, "1.0.0").orElseThrow().noticeEndsAt()).isNotNull();
  }

  @Test
  void whatTheDatabaseRefusesForOneIsTriedAgainForEach() {
    List<Integer> sizes = new ArrayList<>();
    ContractBulkService racing =
        new ContractBulkService(
            new ContractBulkWriter(
                contracts, catalog, notices, events::add, Clock.fixed(NOON, ZoneOffset.UTC)) {
              @Override
              List<BulkOutcome> write(List<PreparedItem> items, Caller caller) {
                sizes.add(items.size());
                if (items.size() > 1) {
                  throw new PortalException(ProblemType.ALREADY_EXISTS, "somebody was faster");
                }
                return super.write(items, caller);
              }
            });
    String other = text("1.0.0").replace("id: customer-master", "id: other");

    List<BulkOutcome> outcomes =
        racing.importAll(
            List.of(item(0, "table", text("1.0.0"), false), item(1, "topic", other, false)),
            MEMBER);

    assertThat(sizes).containsExactly(2, 1, 1);
    assertThat(kinds(outcomes))
        .containsExactly(BulkOutcome.Result.CREATED, BulkOutcome.Result.CREATED);
    assertThat(contracts.find("other")).get().returns("topic", Contract::port);
  }

  @Test
  void aCallHasALimit() {
    List<BulkItem> many = Collections.nCopies(501, item(0, "table", text("1.0.0"), false));

    assertThatThrownBy(() -> imports.importAll(many, MEMBER))
        .hasFieldOrPropertyWithValue("type", ProblemType.INVALID_INPUT);
  }

  private List<BulkOutcome> run(Caller caller, BulkItem... items) {
    return imports.importAll(List.of(items), caller);
  }

  private static BulkItem item(int index, String port, String document, boolean activate) {
    return new BulkItem(
        index, PRODUCT.port(port).toString(), "application/yaml", document, activate, null);
  }

  private static List<BulkOutcome.Result> kinds(List<BulkOutcome> outcomes) {
    return outcomes.stream().map(BulkOutcome::kind).toList();
  }

  private static List<ProblemType> problems(List<BulkOutcome> outcomes) {
    return outcomes.stream()
        .flatMap(outcome -> Stream.ofNullable(outcome.problem()).map(PortalException::type))
        .toList();
  }
}
