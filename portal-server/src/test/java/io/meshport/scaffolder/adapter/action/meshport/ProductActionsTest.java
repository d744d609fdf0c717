package io.meshport.scaffolder.adapter.action.meshport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.catalog.InputPortSummary;
import io.meshport.catalog.Lifecycle;
import io.meshport.platform.config.PublicAddress;
import io.meshport.scaffolder.ActionFailure;
import io.meshport.scaffolder.ProductOrigin;
import io.meshport.scaffolder.adapter.action.FakeCall;
import io.meshport.scaffolder.adapter.action.MemoryWorkspace;
import io.meshport.scaffolder.service.product.ProductWorld;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductActionsTest {
  private static final String PRODUCT =
      """
      apiVersion: v1.0.0
      kind: DataProduct
      id: sales.orders
      name: Orders
      version: 1.0.0
      status: draft
      description: {purpose: Know what was ordered}
      outputPorts:
        - {name: daily, version: 1.0.0, type: postgresql, contractId: sales.orders.daily}
      """;
  private static final String CONTRACT =
      """
      apiVersion: v3.1.0
      kind: DataContract
      id: sales.orders.daily
      name: Orders
      version: 1.0.0
      status: draft
      domain: sales
      schema:
        - name: orders
          properties:
            - {name: id, logicalType: string, primaryKey: true, required: true}
      """;
  private static final String ORDERS = "{'domain': 'sales', 'name': 'orders'}";
  private static final String PUBLISHED = "{'domain': 'sales', 'name': 'orders', 'publish': true}";

  private final ProductWorld world = new ProductWorld();
  private final ProductFiles files = new ProductFiles(world.planner);
  private final DataProductCreate create =
      new DataProductCreate(
          files, world.creation, new PublicAddress(URI.create("https://portal.example.org")));
  private final PolicyCheck policy = new PolicyCheck(files);
  private final ContractValidate validate = new ContractValidate(world.contractRegistry);
  private final MemoryWorkspace workspace =
      new MemoryWorkspace()
          .with("dataproduct.yaml", PRODUCT)
          .with("contracts/daily.odcs.yaml", CONTRACT);

  private ObjectNode run(FakeCall call) {
    return FakeCall.output(create.run(call));
  }

  @Test
  void theFilesBecomeADraftWithItsContractAndItsOrigin() {
    ObjectNode output = run(FakeCall.with(ORDERS, workspace).as(FakeCall.MEMBER));

    assertThat(output)
        .isEqualTo(
            FakeCall.json(
                "{'product': 'sales/orders',"
                    + " 'productUrl': 'https://portal.example.org/products/sales/orders',"
                    + " 'contracts': [{'port': 'daily', 'id': 'sales.orders.daily',"
                    + " 'version': '1.0.0'}]}"));
    assertThat(world.catalog.find(ProductWorld.ORDERS).orElseThrow().lifecycle())
        .isEqualTo(Lifecycle.DRAFT);
    assertThat(world.status("sales.orders.daily")).isEqualTo("DRAFT");
    ProductOrigin origin = world.origins.find(ProductWorld.ORDERS).orElseThrow();
    assertThat(origin.template()).isEqualTo("orders-template");
    assertThat(origin.revision()).isEqualTo("r1");
    assertThat(origin.values()).isEqualTo(FakeCall.json("{'name': 'orders'}"));
  }

  @Test
  void theSameTaskGoesOnWithItsProductAndNobodyElseDoes() {
    ObjectNode first = run(FakeCall.with(ORDERS, workspace));

    assertThat(run(FakeCall.with(ORDERS, workspace))).isEqualTo(first);
    assertThat(world.versions("sales.orders.daily")).isEqualTo(1);
    assertThatThrownBy(() -> run(FakeCall.with(ORDERS, workspace).in(2)))
        .isInstanceOf(ActionFailure.class)
        .hasMessageContaining("There is a data product 'sales/orders' already");
  }

  @Test
  void anOwnerPublishesAtOnceAndAgain() {
    run(FakeCall.with(PUBLISHED, workspace));
    run(FakeCall.with(PUBLISHED, workspace));

    assertThat(world.catalog.find(ProductWorld.ORDERS).orElseThrow().lifecycle())
        .isEqualTo(Lifecycle.PUBLISHED);
    assertThat(world.status("sales.orders.daily")).isEqualTo("ACTIVE");
  }

  @Test
  void whatTheCallerMayNotDoIsRefusedBeforeAnythingIsMade() {
    assertThatThrownBy(() -> run(FakeCall.with(PUBLISHED, workspace).as(FakeCall.MEMBER)))
        .hasMessageContaining("Only owners of sales");
    assertThatThrownBy(() -> run(FakeCall.with(ORDERS, workspace).as(FakeCall.STRANGER)))
        .hasMessageContaining("Only members of sales");
    assertThat(world.catalog.find(ProductWorld.ORDERS)).isEmpty();
    assertThat(world.origins.find(ProductWorld.ORDERS)).isEmpty();
  }

  @Test
  void aDryRunChecksAllThisAndMakesNothing() {
    run(FakeCall.with(PUBLISHED, workspace).dry());
    assertThat(world.catalog.find(ProductWorld.ORDERS)).isEmpty();
    assertThatThrownBy(() -> run(FakeCall.with(ORDERS, workspace).as(FakeCall.STRANGER).dry()))
        .hasMessageContaining("Only members of sales");
  }

  @Test
  void inputPortsAreFoundByContractOrAddress() {
    world.published("logistics", "parcels", "events");
    workspace.with(
        "dataproduct.yaml",
        PRODUCT
            + "inputPorts:\n"
            + "  - {name: logistics/parcels/events, version: 1.0.0, contractId: x}\n"
            + "  - {name: other, version: 1.0.0, contractId: logistics.parcels.events}\n");
    run(FakeCall.with(ORDERS, workspace));

    assertThat(world.inputs.get(ProductWorld.ORDERS))
        .extracting(InputPortSummary::name, input -> input.source().toString())
        .containsExactly(tuple("parcels-events", "logistics/parcels/events"));

    workspace.with(
        "dataproduct.yaml",
        PRODUCT + "inputPorts:\n  - {name: gone, version: 1.0.0, contractId: no.such.port}\n");
    assertThatThrownBy(() -> run(FakeCall.with(ORDERS, workspace)))
        .hasMessageContaining("'gone' reads nothing that you may see");
  }

  @Test
  void brokenFilesMakeNoProduct() {
    workspace.with("contracts/daily.odcs.yaml", CONTRACT.replace("sales\n", "finance\n"));
    assertThatThrownBy(() -> run(FakeCall.with(ORDERS, workspace)))
        .hasMessageContaining("contracts/daily.odcs.yaml:")
        .hasMessageContaining("domain-mismatch");
    workspace.with("dataproduct.yaml", "kind: Something");
    assertThatThrownBy(() -> run(FakeCall.with(ORDERS, workspace)))
        .hasMessageContaining("dataproduct.yaml: ");
    workspace.delete("dataproduct.yaml");
    assertThatThrownBy(() -> run(FakeCall.with(ORDERS, workspace)))
        .hasMessageContaining("There is no file 'dataproduct.yaml'");
    assertThat(world.catalog.find(ProductWorld.ORDERS)).isEmpty();
  }

  @Test
  void aDraftMayLackItsContractsButNothingIsPublishedWithoutThem() {
    workspace.delete("contracts");
    assertThatThrownBy(() -> run(FakeCall.with(PUBLISHED, workspace)))
        .hasMessageContaining("has no data contract");

    FakeCall draft = FakeCall.with(ORDERS, workspace);
    run(draft);
    assertThat(draft.lines()).contains("WARN dataproduct.yaml: The output port 'daily'");
  }

  @ParameterizedTest
  @CsvSource({
    "has-output-port, dataproduct.yaml, outputPorts, inputPortsX",
    "active-contract, dataproduct.yaml, daily, hourly",
    "contract-of-no-port, dataproduct.yaml, sales.orders.daily, other",
    "domain-mismatch, contracts/daily.odcs.yaml, domain: sales, domain: hr",
    "required-field, contracts/daily.odcs.yaml, 'version: 1.0.0', 'x: y'"
  })
  void thePolicySaysWhatPublicationWouldRefuse(
      String rule, String file, String part, String instead) {
    workspace.with(file, workspace.text(file).replace(part, instead));
    if (rule.equals("contract-of-no-port")) {
      workspace.with("contracts/odd.yaml", CONTRACT.replace("sales.orders.daily", "odd"));
    }
    String lenient = "{'domain': 'sales', 'name': 'orders', 'failOn': 'never'}";

    ObjectNode output = FakeCall.output(policy.run(FakeCall.with(lenient, workspace)));

    assertThat(output.path("errors").asInt()).isPositive();
    assertThat(output.path("findings").findValuesAsText("rule")).contains(rule);
    assertThatThrownBy(() -> policy.run(FakeCall.with(ORDERS, workspace)))
        .isInstanceOf(ActionFailure.class);
  }

  @Test
  void theOnlyContractIsOfTheOnlyPortUnlessAnotherIsMeant() {
    workspace.move("contracts/daily.odcs.yaml", "contracts/c.yaml", false);
    workspace.with("dataproduct.yaml", PRODUCT.replace(", contractId: sales.orders.daily", ""));
    policy.run(FakeCall.with(ORDERS, workspace));

    workspace.with("dataproduct.yaml", PRODUCT.replace("orders.daily", "orders.hourly"));
    assertThatThrownBy(() -> policy.run(FakeCall.with(ORDERS, workspace)))
        .hasMessageContaining("contract-of-no-port");
  }

  @Test
  void aSoundProductPassesThePolicy() {
    ObjectNode output = FakeCall.output(policy.run(FakeCall.with(ORDERS, workspace)));
    assertThat(output.path("errors").asInt()).isZero();
  }

  @Test
  void contractsAreCheckedByPathAndFolderAsStrictlyAsAsked() {
    assertThat(
            FakeCall.output(validate.run(FakeCall.with("{'folder': 'contracts'}", workspace)))
                .path("errors")
                .asInt())
        .isZero();
    workspace.with("a.yaml", CONTRACT.replace("domain: sales\n", ""));
    String path = "{'path': 'a.yaml', 'domain': 'sales', 'failOn': '%s'}";
    validate.run(FakeCall.with(path.formatted("error"), workspace));
    assertThatThrownBy(() -> validate.run(FakeCall.with(path.formatted("warning"), workspace)))
        .hasMessageContaining("0 errors and 1 warnings");
    workspace.with("a.yaml", "a: [");
    assertThatThrownBy(() -> validate.run(FakeCall.with("{'paths': ['a.yaml']}", workspace)))
        .hasMessageContaining("a.yaml:");
    assertThatThrownBy(() -> validate.run(FakeCall.with("{}", workspace)))
        .hasMessageContaining("no contract to check");
    assertThatThrownBy(() -> validate.run(FakeCall.with("{'path': '../x'}", workspace)))
        .hasMessageContaining("leads out");
  }
}
