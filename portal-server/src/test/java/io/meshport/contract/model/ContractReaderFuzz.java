package io.meshport.contract.model;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.meshport.contract.TestContracts;
import io.meshport.contract.model.document.Notation;
import io.meshport.contract.model.standard.OdcsContract;
import io.meshport.contract.model.standard.OdcsWriter;
import java.util.List;
import java.util.Objects;

/**
 * Feeds bytes of Jazzer's making to parser, validator, upgrade and reader. Whatever comes in, the
 * answer is a reading with findings and never an exception; a contract that is taken survives the
 * writer. The build runs each target for half a minute in the phase verify, and nowhere else,
 * because Jazzer instruments every class of its process.
 */
class ContractReaderFuzz {
  private static final List<String> EXAMPLES =
      List.of(
          TestContracts.text("customers.odcs.yaml"),
          TestContracts.text("versions/v2.2.2.odcs.yaml"),
          TestContracts.text("versions/v3.0.2.odcs.yaml"),
          TestContracts.text("versions/v3.2.0.odcs.yaml"));

  @FuzzTest(maxDuration = "30s")
  void anyBytesAreAnswered(byte[] document) {
    for (Notation notation : Notation.values()) {
      check(ContractReader.read(document, notation));
    }
  }

  @FuzzTest(maxDuration = "30s")
  void anExampleWithPiecesChangedIsAnswered(FuzzedDataProvider data) {
    StringBuilder document = new StringBuilder(data.pickValue(EXAMPLES));
    for (int i = data.consumeInt(1, 4); i > 0; i--) {
      int from = data.consumeInt(0, document.length());
      int to = Math.min(document.length(), from + data.consumeInt(0, 12));
      document.replace(from, to, data.consumeString(12));
    }
    check(ContractReader.read(document.toString(), Notation.YAML));
  }

  private static void check(ContractReading reading) {
    if (reading.document() == null && reading.isValid()) {
      throw new AssertionError("A document that cannot be read must have an error");
    }
    if (reading.isValid()) {
      OdcsContract contract = Objects.requireNonNull(reading.contract());
      ContractReading again = ContractReader.read(OdcsWriter.yaml(contract), Notation.YAML);
      if (!contract.equals(again.contract())) {
        throw new AssertionError("The contract changed when it was written and read again");
      }
    }
  }
}
