package io.meshport.contract.model;

import java.util.UUID;
import java.util.function.Supplier;

class InMemoryContractRepositoryTest extends ContractRepositoryContract {
  private final ContractRepository contracts = new InMemoryContractRepository();

  @Override
  protected ContractRepository contracts() {
    return contracts;
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
