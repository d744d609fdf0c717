package io.meshport.contract.model.git;

import java.util.UUID;
import java.util.function.Supplier;

class InMemoryContractSourceRepositoryTest extends ContractSourceRepositoryContract {
  private final ContractSourceRepository sources = new InMemoryContractSourceRepository();

  @Override
  protected ContractSourceRepository sources() {
    return sources;
  }

  @Override
  protected UUID newProduct() {
    return UUID.randomUUID();
  }

  @Override
  protected <T> T inTransaction(Supplier<T> work) {
    return work.get();
  }
}
