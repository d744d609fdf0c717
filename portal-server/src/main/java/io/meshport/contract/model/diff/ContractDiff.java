package io.meshport.contract.model.diff;

import io.meshport.contract.model.standard.OdcsContract;
import io.meshport.contract.model.versioning.VersionBump;
import io.meshport.contract.model.versioning.VersionGate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two versions of a contract, and what follows from it.
 *
 * @param from the older version
 * @param to the newer version
 * @param view whom the severities protect
 * @param changes what changed, the heaviest first, then in the order of the newer document
 */
public record ContractDiff(
    @Nullable String from, @Nullable String to, Compatibility view, List<Change> changes) {

  public ContractDiff {
    changes = changes.stream().sorted(Comparator.comparing(Change::severity).reversed()).toList();
  }

  /** Compares two contracts and protects readers and writers alike. */
  public static ContractDiff between(OdcsContract older, OdcsContract newer) {
    return between(older, newer, Compatibility.FULL);
  }

  /** Compares two contracts for those whom a view protects. */
  public static ContractDiff between(OdcsContract older, OdcsContract newer, Compatibility view) {
    Changes changes = new Changes(view);
    new ContractDiffer(changes).compare(older, newer);
    return new ContractDiff(older.version(), newer.version(), view, changes.list());
  }

  /** The weight of the heaviest change. */
  public Severity severity() {
    return changes.isEmpty() ? Severity.NONE : changes.get(0).severity();
  }

  /** Whether somebody's work breaks, so that consumers must be asked. */
  public boolean isBreaking() {
    return severity() == Severity.ERROR;
  }

  /** What the changes ask of the version number at least. */
  public VersionBump requiredBump() {
    return changes.stream()
        .map(change -> change.rule().bump(view))
        .max(Comparator.naturalOrder())
        .orElse(VersionBump.NONE);
  }

  /** Whether data under the older version is still valid under the newer one, in any view. */
  public boolean isBackwardCompatible() {
    return changes.stream().noneMatch(change -> change.rule().breaksBackward());
  }

  /** Whether readers of the older version can read newer data, in any view. */
  public boolean isForwardCompatible() {
    return changes.stream().noneMatch(change -> change.rule().breaksForward());
  }

  /** Whether the newer version's number tells what changed. */
  public boolean versionFits() {
    return to != null && (from == null || VersionGate.fits(from, to, requiredBump()));
  }

  /** The smallest version number after the older one that tells what changed. */
  public String proposedVersion() {
    return from == null ? "1.0.0" : VersionGate.propose(from, requiredBump());
  }
}
