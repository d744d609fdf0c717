package io.meshport.contract.service;

import io.meshport.contract.model.ContractReading;
import io.meshport.contract.model.ContractVersion;
import io.meshport.contract.model.PortalRules;
import io.meshport.contract.model.diff.Compatibility;
import io.meshport.contract.model.diff.ContractDiff;
import io.meshport.identity.Caller;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells people what changed between versions of a contract that they may see. */
@Singleton
@Transactional
public class ContractDiffService {
  private final VersionFinder finder;

  @Inject
  public ContractDiffService(VersionFinder finder) {
    this.finder = finder;
  }

  /** Compares two versions, in the view of the contract or in another one. */
  public DiffDetails compare(
      String contractId, String from, String to, @Nullable Compatibility view, Caller caller) {
    VersionFinder.Found found = finder.contract(contractId, caller);
    return new DiffDetails(
        contractId,
        ContractDiff.between(
            VersionFit.readable(finder.version(found, from, caller)),
            VersionFit.readable(finder.version(found, to, caller)),
            view == null ? found.contract().compatibility() : view));
  }

  /**
   * Compares a version with a document that nobody keeps; it must be the contract's own and free of
   * errors, else the comparison would mislead.
   */
  public DiffDetails compare(
      String contractId,
      String from,
      SentDocument sent,
      @Nullable Compatibility view,
      Caller caller) {
    VersionFinder.Found found = finder.contract(contractId, caller);
    ContractVersion older = finder.version(found, from, caller);
    ContractReading reading = PortalRules.keepsId(sent.read(), contractId);
    Accepted.model(reading);
    return new DiffDetails(
        contractId,
        ContractDiff.between(
            VersionFit.readable(older),
            Objects.requireNonNull(reading.contract()),
            view == null ? found.contract().compatibility() : view));
  }
}
