package io.meshport.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshport.local.check.InvariantCheck;
import java.time.Duration;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Comes last: whatever the other tests did, nothing was lost on the way and nothing made up. */
@PortalTest
@Order(Integer.MAX_VALUE)
class InvariantsIT extends DeployedPortal {
  private static final Duration IDLE = Duration.ofSeconds(60);

  @Test
  void databaseIndexAndKeycloakAgreeAfterAllTests() {
    InvariantCheck check = new InvariantCheck(StackSession.stack());
    check.awaitIdle(IDLE);

    assertThat(check.findings()).isEmpty();
  }
}
