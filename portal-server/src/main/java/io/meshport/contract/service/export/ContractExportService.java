package io.meshport.contract.service.export;

import io.meshport.contract.model.export.ContractExport;
import io.meshport.contract.model.export.ContractExports;
import io.meshport.contract.model.export.Exported;
import io.meshport.contract.model.standard.OdcsContract;
import io.meshport.contract.service.ContractService;
import io.meshport.contract.service.VersionDetails;
import io.meshport.identity.Caller;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.problem.Violation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes contract versions in other formats, for whoever may see them. */
@Singleton
public class ContractExportService {
  private final ContractService contracts;

  @Inject
  public ContractExportService(ContractService contracts) {
    this.contracts = contracts;
  }

  /** The formats of a version; NOT_FOUND when the caller may not see it. */
  public List<ContractExport> formats(String contractId, String version, Caller caller) {
    contracts.getVersion(contractId, version, caller);
    return ContractExports.all();
  }

  /** A version in a format. */
  public ContractFile export(
      String contractId, String version, String format, @Nullable String dialect, Caller caller) {
    VersionDetails details = contracts.getVersion(contractId, version, caller);
    ContractExport export =
        ContractExports.find(format).orElseThrow(() -> unknown(format, names()));
    String chosen = dialect(export, dialect);
    OdcsContract contract = details.reading().contract();
    if (contract == null) {
      throw new PortalException(
          ProblemType.CONTRACT_INVALID, "The document of this version cannot be read");
    }
    Exported exported = export.export(contract, chosen);
    return new ContractFile(
        export.format(),
        export.format().fileName(contractId, version),
        exported.text(),
        exported.notes());
  }

  static PortalException unknown(String format, String known) {
    return new PortalException(ProblemType.NOT_FOUND, "There is no export format '" + format + "'")
        .withRemedy("Take one of " + known);
  }

  private static String names() {
    return ContractExports.all().stream()
        .map(export -> export.format().name())
        .collect(Collectors.joining(", "));
  }

  private static String dialect(ContractExport export, @Nullable String dialect) {
    List<String> known = export.format().dialects();
    if (known.isEmpty() && dialect == null) {
      return "";
    }
    if (dialect != null && known.contains(dialect)) {
      return dialect;
    }
    String message =
        known.isEmpty()
            ? "must not be given: this format has no dialects"
            : "must be one of " + String.join(", ", known);
    throw new PortalException(
        ProblemType.INVALID_PARAMETER,
        "The parameter dialect " + message,
        List.of(Violation.at("dialect", message)));
  }
}
