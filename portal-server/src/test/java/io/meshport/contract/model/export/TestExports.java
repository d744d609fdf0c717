package io.meshport.contract.model.export;

import io.meshport.contract.TestContracts;
import io.meshport.contract.model.ContractReader;
import io.meshport.contract.model.standard.OdcsContract;
import io.meshport.platform.document.Notation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Contracts and exports for the tests of this package. */
final class TestExports {
  private TestExports() {}

  /** One way to export: a format, and a dialect where it has some. */
  record Way(ContractExport export, String dialect) {
    Exported of(OdcsContract contract) {
      return export.export(contract, dialect);
    }

    String format() {
      return export.format().name();
    }

    @Override
    public String toString() {
      return format() + (dialect.isEmpty() ? "" : "-" + dialect.toLowerCase(Locale.ROOT));
    }
  }

  static List<Way> ways() {
    List<Way> ways = new ArrayList<>();
    for (ContractExport export : ContractExports.all()) {
      List<String> dialects = export.format().dialects();
      (dialects.isEmpty() ? List.of("") : dialects)
          .forEach(dialect -> ways.add(new Way(export, dialect)));
    }
    return ways;
  }

  static Exported export(String format, String dialect, OdcsContract contract) {
    return ContractExports.find(format).orElseThrow().export(contract, dialect);
  }

  /** An example under {@code exports/}. */
  static OdcsContract example(String name) {
    return contract(TestContracts.resource("/exports/" + name + ".odcs.yaml"));
  }

  static OdcsContract contract(String yaml) {
    return Objects.requireNonNull(ContractReader.read(yaml, Notation.YAML).contract());
  }
}
