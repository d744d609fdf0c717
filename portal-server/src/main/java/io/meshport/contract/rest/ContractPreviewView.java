package io.meshport.contract.rest;

import io.meshport.catalog.ImportNote;
import io.meshport.contract.service.ContractPreview;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import would give; nothing of it is kept.
 *
 * @param format the format of the source
 * @param document the contract as YAML, ODCS 3.1.0
 * @param notes what was decided and what was lost
 * @param findings what the checks say of the contract
 * @param model what the contract says, if it can be read
 */
public record ContractPreviewView(
    String format,
    String document,
    List<ImportNote> notes,
    List<FindingView> findings,
    @Nullable ContractModelView model) {

  static ContractPreviewView of(ContractPreview preview) {
    return new ContractPreviewView(
        preview.format().word(),
        preview.document(),
        preview.notes(),
        preview.reading().findings().stream().map(FindingView::of).toList(),
        preview.reading().model() == null ? null : ContractModelView.of(preview.reading().model()));
  }
}
