package io.meshport.scaffolder.service.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.meshport.platform.json.Json;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.security.SecretSeal;
import io.meshport.scaffolder.ActionFailure;
import io.meshport.scaffolder.TaskId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Seals the secrets of a task for that task alone, and opens them for its worker. */
@Singleton
public class SecretBox {
  private static final TypeReference<Map<String, String>> SECRETS = new TypeReference<>() {};

  private final SecretSeal seal;

  @Inject
  public SecretBox(SecretSeal seal) {
    this.seal = seal;
  }

  /**
   * The secrets as the database may have them, null when there are none.
   *
   * @throws PortalException SECRETS_NOT_TAKEN when the portal has no key to seal with
   */
  @Nullable String seal(Map<String, String> secrets, TaskId task) {
    if (secrets.isEmpty()) {
      return null;
    }
    if (!seal.isOffered()) {
      throw new PortalException(
              ProblemType.SECRETS_NOT_TAKEN, "This portal has no key to seal secrets with")
          .withRemedy("Ask the platform team to set meshport.sealing.key");
    }
    try {
      return seal.seal(Json.mapper().writeValueAsString(secrets), task.value());
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("Texts can always be written as JSON", impossible);
    }
  }

  /**
   * The secrets again.
   *
   * @throws ActionFailure when the key has changed since
   */
  Map<String, String> open(@Nullable String sealed, TaskId task) {
    if (sealed == null) {
      return Map.of();
    }
    String text =
        seal.open(sealed, task.value())
            .orElseThrow(
                () ->
                    new ActionFailure(
                        "The secrets of the task cannot be opened any more;"
                            + " retry it and give them again"));
    try {
      return Json.mapper().readValue(text, SECRETS);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("Sealed secrets are no JSON object", broken);
    }
  }
}
