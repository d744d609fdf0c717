package io.meshport.contract.model.consent;

import java.util.UUID;
import java.util.function.Supplier;

class InMemoryConsentRepositoryTest extends ConsentRepositoryContract {
  private final ConsentRepository consents = new InMemoryConsentRepository();

  @Override
  protected ConsentRepository consents() {
    return consents;
  }

  @Override
  protected UUID aContract(String contractId, String... versions) {
    return UUID.randomUUID();
  }

  @Override
  protected <T> T inTransaction(Supplier<T> work) {
    return work.get();
  }
}
