package io.meshport.contract.model.export;

import io.meshport.contract.model.standard.OdcsContract;
import io.meshport.contract.model.standard.OdcsWriter;
import java.util.List;

/** The whole contract as YAML of ODCS 3.1.0. */
public final class OdcsYamlExport implements ContractExport {
  @Override
  public ExportFormat format() {
    return ExportFormat.plain(
        "odcs-yaml", "Open Data Contract Standard, YAML", "application/yaml", ".odcs.yaml");
  }

  @Override
  public Exported export(OdcsContract contract, String dialect) {
    return new Exported(OdcsWriter.yaml(contract), List.of());
  }
}
