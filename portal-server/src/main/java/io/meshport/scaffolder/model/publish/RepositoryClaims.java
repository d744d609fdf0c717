package io.meshport.scaffolder.model.publish;

import java.util.Optional;

/** Where claims on repositories are kept. */
public interface RepositoryClaims {
  /** The claim on an address, its row locked until the transaction ends. */
  Optional<RepositoryClaim> lock(String url);

  void add(RepositoryClaim claim);

  void remove(RepositoryClaim claim);
}
