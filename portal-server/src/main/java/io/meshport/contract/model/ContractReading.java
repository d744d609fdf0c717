package io.meshport.contract.model;

import io.meshport.contract.ContractFinding;
import io.meshport.contract.ContractModel;
import io.meshport.contract.model.standard.OdcsContract;
import io.meshport.contract.model.upgrade.UpgradeNote;
import io.meshport.platform.document.Document;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What reading a contract document gave.
 *
 * @param format the form it is written in
 * @param document its tree; none when it could not be read at all
 * @param contract all that it says, in the types of ODCS 3.1.0 whatever form it was written in;
 *     none when it could not be read at all
 * @param model what other features see of it; none when it could not be read at all
 * @param findings what is wrong with it, and what it could say besides; the gravest first
 * @param upgrades every change that brought it from an older version of the standard to 3.1.0
 */
public record ContractReading(
    ContractFormat format,
    @Nullable Document document,
    @Nullable OdcsContract contract,
    @Nullable ContractModel model,
    List<ContractFinding> findings,
    List<UpgradeNote> upgrades) {

  /** Whether nothing speaks against taking it. */
  public boolean isValid() {
    return findings.stream().noneMatch(ContractFinding::isError);
  }

  /** The same reading with more findings. */
  ContractReading with(List<ContractFinding> more) {
    List<ContractFinding> all =
        Stream.concat(findings.stream(), more.stream()).sorted(ContractFinding.ORDER).toList();
    return new ContractReading(format, document, contract, model, all, upgrades);
  }
}
