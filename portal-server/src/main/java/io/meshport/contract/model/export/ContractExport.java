package io.meshport.contract.model.export;

import io.meshport.contract.model.standard.OdcsContract;

/** Writes contracts in one format. */
public interface ContractExport {
  /** The format that it writes. */
  ExportFormat format();

  /**
   * The contract in this format. It never refuses: what the format cannot say is in the notes.
   *
   * @param dialect one of the format's dialects; anything where it has none
   */
  Exported export(OdcsContract contract, String dialect);
}
