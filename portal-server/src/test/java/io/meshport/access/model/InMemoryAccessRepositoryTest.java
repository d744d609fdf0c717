package io.meshport.access.model;

import java.util.function.Supplier;

class InMemoryAccessRepositoryTest extends AccessRepositoryContract {
  private final InMemoryAccessRequestRepository requests = new InMemoryAccessRequestRepository();
  private final InMemoryAccessGrantRepository grants = new InMemoryAccessGrantRepository();

  @Override
  protected AccessRequestRepository requests() {
    return requests;
  }

  @Override
  protected AccessGrantRepository grants() {
    return grants;
  }

  @Override
  protected <T> T inTransaction(Supplier<T> work) {
    return work.get();
  }
}
