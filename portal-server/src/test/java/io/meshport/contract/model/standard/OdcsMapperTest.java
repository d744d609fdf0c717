package io.meshport.contract.model.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.platform.document.DocumentParser;
import io.meshport.platform.document.JsonTrees;
import io.meshport.platform.document.MalformedDocument;
import io.meshport.platform.document.MapNode;
import io.meshport.platform.document.Notation;
import org.junit.jupiter.api.Test;

class OdcsMapperTest {
  private static final String CONTRACT =
      """
      apiVersion: v3.1.0
      kind: DataContract
      id: orders
      version: "1.0"
      status: draft
      novelty: {kept: [1, 1.50]}
      schema:
        - name: orders
          relationships:
            - from: orders.customer_id
              to: customers.id
          properties:
            - name: amount
              logicalType: number
              logicalTypeOptions: {minimum: 0}
              required: false
              quality:
                - metric: nullValues
                  mustBe: 0
      servers:
        - server: main
          type: postgres
          host: db.example.com
          port: 5432
      slaProperties:
        - property: retention
          value: null
      """;

  @Test
  void whatIsReadIsWrittenAgain() {
    ObjectNode tree = tree(CONTRACT);

    ObjectNode written = OdcsMapper.write(OdcsMapper.read(tree));

    assertThat(written).isEqualTo(tree);
  }

  @Test
  void sectionsAreTyped() {
    OdcsContract contract = OdcsMapper.read(tree(CONTRACT));

    OdcsProperty amount = contract.schema().get(0).properties().get(0);
    assertThat(amount.required()).isFalse();
    assertThat(amount.unique()).isNull();
    assertThat(amount.quality().get(0).mustBe()).hasToString("0");
    assertThat(contract.servers().get(0).address()).containsOnlyKeys("host", "port");
    assertThat(contract.unknown()).containsOnlyKeys("novelty");
  }

  @Test
  void aValueOfAnotherTypeCountsAsAbsent() {
    OdcsContract contract =
        OdcsMapper.read(
            tree(
                """
                id: orders
                name: [a, list]
                schema:
                  - name: orders
                    properties:
                      - name: amount
                        required: perhaps
                        primaryKeyPosition: first
                      - name: tax
                        primaryKeyPosition: 99999999999
                        items: "  "
                  - just a text
                  - ""
                team: a text
                """));

    assertThat(contract.id()).isEqualTo("orders");
    assertThat(contract.name()).isNull();
    assertThat(contract.team()).isNull();
    assertThat(contract.schema()).hasSize(1);
    assertThat(contract.schema().get(0).properties().get(0).required()).isNull();
    assertThat(contract.schema().get(0).properties())
        .allMatch(column -> column.primaryKeyPosition() == null && column.items() == null);
  }

  @Test
  void whatCannotEvenBeLeftOutIsRefusedWithItsPlace() {
    ObjectNode contract = tree("{id: orders, schema: [{name: orders}, {properties: none}]}");

    assertThatThrownBy(() -> OdcsMapper.read(contract, new JsonMapper()))
        .isInstanceOfSatisfying(
            MalformedDocument.class,
            refusal -> {
              assertThat(refusal.rule()).isEqualTo("value-not-readable");
              assertThat(refusal.pointer()).isEqualTo("/schema/1/properties");
              assertThat(refusal).hasMessageContaining("cannot be read");
            });
  }

  private static ObjectNode tree(String yaml) {
    return JsonTrees.of((MapNode) DocumentParser.parse(yaml, Notation.YAML).root());
  }
}
