package io.meshport.repository.adapter.store;

class InMemoryPackStoreTest extends PackStoreContract {
  @Override
  PackStore store(long mostBytes) {
    return new InMemoryPackStore(mostBytes, clock);
  }
}
