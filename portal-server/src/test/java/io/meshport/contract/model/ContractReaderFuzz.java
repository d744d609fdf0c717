package io.meshport.contract.model;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.meshport.contract.TestContracts;
import java.util.List;

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
    ReadingOracle.accept(document);
  }

  @FuzzTest(maxDuration = "30s")
  void anExampleWithPiecesChangedIsAnswered(FuzzedDataProvider data) {
    StringBuilder document = new StringBuilder(data.pickValue(EXAMPLES));
    for (int i = data.consumeInt(1, 4); i > 0; i--) {
      int from = data.consumeInt(0, document.length());
      int to = Math.min(document.length(), from + data.consumeInt(0, 12));
      document.replace(from, to, data.consumeString(12));
    }
    ReadingOracle.accept(document.toString());
  }
}
