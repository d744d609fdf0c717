package io.meshport.contract.model;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The data contracts of the mesh, with all their versions. */
public interface ContractRepository {
  /** Keeps a new contract; ALREADY_EXISTS when its id is taken or the port has one. */
  void add(Contract contract);

  /** The contract with this id. */
  Optional<Contract> find(String id);

  /** The contract of a port. */
  Optional<Contract> findOf(UUID productId, String port);

  /** Those of the contracts with these ids that exist. */
  List<Contract> findAll(Collection<String> ids);

  /** The contracts of several products. */
  List<Contract> listOf(Collection<UUID> productIds);

  /** The versions of several contracts, with their documents. */
  List<ContractVersion> listVersions(Collection<String> contractIds);

  /**
   * Keeps new contracts and new versions, and writes all pending changes; ALREADY_EXISTS when
   * somebody else was faster with one of them, and then none is kept.
   */
  void addAll(List<Contract> contracts, List<ContractVersion> versions);

  /** The contracts of a product, by port. */
  List<Contract> listOf(UUID productId);

  /** Keeps a new version; ALREADY_EXISTS when the contract has that version. */
  void add(ContractVersion version);

  /** One version of a contract. */
  Optional<ContractVersion> findVersion(String contractId, String number);

  /** The version that holds; there is at most one. */
  Optional<ContractVersion> findActive(String contractId);

  /** The version that was added last. */
  Optional<ContractVersion> findNewest(String contractId);

  /** The versions of a contract, the newest first. */
  List<VersionSummary> listVersions(String contractId);

  /** The versions that these products offer, ACTIVE and DEPRECATED, by port and age. */
  List<OfferedVersion> listOffered(Collection<UUID> productIds);

  /** The version that held last before this moment, whatever became of it. */
  Optional<ContractVersion> findActivatedBefore(String contractId, Instant moment);

  /** The version that stays for a notice because this one broke with it. */
  Optional<ContractVersion> findInNoticeFor(String contractId, String successor);

  /**
   * Takes versions whose next look is due, so that no other server looks at them until then.
   *
   * @param nextLook when they are due again, unless the look finds that nothing is left
   */
  List<VersionRef> claimDue(Instant now, Instant nextLook, int limit);

  /** Writes pending changes now, so that a conflict shows before the answer is made. */
  void flush();
}
