package io.meshport.scaffolder.model.publish;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Claims in memory. */
public final class InMemoryRepositoryClaims implements RepositoryClaims {
  private final Map<String, RepositoryClaim> claims = new HashMap<>();

  @Override
  public Optional<RepositoryClaim> lock(String url) {
    return Optional.ofNullable(claims.get(url));
  }

  @Override
  public void add(RepositoryClaim claim) {
    claims.put(claim.url(), claim);
  }

  @Override
  public void remove(RepositoryClaim claim) {
    claims.remove(claim.url());
  }
}
