package io.meshport.contract.adapter.git;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshport.access.adapter.TestDatabase;
import io.meshport.contract.model.git.ContractSource;
import io.meshport.contract.model.git.ContractSourceRepository;
import io.meshport.contract.model.git.ContractSourceRepositoryContract;
import io.meshport.contract.model.git.SourceAddress;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JpaContractSourceRepositoryIT extends ContractSourceRepositoryContract {
  private final TestDatabase database = new TestDatabase();
  private final ContractSourceRepository sources =
      new JpaContractSourceRepository(database.entities());

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  protected ContractSourceRepository sources() {
    return sources;
  }

  // Products are another feature's tables: the reference to them is left out of this schema.
  @Override
  protected UUID newProduct() {
    database.sql(
        "alter table contract_source drop constraint if exists fk_contract_source_product");
    return UUID.randomUUID();
  }

  @Override
  protected <T> T inTransaction(Supplier<T> work) {
    return database.inTransaction(work);
  }

  @Test
  void whatAnotherServerIsAboutToTakeIsLeftAlone() {
    SourceAddress address = new SourceAddress("https://git.example.org/a.git", "main", "a.yaml");
    ContractSource kept = new ContractSource(newProduct(), "table", address, Instant.EPOCH);
    inTransaction(
        () -> {
          sources.add(kept);
          return kept;
        });
    EntityManager other = database.open();
    other.getTransaction().begin();

    assertThat(new JpaContractSourceRepository(other).lockDue(Instant.EPOCH)).isPresent();
    assertThat(inTransaction(() -> sources.lockDue(Instant.EPOCH))).isEmpty();

    other.getTransaction().rollback();
    assertThat(inTransaction(() -> sources.lockDue(Instant.EPOCH))).isPresent();
  }
}
