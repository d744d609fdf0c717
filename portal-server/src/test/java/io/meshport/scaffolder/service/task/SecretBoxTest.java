package io.meshport.scaffolder.service.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshport.platform.problem.ProblemType;
import io.meshport.scaffolder.ActionFailure;
import io.meshport.scaffolder.TaskId;
import io.meshport.scaffolder.service.task.TaskWorld.TurnedSeal;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SecretBoxTest {
  private final TurnedSeal seal = new TurnedSeal();
  private final SecretBox box = new SecretBox(seal);
  private final TaskId task = new TaskId(UUID.randomUUID());

  @Test
  void secretsComeBackForTheirTaskOnly() {
    String sealed = box.seal(Map.of("token", "hunter2"), task);

    assertThat(sealed).doesNotContain("hunter2");
    assertThat(box.open(sealed, task)).containsExactly(Map.entry("token", "hunter2"));
    assertThatThrownBy(() -> box.open(sealed, new TaskId(UUID.randomUUID())))
        .isInstanceOf(ActionFailure.class);
  }

  @Test
  void noSecretsNeedNoKey() {
    seal.offered = false;

    assertThat(box.seal(Map.of(), task)).isNull();
    assertThat(box.open(null, task)).isEmpty();
  }

  @Test
  void secretsAreNotTakenWithoutAKey() {
    seal.offered = false;

    assertThatThrownBy(() -> box.seal(Map.of("token", "hunter2"), task))
        .hasFieldOrPropertyWithValue("type", ProblemType.SECRETS_NOT_TAKEN);
  }
}
