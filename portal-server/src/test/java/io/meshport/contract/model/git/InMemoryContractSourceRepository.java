package io.meshport.contract.model.git;

import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Sources in memory; it keeps to the same suite as the store in PostgreSQL. */
public final class InMemoryContractSourceRepository implements ContractSourceRepository {
  private final List<ContractSource> sources = new ArrayList<>();

  @Override
  public void add(ContractSource source) {
    if (findOf(source.productId(), source.port()).isPresent()) {
      throw new PortalException(ProblemType.ALREADY_EXISTS, source.port());
    }
    sources.add(source);
  }

  @Override
  public void remove(ContractSource source) {
    sources.remove(source);
  }

  @Override
  public Optional<ContractSource> findOf(UUID productId, String port) {
    return sources.stream()
        .filter(source -> source.productId().equals(productId) && source.port().equals(port))
        .findFirst();
  }

  @Override
  public Optional<ContractSource> find(UUID id) {
    return sources.stream().filter(source -> source.id().equals(id)).findFirst();
  }

  @Override
  public Optional<ContractSource> lock(UUID id) {
    return find(id);
  }

  @Override
  public Optional<ContractSource> lockDue(Instant now) {
    return sources.stream()
        .filter(source -> source.isDue(now))
        .min(Comparator.comparing(ContractSource::nextCheckAt));
  }

  @Override
  public void flush() {
    // Everything is written at once.
  }
}
