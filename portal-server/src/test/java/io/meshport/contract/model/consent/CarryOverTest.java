package io.meshport.contract.model.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshport.contract.ContractModel;
import io.meshport.contract.model.ContractReader;
import io.meshport.platform.document.Notation;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every rule of what access covers: the approved schema on the left, the new one on the right. */
class CarryOverTest {
  @Test
  void theSameSchemaCarriesOver() {
    assertThat(widening("orders: id=internal", "orders: id=internal")).isEmpty();
  }

  @Test
  void lessThanWasApprovedCarriesOver() {
    assertThat(
            widening(
                "orders: id=internal, email=restricted; lines: sku=public", "orders: id=public"))
        .isEmpty();
  }

  @Test
  void aNewObjectNeedsANewApproval() {
    assertThat(widening("orders: id=internal", "orders: id=internal; refunds: id=public"))
        .contains("`refunds` is new");
  }

  @ParameterizedTest
  @CsvSource({
    "public, public, true",
    "public, internal, false",
    "internal, public, true",
    "internal, confidential, false",
    "restricted, confidential, true",
    "confidential, restricted, true",
    "confidential, secret, false",
    "Internal, INTERNAL, true",
    "internal, top-shelf, false",
    "top-shelf, top-shelf, true"
  })
  void aNewColumnCarriesOverUnlessNothingApprovedWasAsSensitive(
      String highest, String added, boolean carries) {
    Optional<String> widening =
        widening("orders: id=" + highest, "orders: id=" + highest + ", more=" + added);

    assertThat(widening.isEmpty()).as("%s", widening).isEqualTo(carries);
  }

  @ParameterizedTest
  @CsvSource({
    "public, internal, false",
    "internal, restricted, false",
    "confidential, restricted, true",
    "restricted, internal, true",
    "internal, odd, false",
    "odd, internal, false",
    "odd, odd, true"
  })
  void aRaisedClassificationNeedsANewApprovalAlsoBelowTheHighest(
      String before, String after, boolean carries) {
    Optional<String> widening =
        widening("orders: id=secret, x=" + before, "orders: id=secret, x=" + after);

    assertThat(widening.isEmpty()).as("%s", widening).isEqualTo(carries);
  }

  @Test
  void aColumnThatSaysNothingIsInternal() {
    assertThat(widening("orders: id=internal", "orders: id=internal, note=")).isEmpty();
    assertThat(widening("orders: id=public", "orders: id=public, note=")).isPresent();
    assertThat(widening("orders: id=", "orders: id=internal")).isEmpty();
    assertThat(widening("orders: id=", "orders: id=confidential"))
        .hasValueSatisfying(reason -> assertThat(reason).contains("`orders.id`", "confidential"));
  }

  private static Optional<String> widening(String approved, String current) {
    return CarryOver.widening(model(approved), model(current));
  }

  /** Reads {@code object: column=classification, ...; object: ...} as a contract. */
  private static ContractModel model(String schema) {
    StringBuilder yaml =
        new StringBuilder(
            "{apiVersion: v3.1.0, kind: DataContract, id: x, version: 1.0.0, status: active,"
                + " schema: [");
    for (String object : schema.split(";", -1)) {
      String[] parts = object.split(":", -1);
      yaml.append("{name: ").append(parts[0].strip()).append(", properties: [");
      for (String column : parts[1].split(",", -1)) {
        String[] said = column.strip().split("=", -1);
        yaml.append("{name: ").append(said[0]);
        if (!said[1].isEmpty()) {
          yaml.append(", classification: ").append(said[1]);
        }
        yaml.append("},");
      }
      yaml.append("]},");
    }
    return Objects.requireNonNull(
        ContractReader.read(yaml.append("]}").toString(), Notation.YAML).model());
  }
}
