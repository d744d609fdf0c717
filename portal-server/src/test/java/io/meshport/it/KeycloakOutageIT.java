package io.meshport.it;

import static io.meshport.it.AccessSteps.active;
import static io.meshport.it.AccessSteps.await;
import static io.meshport.it.AccessSteps.form;
import static io.meshport.it.AccessSteps.idOf;
import static io.meshport.it.AccessSteps.newPort;
import static io.meshport.it.AccessSteps.path;
import static io.meshport.it.AccessSteps.request;
import static io.meshport.it.AccessSteps.roleOf;
import static io.meshport.it.AccessSteps.rolesOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.meshport.local.Component;
import io.meshport.local.LocalStack;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Keycloak goes away and comes back: decisions are kept, and grants follow by themselves. */
@PortalTest
class KeycloakOutageIT extends DeployedPortal {
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  @Test
  void whatWasDecidedWhileKeycloakWasAwayIsDoneWhenItIsBack() {
    String approvedPort = newPort();
    String revokedPort = newPort();
    Answer request = request("david.chen", approvedPort);
    Answer running = active("david.chen", form(revokedPort, "USER", idOf("david.chen")));
    String runningPath = "/access-grants/" + running.text("/id");
    Map<String, Object> third = form(newPort(), "TEAM", "domains/marketing");
    Portal anna = Portal.as("anna.schmidt");
    Portal david = Portal.as("david.chen");

    LocalStack stack = StackSession.stack();
    stack.stop(Component.KEYCLOAK);
    String grantPath;
    try {
      Answer approved =
          anna.ifMatch(request)
              .post(path(request) + "/approval", Map.of("decision", "APPROVE"))
              .expect(200);
      assertThat(approved.text("/status")).isEqualTo("APPROVED");
      grantPath = "/access-grants/" + approved.text("/grant/id");
      anna.ifMatch(anna.get(runningPath))
          .post(runningPath + "/revocation", Map.of("reason", "Over"))
          .expect(200);

      Answer failed = awaitStatus(david, grantPath, "ACTIVATION_FAILED");
      assertThat(failed.text("/failure")).startsWith("Keycloak");
      assertThat(failed.at("/connectionGuide").isMissingNode()).isTrue();
      awaitStatus(david, runningPath, "REVOCATION_FAILED");
      // A new request needs to know who decides, which only Keycloak can tell.
      david.post("/access-requests", third).expectProblem(503, "directory-unavailable");
    } finally {
      stack.start(Component.KEYCLOAK);
    }

    awaitStatus(david, grantPath, "ACTIVE");
    awaitStatus(david, runningPath, "REVOKED");
    assertThat(rolesOf("david.chen"))
        .contains(roleOf(approvedPort))
        .doesNotContain(roleOf(revokedPort));
    assertThat(Rows.count("select attempts from access_grant where id = ?", idIn(grantPath)))
        .as("a failure that is over is forgotten")
        .isZero();
  }

  private static String idIn(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static Answer awaitStatus(Portal portal, String grantPath, String status) {
    return await(
        PATIENCE,
        () -> portal.get(grantPath).expect(200),
        grant -> grant.text("/status").equals(status));
  }
}
