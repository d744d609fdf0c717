package io.meshport.scaffolder.service.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshport.platform.git.TreeFile;
import io.meshport.platform.page.PageRequest;
import io.meshport.platform.problem.ProblemType;
import io.meshport.scaffolder.service.template.TemplateQuery.Order;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TemplateGalleryTest {
  private final TemplateWorld world = new TemplateWorld();
  private final TemplateGallery gallery =
      new TemplateGallery(world.shelf, world.readings, new FakeUse("two", "c1"));

  @BeforeEach
  void fill() {
    world.take(
        "git",
        "c1",
        TreeFile.of("a/template.yaml", TemplateWorld.template("one", "debug:log")),
        TreeFile.of(
            "b/template.yaml",
            TemplateWorld.template("two", "debug:log")
                .replace("tags: [sql]", "annotations: {meshport.io/technology: Kafka}")
                .replace("group:default/platform", "group:default/streams")),
        TreeFile.of("c/template.yaml", TemplateWorld.template("broken", "no:action")));
  }

  private List<String> names(
      @Nullable String text,
      @Nullable String tag,
      @Nullable String technology,
      @Nullable String owner) {
    return gallery
        .list(new TemplateQuery(text, tag, technology, owner, Order.NAME), new PageRequest(10, 0))
        .items()
        .stream()
        .map(summary -> summary.file().name())
        .toList();
  }

  @Test
  void theMostPopularTemplateComesFirst() {
    var all =
        gallery.list(
            new TemplateQuery(null, null, null, null, Order.POPULARITY), new PageRequest(2, 0));

    assertThat(all.items().get(0).file().name()).isEqualTo("two");
    assertThat(all.items().get(0).runs()).isEqualTo(1);
    assertThat(all.total()).isEqualTo(3);
    assertThat(all.nextPageToken()).isNotNull();
  }

  @Test
  void templatesAreFoundByWhatTheySayOfThemselves() {
    assertThat(names(null, null, null, null)).containsExactly("broken", "one", "two");
    assertThat(names("TITLE two", null, null, null)).containsExactly("two");
    assertThat(names(null, "sql", null, null)).containsExactly("broken", "one");
    assertThat(names(null, null, "kafka", null)).containsExactly("two");
    assertThat(names(null, null, null, "group:default/streams")).containsExactly("two");
  }

  @Test
  void aBrokenTemplateIsShownAndOffersNothing() {
    TemplateSummary broken = gallery.get("broken");

    assertThat(broken.reading().isUsable()).isFalse();
    assertThat(broken.allowedActions()).isEmpty();
    assertThat(gallery.get("one").allowedActions()).contains("run");
  }

  @Test
  void aMissingTemplateIsNotFound() {
    assertThatThrownBy(() -> gallery.get("none"))
        .hasFieldOrPropertyWithValue("type", ProblemType.NOT_FOUND);
  }

  @Test
  void onlyPlatformAdminsCheckTextsThatAreNotListed() {
    String text = TemplateWorld.template("new", "debug:log");

    assertThat(gallery.validate(text, TemplateWorld.ADMIN).isUsable()).isTrue();
    assertThatThrownBy(() -> gallery.validate(text, TemplateWorld.MEMBER))
        .hasFieldOrPropertyWithValue("type", ProblemType.FORBIDDEN);
  }
}
