package io.meshport.contract.service;

import io.meshport.catalog.ProductCatalog;
import io.meshport.catalog.ProductDraft;
import io.meshport.catalog.ProductImporter;
import io.meshport.contract.model.ContractReader;
import io.meshport.contract.model.ContractReading;
import io.meshport.contract.model.ContractRepository;
import io.meshport.contract.model.PortalRules;
import io.meshport.contract.model.imports.ImportFormat;
import io.meshport.contract.model.imports.ImportSettings;
import io.meshport.contract.model.imports.Imported;
import io.meshport.contract.model.imports.odps.OdpsReader;
import io.meshport.contract.model.standard.OdcsWriter;
import io.meshport.identity.Caller;
import io.meshport.platform.document.DocumentParser;
import io.meshport.platform.document.MalformedDocument;
import io.meshport.platform.document.Notation;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.problem.Violation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns foreign descriptions into contracts and products of the standard; it keeps nothing. */
@Singleton
@Transactional
public class ContractImportService implements ProductImporter {
  private final ContractRepository contracts;
  private final ProductCatalog catalog;

  @Inject
  public ContractImportService(ContractRepository contracts, ProductCatalog catalog) {
    this.contracts = contracts;
    this.catalog = catalog;
  }

  /** The contract that stands for a source, and what the checks say of it. */
  public ContractPreview preview(ImportFormat format, ImportSettings settings, byte[] source) {
    try {
      Imported imported = format.importer().read(DocumentParser.decode(source), settings);
      String yaml = OdcsWriter.yaml(imported.document());
      ContractReading reading =
          ContractReader.read(yaml.getBytes(StandardCharsets.UTF_8), Notation.YAML);
      return new ContractPreview(format, yaml, imported.notes(), PortalRules.addressable(reading));
    } catch (MalformedDocument e) {
      throw refused(e);
    }
  }

  @Override
  public ProductDraft read(
      byte[] document, @Nullable String domain, @Nullable String name, Caller caller) {
    try {
      String source = DocumentParser.decode(document);
      return OdpsReader.read(source, domain, name, contract -> isVisible(contract, caller));
    } catch (MalformedDocument e) {
      throw refused(e);
    }
  }

  private boolean isVisible(String contractId, Caller caller) {
    return contracts
        .find(contractId)
        .flatMap(contract -> catalog.find(contract.productId()))
        .filter(product -> catalog.visibleTo(product, caller))
        .isPresent();
  }

  private static PortalException refused(MalformedDocument e) {
    String message = String.valueOf(e.getMessage());
    Violation violation =
        new Violation(
            e.pointer(),
            message + " (" + e.rule() + ")",
            e.position().line(),
            e.position().column());
    return new PortalException(
            ProblemType.IMPORT_UNREADABLE,
            message + " (line " + e.position().line() + ", column " + e.position().column() + ")",
            List.of(violation))
        .withRemedy("Mend the source at this place and send it again");
  }
}
