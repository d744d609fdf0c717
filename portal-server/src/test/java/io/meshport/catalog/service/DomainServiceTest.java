package io.meshport.catalog.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshport.identity.Caller;
import io.meshport.identity.UserId;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DomainServiceTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
  private static final Caller ADMIN = caller(Set.of(), Set.of(Caller.PLATFORM_ADMIN));
  private static final Caller OWNER = caller(Set.of("customer"), Set.of());
  private static final Caller STRANGER = caller(Set.of(), Set.of());

  private final InMemoryDomainRepository domains = new InMemoryDomainRepository();
  private final List<String> groups = new ArrayList<>();
  private final DomainService service =
      new DomainService(new DomainWriter(domains), groups::add, NOON);

  @Test
  void aPlatformAdminMakesADomainWithItsGroups() {
    service.create("customer", "Customer", "", ADMIN);

    assertThat(domains.find("customer")).isPresent();
    assertThat(groups).containsExactly("customer");
  }

  @Test
  void nobodyElseMakesADomain() {
    assertThatThrownBy(() -> service.create("customer", "Customer", "", OWNER))
        .hasFieldOrPropertyWithValue("type", ProblemType.FORBIDDEN);
    assertThat(groups).isEmpty();
  }

  @Test
  void aBadNameOrATakenOneReachesNoKeycloak() {
    service.create("customer", "Customer", "", ADMIN);
    groups.clear();

    assertThatThrownBy(() -> service.create("Not kebab", "X", "", ADMIN))
        .hasFieldOrPropertyWithValue("type", ProblemType.INVALID_INPUT);
    assertThatThrownBy(() -> service.create("customer", "Customer", "", ADMIN))
        .hasFieldOrPropertyWithValue("type", ProblemType.ALREADY_EXISTS);
    assertThat(groups).isEmpty();
  }

  @Test
  void withoutKeycloakNoHalfDomainIsKept() {
    DomainService alone =
        new DomainService(
            new DomainWriter(domains),
            domain -> {
              throw new PortalException(ProblemType.DIRECTORY_UNAVAILABLE, "away");
            },
            NOON);

    assertThatThrownBy(() -> alone.create("customer", "Customer", "", ADMIN))
        .hasFieldOrPropertyWithValue("type", ProblemType.DIRECTORY_UNAVAILABLE);
    assertThat(domains.find("customer")).isEmpty();
  }

  @Test
  void ownersAndAdminsDescribeADomainAndNobodyElse() {
    service.create("customer", "Customer", "", ADMIN);

    assertThat(service.describe("customer", "Customers", "All", 0, OWNER).title())
        .isEqualTo("Customers");
    assertThatThrownBy(() -> service.describe("customer", "X", "", 0, STRANGER))
        .hasFieldOrPropertyWithValue("type", ProblemType.NOT_THE_OWNER);
    assertThatThrownBy(() -> service.describe("customer", "X", "", 9, OWNER))
        .hasFieldOrPropertyWithValue("type", ProblemType.STALE_VERSION);
    assertThatThrownBy(() -> service.get("nowhere"))
        .hasFieldOrPropertyWithValue("type", ProblemType.NOT_FOUND);
  }

  private static Caller caller(Set<String> owned, Set<String> roles) {
    return new Caller(new UserId("u"), "u", "U", owned, owned, Set.of(), Set.of(), roles);
  }
}
