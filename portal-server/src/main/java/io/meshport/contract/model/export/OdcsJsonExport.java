package io.meshport.contract.model.export;

import io.meshport.contract.model.standard.OdcsContract;
import io.meshport.contract.model.standard.OdcsWriter;
import java.util.List;

/** The whole contract as JSON of ODCS 3.1.0. */
public final class OdcsJsonExport implements ContractExport {
  @Override
  public ExportFormat format() {
    return ExportFormat.plain(
        "odcs-json", "Open Data Contract Standard, JSON", "application/json", ".odcs.json");
  }

  @Override
  public Exported export(OdcsContract contract, String dialect) {
    return new Exported(OdcsWriter.json(contract), List.of());
  }
}
