package io.meshport.contract.model;

import java.util.UUID;

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
}
