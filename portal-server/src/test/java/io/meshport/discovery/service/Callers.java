package io.meshport.discovery.service;

import io.meshport.identity.Caller;
import io.meshport.identity.UserId;
import java.util.Set;

/** People who search. */
public final class Callers {
  private Callers() {}

  public static Caller memberOf(String... domains) {
    return caller(Set.of(domains), Set.of());
  }

  public static Caller admin() {
    return caller(Set.of(), Set.of(Caller.PLATFORM_ADMIN));
  }

  private static Caller caller(Set<String> domains, Set<String> roles) {
    return new Caller(
        new UserId("u-1"), "ann", "Ann", domains, Set.of(), Set.of(), Set.of(), roles);
  }
}
