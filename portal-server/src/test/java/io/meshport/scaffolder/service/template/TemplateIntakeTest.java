package io.meshport.scaffolder.service.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshport.platform.git.TreeFile;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.scaffolder.FileTree;
import io.meshport.scaffolder.model.template.shelf.ListedTemplate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class TemplateIntakeTest {
  private final TemplateWorld world = new TemplateWorld();

  private static TreeFile good(String path, String name) {
    return TreeFile.of(path, TemplateWorld.template(name, "debug:log"));
  }

  private List<String> listed() {
    return world.shelf.list().stream().map(ListedTemplate::name).toList();
  }

  @Test
  void everyTemplateOfASourceIsListed() {
    IntakeReport report =
        world.take(
            "git",
            "c1",
            good("one/template.yaml", "one"),
            good("deep/er/template.yaml", "two"),
            TreeFile.of("one/skeleton/template.yaml", "part of a skeleton"),
            TreeFile.of("README.md", "words"));

    assertThat(report.templates()).containsExactly("one", "two");
    assertThat(report.problems()).isEmpty();
    assertThat(listed()).containsExactly("one", "two");
  }

  @Test
  void onlyTheNamedFolderIsLookedIn() {
    FileTree files =
        new FileTree(List.of(good("in/template.yaml", "in"), good("out/template.yaml", "out")));

    world.intake.take(new SourceTree("git", "c1", files, "in"));

    assertThat(listed()).containsExactly("in");
  }

  @Test
  void aSourceThatMovesOnTakesItsTemplatesAlong() {
    world.take("git", "c1", good("one/template.yaml", "one"), good("two/template.yaml", "two"));

    world.take("git", "c2", good("one/template.yaml", "one"), good("new/template.yaml", "new"));

    assertThat(listed()).containsExactly("new", "one");
    assertThat(world.templates.find("one").origin().revision()).isEqualTo("c2");
    assertThat(world.templates.at("one", "c1").origin().revision()).isEqualTo("c1");
    assertThat(world.templates.at("two", "c1").definition().name()).isEqualTo("two");
  }

  @Test
  void aNameThatAnotherSourceHasStaysThere() {
    world.take("first", "c1", good("one/template.yaml", "one"));

    IntakeReport report = world.take("second", "c9", good("x/template.yaml", "ONE"));

    assertThat(report.templates()).isEmpty();
    assertThat(report.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem).contains("'ONE'").contains("'first'"));
    assertThat(world.templates.find("one").origin().revision()).isEqualTo("c1");
  }

  @Test
  void aNameThatIsThereTwiceInOneSourceGoesToTheFirst() {
    IntakeReport report =
        world.take("git", "c1", good("a/template.yaml", "one"), good("b/template.yaml", "one"));

    assertThat(report.templates()).containsExactly("one");
    assertThat(report.problems()).singleElement().asString().contains("b/template.yaml");
  }

  @Test
  void aBrokenTemplateIsListedAndNeverRuns() {
    world.take(
        "git", "c1", TreeFile.of("one/template.yaml", TemplateWorld.template("one", "no:action")));

    assertThat(listed()).containsExactly("one");
    assertThatThrownBy(() -> world.templates.find("one"))
        .isInstanceOfSatisfying(
            PortalException.class,
            refusal -> {
              assertThat(refusal.type()).isEqualTo(ProblemType.TEMPLATE_BROKEN);
              assertThat(refusal.violations().get(0).pointer()).isEqualTo("/spec/steps/0/action");
              assertThat(refusal.violations().get(0).line()).isNotNull();
            });
  }

  @Test
  void aTemplateThatCannotBeReadKeepsItsName() {
    world.take("git", "c1", good("folder/template.yaml", "one"));

    world.take("git", "c2", TreeFile.of("folder/template.yaml", "a: [b"));

    assertThat(listed()).containsExactly("one");
    world.take("other", "c1", TreeFile.of("fresh/template.yaml", "a: [b"));
    assertThat(listed()).containsExactly("fresh", "one");
  }

  @Test
  void aSourceThatIsTooLargeChangesNothing() {
    world.take("git", "c1", good("one/template.yaml", "one"));

    IntakeReport report = world.take("git", "c2", new TreeFile("big", new byte[26 << 20], false));

    assertThat(report.problems()).hasSize(1);
    assertThat(listed()).containsExactly("one");
  }

  @Test
  void anUnknownTemplateOrRevisionIsNotFound() {
    world.take("git", "c1", good("one/template.yaml", "one"));

    for (ThrowingCallable call :
        List.<ThrowingCallable>of(
            () -> world.templates.find("none"), () -> world.templates.at("one", "c2"))) {
      assertThatThrownBy(call).hasFieldOrPropertyWithValue("type", ProblemType.NOT_FOUND);
    }
  }
}
