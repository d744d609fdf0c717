package io.meshport.contract.service.export;

import io.meshport.contract.model.export.ExportFormat;
import io.meshport.contract.model.export.ExportNote;
import java.util.List;

/**
 * A file to give out.
 *
 * @param format its format
 * @param name its file name
 * @param text what stands in it
 * @param notes what of the original it does not say
 */
public record ContractFile(ExportFormat format, String name, String text, List<ExportNote> notes) {

  public ContractFile {
    notes = List.copyOf(notes);
  }
}
