package io.meshport.contract.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.meshport.contract.Column;
import io.meshport.contract.ContractFinding;
import io.meshport.contract.ContractModel;
import io.meshport.contract.QualityRule;
import io.meshport.contract.SchemaObject;
import io.meshport.contract.Sla;
import io.meshport.contract.Team;
import io.meshport.contract.TeamMember;
import io.meshport.contract.TestContracts;
import io.meshport.platform.document.Notation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractReaderTest {
  private final ContractReading reading =
      ContractReader.read(TestContracts.text("customers.odcs.yaml"), Notation.YAML);
  private final ContractModel model = Objects.requireNonNull(reading.model());
  private final SchemaObject customers = model.schema().get(0);

  @Test
  void ourOwnExampleHasNothingToMend() {
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.isValid()).isTrue();
    assertThat(reading.format()).isEqualTo(ContractFormat.ODCS);
  }

  @Test
  void theModelSaysWhatTheContractIs() {
    assertThat(model.contractId()).isEqualTo("customer-master");
    assertThat(model.version()).isEqualTo("1.2.0");
    assertThat(model.name()).isEqualTo("Customer master");
    assertThat(model.domain()).isEqualTo("customer");
    assertThat(model.status()).isEqualTo("active");
    assertThat(model.description()).startsWith("One row");
    assertThat(model.usage()).startsWith("Join");
    assertThat(model.limitations()).startsWith("Not for");
    assertThat(model.tags()).containsExactly("master-data", "gold");
  }

  @Test
  void nestedColumnsFollowTheirParentWithPaths() {
    assertThat(customers.columns())
        .extracting(Column::path)
        .containsExactly(
            "customer_id",
            "email",
            "address",
            "address.city",
            "address.geo",
            "address.geo.lat",
            "orders",
            "orders[]",
            "orders[].sku",
            "nicknames");
  }

  @Test
  void theTreeOfColumnsIsKept() {
    assertThat(customers.roots())
        .extracting(Column::name)
        .containsExactly("customer_id", "email", "address", "orders", "nicknames");
    assertThat(customers.childrenOf(customers.columns().get(2)))
        .extracting(Column::name)
        .containsExactly("city", "geo");
    assertThat(customers.childrenOf(customers.columns().get(7)))
        .extracting(Column::path)
        .containsExactly("orders[].sku");
  }

  @Test
  void aColumnSaysWhatReadersAskFor() {
    assertThat(customers.columns().get(0))
        .isEqualTo(
            new Column(
                "customer_id",
                null,
                "customer_id",
                "string",
                "varchar(20)",
                "Number on the customer's card",
                null,
                true,
                true,
                true));
    assertThat(customers.columns().get(1))
        .isEqualTo(
            new Column(
                "email",
                null,
                "email",
                "string",
                null,
                "Address for mail",
                "restricted",
                false,
                false,
                false));
    assertThat(customers.physicalName()).isEqualTo("dim_customer");
    assertThat(customers.physicalType()).isEqualTo("table");
  }

  @Test
  void qualityRulesNameWhatTheyGuardAndWhatMustHold() {
    assertThat(model.quality())
        .containsExactly(
            new QualityRule(
                "customers",
                "enough rows",
                "library",
                null,
                "rowCount mustBeBetween 1000 and 5000000",
                null,
                null),
            new QualityRule("customers", null, "text", null, null, null, "Names look like names"),
            new QualityRule(
                "customers.customer_id",
                null,
                "library",
                "completeness",
                "nullValues mustBe 0",
                "error",
                null));
  }

  @Test
  void levelsServersAndPeopleAreRead() {
    assertThat(model.sla())
        .containsExactly(
            new Sla("freshness", "24", "h", "customers.customer_id", null),
            new Sla("availability", "99.9", "percent", null, "Measured per month"));
    assertThat(model.servers())
        .singleElement()
        .satisfies(
            server -> {
              assertThat(server.server()).isEqualTo("production");
              assertThat(server.type()).isEqualTo("snowflake");
              assertThat(server.environment()).isEqualTo("prod");
              assertThat(server.address())
                  .isEqualTo(Map.of("account", "acme-eu", "database", "CRM", "schema", "CUSTOMER"));
            });
    assertThat(model.team())
        .isEqualTo(
            new Team(
                "customer-data",
                null,
                List.of(new TeamMember("anna.schmidt", "Anna Schmidt", "owner"))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SIMPLE | {\"name\": \"n\"}",
        "SIMPLE | {\"name\": \"n\", \"schema\": {}}",
        "ODCS | {\"apiVersion\": \"v3.1.0\"}",
        "ODCS | {\"kind\": \"DataContract\"}",
        "ODCS | {\"id\": \"x\"}",
        "ODCS | {\"schema\": []}",
        "ODCS | []"
      })
  void jsonWithoutTheMarksOfTheStandardIsASimpleContract(ContractFormat format, String json) {
    assertThat(ContractReader.read(json, Notation.JSON).format()).isEqualTo(format);
  }

  @Test
  void yamlIsAlwaysTheStandard() {
    assertThat(ContractReader.read("name: n", Notation.YAML).format())
        .isEqualTo(ContractFormat.ODCS);
  }

  @Test
  void theStandardInJsonReadsTheSame() {
    String json =
        "{\"apiVersion\": \"v3.1.0\", \"kind\": \"DataContract\", \"id\": \"x\", \"version\":"
            + " \"1\", \"status\": \"draft\", \"schema\": [{\"name\": \"t\", \"properties\":"
            + " [{\"name\": \"c\"}]}]}";

    ContractReading read = ContractReader.read(json, Notation.JSON);

    assertThat(read.isValid()).isTrue();
    assertThat(Objects.requireNonNull(read.model()).schema().get(0).columns()).hasSize(1);
  }

  @Test
  void anUnreadableDocumentGivesOneFindingWithItsPlace() {
    ContractReading read = ContractReader.read("a: 1\na: 2".getBytes(UTF_8), Notation.YAML);

    assertThat(read.isValid()).isFalse();
    assertThat(read.model()).isNull();
    assertThat(read.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo("duplicate-key");
              assertThat(finding.pointer()).isEqualTo("/a");
              assertThat(finding.line()).isEqualTo(2);
              assertThat(finding.column()).isEqualTo(1);
              assertThat(finding.isError()).isTrue();
            });
  }

  @Test
  void binaryIsAFindingToo() {
    assertThat(ContractReader.read(new byte[] {'a', 0}, Notation.JSON).findings())
        .extracting(ContractFinding::rule)
        .containsExactly("not-utf-8");
  }

  @Test
  void aModelOfAWrongDocumentHoldsWhatCanBeRead() {
    ContractReading read =
        ContractReader.read(
            "version: 1.0\nschema: [{name: [x], properties: {}}, 5]\nteam: 7", Notation.YAML);

    assertThat(read.isValid()).isFalse();
    assertThat(Objects.requireNonNull(read.model()).version()).isEqualTo("1.0");
    assertThat(read.model().schema()).hasSize(1);
    assertThat(read.model().team()).isNull();
  }
}
