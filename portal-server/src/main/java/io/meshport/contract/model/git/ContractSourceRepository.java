package io.meshport.contract.model.git;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Where the contracts of ports live, for those that live in a repository. */
public interface ContractSourceRepository {
  /** Keeps a new source; ALREADY_EXISTS when the port has one. */
  void add(ContractSource source);

  /** Forgets a source. */
  void remove(ContractSource source);

  /** The source of a port. */
  Optional<ContractSource> findOf(UUID productId, String port);

  /** The source with this id. */
  Optional<ContractSource> find(UUID id);

  /** The source with this id, its row locked until the transaction ends. */
  Optional<ContractSource> lock(UUID id);

  /** A source that is due and that nobody else looks at, its row locked; the longest due first. */
  Optional<ContractSource> lockDue(Instant now);

  /** Writes pending changes now, so that a conflict shows before the answer is made. */
  void flush();
}
