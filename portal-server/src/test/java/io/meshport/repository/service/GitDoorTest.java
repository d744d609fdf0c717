package io.meshport.repository.service;

import static io.meshport.repository.service.Keepers.DAVID;
import static io.meshport.repository.service.Keepers.HUGO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshport.catalog.Lifecycle;
import io.meshport.catalog.ProductKey;
import io.meshport.contract.service.FakeCatalog;
import io.meshport.identity.Caller;
import io.meshport.platform.MovableClock;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.repository.adapter.store.HostWorld;
import io.meshport.repository.model.GitService;
import io.meshport.repository.model.TokenSecret;
import io.meshport.repository.model.TokenWish;
import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.AbstractThrowableAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GitDoorTest {
  private static final ProductKey PRODUCT = HostWorld.PRODUCT;

  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-25T12:00:00Z"));
  private final Keepers keepers = new Keepers();
  private final GitTokenService tokens = new GitTokenService(keepers, event -> {}, clock);
  private final FakeCatalog catalog = new FakeCatalog();
  private final GitDoor door =
      new GitDoor(tokens, keepers.directory, catalog, new HostWorld().host());

  @Test
  void membersReadAndPush() {
    catalog.put(PRODUCT, Lifecycle.DRAFT);
    TokenSecret secret = token(HUGO, true);

    assertThat(door.enter(secret, PRODUCT, GitService.READ).id()).isEqualTo(HUGO.id());
    assertThat(door.enter(secret, PRODUCT, GitService.WRITE).id()).isEqualTo(HUGO.id());
  }

  @Test
  void everybodyReadsWhatIsPublishedAndNobodyElsePushes() {
    catalog.put(PRODUCT, Lifecycle.PUBLISHED);
    TokenSecret secret = token(DAVID, true);

    assertThat(door.enter(secret, PRODUCT, GitService.READ).id()).isEqualTo(DAVID.id());
    refused(secret, GitService.WRITE, ProblemType.FORBIDDEN).hasMessageContaining("members");
  }

  @Test
  void draftsAreForTheirDomain() {
    catalog.put(PRODUCT, Lifecycle.DRAFT);
    TokenSecret secret = token(DAVID, true);

    refused(secret, GitService.READ, ProblemType.NOT_FOUND);
    refused(secret, GitService.WRITE, ProblemType.NOT_FOUND);
  }

  @Test
  void aRepositoryThatIsThereBeforeItsProductIsForTheDomain() {
    assertThat(door.enter(token(HUGO, true), PRODUCT, GitService.WRITE).id()).isEqualTo(HUGO.id());
    refused(token(DAVID, true), GitService.READ, ProblemType.NOT_FOUND);
  }

  @Test
  void aTokenThatMayReadDoesNotPush() {
    catalog.put(PRODUCT, Lifecycle.DRAFT);
    TokenSecret secret = token(HUGO, false);

    assertThat(door.enter(secret, PRODUCT, GitService.READ).id()).isEqualTo(HUGO.id());
    refused(secret, GitService.WRITE, ProblemType.FORBIDDEN).hasMessageContaining("only read");
  }

  @Test
  void theRepositoryOfARetiredProductIsOnlyKept() {
    catalog.put(PRODUCT, Lifecycle.RETIRED);
    TokenSecret secret = token(HUGO, true);

    assertThat(door.enter(secret, PRODUCT, GitService.READ).id()).isEqualTo(HUGO.id());
    refused(secret, GitService.WRITE, ProblemType.FORBIDDEN).hasMessageContaining("retired");
  }

  @Test
  void withoutATokenThatHoldsNothingIsSaid() {
    catalog.put(PRODUCT, Lifecycle.PUBLISHED);
    TokenSecret secret = token(HUGO, true);

    refused(null, GitService.READ, ProblemType.UNAUTHENTICATED);
    refused(new TokenSecret("mgt_guess"), GitService.READ, ProblemType.UNAUTHENTICATED);
    clock.pass(Duration.ofDays(2));
    refused(secret, GitService.READ, ProblemType.UNAUTHENTICATED);
  }

  @Test
  void whoLeftTheCompanyStaysOutside() {
    catalog.put(PRODUCT, Lifecycle.PUBLISHED);
    TokenSecret secret = token(HUGO, true);

    keepers.directory.forget(HUGO);

    refused(secret, GitService.READ, ProblemType.UNAUTHENTICATED);
  }

  @Test
  void aProductWithoutARepositoryLooksLikeNone() {
    ProductKey other = new ProductKey("customer", "other");
    catalog.put(other, Lifecycle.PUBLISHED);
    TokenSecret secret = token(HUGO, true);

    assertThatThrownBy(() -> door.enter(secret, other, GitService.READ))
        .hasFieldOrPropertyWithValue("type", ProblemType.NOT_FOUND);
  }

  private TokenSecret token(Caller holder, boolean write) {
    return tokens.issue(new TokenWish("laptop", 1, write), holder).secret();
  }

  private AbstractThrowableAssert<?, ? extends Throwable> refused(
      @Nullable TokenSecret secret, GitService service, ProblemType type) {
    return assertThatThrownBy(() -> door.enter(secret, PRODUCT, service))
        .isInstanceOf(PortalException.class)
        .hasFieldOrPropertyWithValue("type", type);
  }
}
