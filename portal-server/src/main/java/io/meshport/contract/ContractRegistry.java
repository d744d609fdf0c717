package io.meshport.contract;

import io.meshport.catalog.PortKey;
import io.meshport.identity.Caller;
import io.meshport.platform.git.TreeFile;
import io.meshport.platform.problem.PortalException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How other features check and bring data contracts: by the same rules, with the same rights and
 * events as people do. Each method is a transaction of its own, unless the caller has one.
 */
public interface ContractRegistry {
  /**
   * What is right and wrong with a document, which is not kept.
   *
   * @param document a form that the portal reads: JSON if its name says so, else YAML
   * @param domain the domain that it should belong to; null when that is open
   */
  ContractCheck check(TreeFile document, @Nullable String domain);

  /** The port that the contract with this id is of, if the caller may see its product. */
  Optional<PortKey> portOf(String contractId, Caller caller);

  /**
   * Adds a version as a draft; nothing happens when it is there with the same document.
   *
   * @throws PortalException ALREADY_EXISTS when the version is there with another document;
   *     CONTRACT_INVALID, FORBIDDEN or NOT_FOUND
   */
  RegisteredContract add(PortKey port, TreeFile document, Caller caller);

  /**
   * Makes a draft the promise that holds; nothing happens when it does already.
   *
   * @throws PortalException NOT_THE_OWNER, VERSION_DOES_NOT_FIT or ILLEGAL_TRANSITION
   */
  void activate(RegisteredContract contract, Caller caller);

  /**
   * What a check gave.
   *
   * @param contractId id that the document states
   * @param version version that it states
   * @param findings what is wrong with it, the gravest first
   */
  record ContractCheck(
      @Nullable String contractId, @Nullable String version, List<ContractFinding> findings) {
    public ContractCheck {
      findings = List.copyOf(findings);
    }
  }

  /**
   * A version that the portal keeps.
   *
   * @param port the port that it describes
   * @param contractId the contract
   * @param version its number
   */
  record RegisteredContract(PortKey port, String contractId, String version) {}
}
