package io.meshport.scaffolder.service.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshport.scaffolder.ActionDescription;
import io.meshport.scaffolder.ActionResult;
import io.meshport.scaffolder.TemplateAction;
import io.meshport.scaffolder.model.task.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActionCatalogTest {
  private static final TemplateAction LOG = action("debug:log");
  private static final TemplateAction WAIT = action("debug:wait");

  @Test
  void actionsAreFoundByTheirIdAndListedInOrder() {
    ActionCatalog catalog = new ActionCatalog(List.of(WAIT, LOG));

    assertThat(catalog.find("debug:wait")).contains(WAIT);
    assertThat(catalog.find("no:such")).isEmpty();
    assertThat(catalog.descriptions())
        .extracting(ActionDescription::id)
        .containsExactly("debug:log", "debug:wait");
  }

  @Test
  void twoActionsOfOneNameStopTheServer() {
    assertThatThrownBy(() -> new ActionCatalog(List.of(LOG, action("debug:log"))))
        .hasMessageContaining("debug:log");
  }

  private static TemplateAction action(String id) {
    return TaskWorld.action(id, call -> new ActionResult.Done(Samples.object()));
  }
}
