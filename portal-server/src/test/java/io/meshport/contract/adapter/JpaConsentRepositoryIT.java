package io.meshport.contract.adapter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshport.access.adapter.TestDatabase;
import io.meshport.contract.model.Authorship;
import io.meshport.contract.model.Contract;
import io.meshport.contract.model.ContractDocument;
import io.meshport.contract.model.ContractRepository;
import io.meshport.contract.model.ContractVersion;
import io.meshport.contract.model.consent.ConsentRepository;
import io.meshport.contract.model.consent.ConsentRepositoryContract;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract on PostgreSQL, and what the tables refuse even when the portal would not. */
class JpaConsentRepositoryIT extends ConsentRepositoryContract {
  private final TestDatabase database = new TestDatabase();
  private final ContractRepository contracts = new JpaContractRepository(database.entities());
  private final ConsentRepository consents = new JpaConsentRepository(database.entities());

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  protected ConsentRepository consents() {
    return consents;
  }

  @Override
  protected UUID aContract(String id, String... versions) {
    UUID product = ContractTables.newProduct(database);
    database.inTransaction(
        () -> {
          contracts.add(new Contract(id, product, "table", NOON));
          for (int i = 0; i < versions.length; i++) {
            contracts.add(
                new ContractVersion(
                    id,
                    i + 1,
                    versions[i],
                    ContractDocument.of("a: 1".getBytes(UTF_8), "application/yaml"),
                    new Authorship("u1", "Anna", NOON)));
          }
          return product;
        });
    return product;
  }

  @Override
  protected <T> T inTransaction(Supplier<T> work) {
    return database.inTransaction(work);
  }

  @Test
  void aConsumerIsAskedOnceAboutAVersion() {
    opened("1.0.0", "2.0.0", DAVID);

    assertThatThrownBy(() -> opened("1.0.0", "3.0.0", DAVID))
        .hasStackTraceContaining("uq_contract_consent_subject");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update contract_consent set state = 'OBJECTED'",
        "update contract_consent set state = 'ACCEPTED'",
        "update contract_consent set carries_over = not carries_over",
        "update contract_consent set access_settled_at = now()",
        "update contract_consent set version = '9.9.9'"
      })
  void whatContradictsItselfIsRefused(String statement) {
    opened("1.0.0", "2.0.0", DAVID);

    assertThatThrownBy(() -> database.sql(statement)).hasStackTraceContaining("violates");
  }
}
