package io.meshport.contract.adapter;

import io.meshport.access.adapter.TestDatabase;
import io.meshport.contract.model.ContractRepository;
import io.meshport.contract.model.ContractRepositoryContract;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;

class JpaContractRepositoryIT extends ContractRepositoryContract {
  private final TestDatabase database = new TestDatabase();
  private final ContractRepository contracts = new JpaContractRepository(database.entities());

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  protected ContractRepository contracts() {
    return contracts;
  }

  @Override
  protected UUID newProduct() {
    return ContractTables.newProduct(database);
  }

  @Override
  protected <T> T inTransaction(Supplier<T> work) {
    return database.inTransaction(work);
  }
}
