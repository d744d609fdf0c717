package io.meshport.contract.model;

import io.meshport.contract.model.standard.OdcsContract;
import io.meshport.contract.model.standard.OdcsWriter;
import io.meshport.platform.document.Notation;
import java.util.Objects;

/**
 * Knows what must hold for whatever is read. It stands apart from the fuzz targets, so that the
 * records it touches are loaded after Jazzer: the JDK breaks annotated records that are changed
 * once they are loaded.
 */
final class ReadingOracle {
  private ReadingOracle() {}

  static void accept(byte[] document) {
    for (Notation notation : Notation.values()) {
      check(ContractReader.read(document, notation));
    }
  }

  static void accept(String document) {
    check(ContractReader.read(document, Notation.YAML));
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
