package io.meshport.scaffolder.service.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.identity.UserId;
import io.meshport.platform.git.TreeFile;
import io.meshport.platform.json.Json;
import io.meshport.platform.problem.ProblemType;
import io.meshport.scaffolder.model.draft.TemplateDraft;
import io.meshport.scaffolder.model.draft.TemplateDraftRepository;
import io.meshport.scaffolder.service.template.TemplateWorld;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DraftServiceTest {
  private final TemplateWorld world = new TemplateWorld();
  private final DraftService service = new DraftService(new Drafts(), world.templates, world.clock);

  /** Drafts in a list. */
  private static final class Drafts implements TemplateDraftRepository {
    private final List<TemplateDraft> drafts = new ArrayList<>();

    @Override
    public void add(TemplateDraft draft) {
      drafts.add(draft);
    }

    @Override
    public void remove(TemplateDraft draft) {
      drafts.remove(draft);
    }

    @Override
    public Optional<TemplateDraft> find(UUID id) {
      return drafts.stream().filter(draft -> draft.id().equals(id)).findFirst();
    }

    @Override
    public List<TemplateDraft> listOf(UserId owner) {
      return drafts.stream().filter(draft -> draft.belongsTo(owner)).toList();
    }

    @Override
    public void flush() {
      // There is nothing between this list and its keeper.
    }
  }

  @BeforeEach
  void fill() {
    world.take(
        "git",
        "c1",
        TreeFile.of("a/template.yaml", TemplateWorld.template("one", "debug:log")),
        TreeFile.of("b/template.yaml", TemplateWorld.template("two", "debug:log")),
        TreeFile.of("c/template.yaml", TemplateWorld.template("broken", "no:action")));
  }

  private static DraftContent content(String template, Map<String, Object> values) {
    ObjectNode tree = Json.mapper().valueToTree(values);
    return new DraftContent(template, tree, 1);
  }

  private TemplateDraft draft() {
    return service.create(content("one", Map.of("name", "x")), TemplateWorld.MEMBER);
  }

  @Test
  void aDraftComesBackAsItWasLeft() {
    TemplateDraft found = service.get(draft().id(), TemplateWorld.MEMBER);

    assertThat(found.values().path("name").asText()).isEqualTo("x");
    assertThat(found.page()).isEqualTo(1);
    assertThat(found.revision()).isEqualTo("c1");
    assertThat(found.updatedAt()).isEqualTo(world.clock.instant());
  }

  @Test
  void secretsAreNeverKept() {
    Map<String, Object> values =
        Map.of("token", "s3cret", "nested", Map.of("token", "s3cret", "name", "y"));

    TemplateDraft draft = service.create(content("one", values), TemplateWorld.MEMBER);

    assertThat(draft.values().toString()).doesNotContain("s3cret").contains("\"y\"");
  }

  @Test
  void nobodyElseSeesADraft() {
    UUID id = draft().id();

    assertThatThrownBy(() -> service.get(id, TemplateWorld.ADMIN))
        .hasFieldOrPropertyWithValue("type", ProblemType.NOT_FOUND);
    assertThatThrownBy(() -> service.delete(id, 0, TemplateWorld.ADMIN))
        .hasFieldOrPropertyWithValue("type", ProblemType.NOT_FOUND);
    assertThat(service.list(TemplateWorld.ADMIN)).isEmpty();
    assertThat(service.list(TemplateWorld.MEMBER)).hasSize(1);
  }

  @Test
  void aChangeOfAnOlderVersionIsRefused() {
    UUID id = draft().id();

    assertThatThrownBy(() -> service.update(id, content("one", Map.of()), 7, TemplateWorld.MEMBER))
        .hasFieldOrPropertyWithValue("type", ProblemType.STALE_VERSION);
    assertThatThrownBy(() -> service.delete(id, 7, TemplateWorld.MEMBER))
        .hasFieldOrPropertyWithValue("type", ProblemType.STALE_VERSION);
  }

  @Test
  void aDraftStaysWithItsTemplate() {
    UUID id = draft().id();

    assertThatThrownBy(() -> service.update(id, content("two", Map.of()), 0, TemplateWorld.MEMBER))
        .hasFieldOrPropertyWithValue("type", ProblemType.INVALID_INPUT);
  }

  @Test
  void aDroppedDraftIsGone() {
    UUID id = draft().id();

    service.delete(id, 0, TemplateWorld.MEMBER);

    assertThat(service.list(TemplateWorld.MEMBER)).isEmpty();
  }

  @Test
  void aPersonKeepsSoManyDraftsAndNoMore() {
    for (int i = 0; i < DraftService.MOST; i++) {
      draft();
    }

    assertThatThrownBy(this::draft)
        .hasFieldOrPropertyWithValue("type", ProblemType.TOO_MANY_DRAFTS);
    assertThat(service.create(content("one", Map.of()), TemplateWorld.ADMIN)).isNotNull();
  }

  @Test
  void whatIsTooMuchOrOfNoPageIsRefused() {
    Map<String, Object> large = Map.of("name", "x".repeat(TemplateDraft.LARGEST));
    ObjectNode none = Json.mapper().createObjectNode();

    assertThatThrownBy(() -> service.create(content("one", large), TemplateWorld.MEMBER))
        .hasFieldOrPropertyWithValue("type", ProblemType.INVALID_INPUT);
    assertThatThrownBy(
            () -> service.create(new DraftContent("one", none, -1), TemplateWorld.MEMBER))
        .hasFieldOrPropertyWithValue("type", ProblemType.INVALID_INPUT);
  }

  @Test
  void thereIsNoDraftOfABrokenTemplate() {
    assertThatThrownBy(() -> service.create(content("broken", Map.of()), TemplateWorld.MEMBER))
        .hasFieldOrPropertyWithValue("type", ProblemType.TEMPLATE_BROKEN);
  }
}
