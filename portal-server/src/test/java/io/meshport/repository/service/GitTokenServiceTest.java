package io.meshport.repository.service;

import static io.meshport.repository.service.Keepers.DAVID;
import static io.meshport.repository.service.Keepers.HUGO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshport.platform.MovableClock;
import io.meshport.platform.outbox.DomainEvent;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.repository.model.GitToken;
import io.meshport.repository.model.GitTokenId;
import io.meshport.repository.model.TokenSecret;
import io.meshport.repository.model.TokenWish;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GitTokenServiceTest {
  private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

  private final MovableClock clock = new MovableClock(NOON);
  private final List<DomainEvent> published = new ArrayList<>();
  private final GitTokenService service = new GitTokenService(new Keepers(), published::add, clock);

  @Test
  void aTokenIsShownOnceAndKeptAsAFingerprint() {
    GitTokenService.Issued issued = service.issue(new TokenWish(" laptop ", 30, true), HUGO);

    assertThat(issued.secret().text()).matches("mgt_[A-Za-z0-9_-]{43}");
    assertThat(issued.secret()).hasToString("token");
    GitToken kept = service.list(HUGO).get(0);
    assertThat(kept.name()).isEqualTo("laptop");
    assertThat(kept.sha256()).hasSize(64).isEqualTo(issued.secret().sha256());
    assertThat(kept.expiresAt()).isEqualTo(NOON.plus(Duration.ofDays(30)));
    assertThat(published).extracting(DomainEvent::type).containsExactly("repository.token.issued");
    assertThat(published.get(0).facts().toString()).doesNotContain(issued.secret().text());
    assertThat(service.list(DAVID)).isEmpty();
  }

  @Test
  void aTokenHoldsUntilItExpires() {
    TokenSecret secret = service.issue(new TokenWish("laptop", 1, false), HUGO).secret();

    clock.pass(Duration.ofHours(23));
    assertThat(service.shown(secret)).isPresent();
    clock.pass(Duration.ofHours(1));
    assertThat(service.shown(secret)).isEmpty();
    assertThat(service.shown(new TokenSecret("mgt_guess"))).isEmpty();
  }

  @Test
  void itsUseIsNotedToTheMinute() {
    GitTokenService.Issued issued = service.issue(new TokenWish("laptop", 1, false), HUGO);
    assertThat(issued.token().lastUsedAt()).isNull();

    service.shown(issued.secret());
    clock.pass(Duration.ofSeconds(30));
    service.shown(issued.secret());
    assertThat(issued.token().lastUsedAt()).isEqualTo(NOON);
    clock.pass(Duration.ofSeconds(31));
    service.shown(issued.secret());

    assertThat(issued.token().lastUsedAt()).isEqualTo(NOON.plusSeconds(61));
  }

  @Test
  void aRevokedTokenOpensNothing() {
    GitTokenService.Issued issued = service.issue(new TokenWish("laptop", 1, false), HUGO);

    service.revoke(issued.token().id(), HUGO);

    assertThat(service.shown(issued.secret())).isEmpty();
    assertThat(published).extracting(DomainEvent::type).contains("repository.token.revoked");
  }

  @Test
  void nobodyRevokesTheTokenOfSomebodyElse() {
    GitTokenService.Issued issued = service.issue(new TokenWish("laptop", 1, false), HUGO);

    assertThatThrownBy(() -> service.revoke(issued.token().id(), DAVID))
        .hasFieldOrPropertyWithValue("type", ProblemType.NOT_FOUND);
    assertThatThrownBy(() -> service.revoke(new GitTokenId(UUID.randomUUID()), HUGO))
        .hasFieldOrPropertyWithValue("type", ProblemType.NOT_FOUND);
    assertThatThrownBy(() -> GitTokenId.parse("7"))
        .hasFieldOrPropertyWithValue("type", ProblemType.NOT_FOUND);
    assertThat(service.shown(issued.secret())).isPresent();
  }

  @Test
  void nobodyHoldsAnyNumberOfTokens() {
    for (int i = 0; i < GitTokenService.MOST; i++) {
      service.issue(new TokenWish("token " + i, 1, false), HUGO);
    }

    assertThatThrownBy(() -> service.issue(new TokenWish("more", 1, false), HUGO))
        .hasFieldOrPropertyWithValue("type", ProblemType.TOO_MANY_TOKENS);
    service.issue(new TokenWish("first", 1, false), DAVID);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 1, /name",
    "'  ', 1, /name",
    "laptop, 0, /expiresInDays",
    "x, 366, /expiresInDays"
  })
  void aWishHasRules(String name, int days, String pointer) {
    assertThatThrownBy(() -> new TokenWish(name, days, false))
        .isInstanceOfSatisfying(
            PortalException.class,
            refusal -> {
              assertThat(refusal.type()).isEqualTo(ProblemType.INVALID_INPUT);
              assertThat(refusal.violations().get(0).pointer()).isEqualTo(pointer);
            });
    assertThatThrownBy(() -> new TokenWish("x".repeat(81), 1, false))
        .isInstanceOf(PortalException.class);
    assertThat(new TokenWish("x".repeat(80), 365, false).days()).isEqualTo(365);
  }
}
