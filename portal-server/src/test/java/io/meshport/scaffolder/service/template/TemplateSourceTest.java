package io.meshport.scaffolder.service.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshport.platform.git.RemoteRepositories;
import io.meshport.platform.git.TreeFile;
import io.meshport.platform.outbox.DomainEvent;
import io.meshport.platform.problem.ProblemType;
import io.meshport.scaffolder.model.template.source.SourcePlace;
import io.meshport.scaffolder.model.template.source.TemplateSource;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateSourceTest {
  private static final SourcePlace PLACE =
      new SourcePlace("https://git.example.org/t.git", "main", "");

  private final TemplateWorld world = new TemplateWorld();
  private final InMemoryTemplateSources sources = new InMemoryTemplateSources();
  private final FakeRemote remote = new FakeRemote();
  private final TemplateSourceService service =
      new TemplateSourceService(sources, world.shelf, world.intake, world.events::add, world.clock);
  private final TemplateSourceReader reader =
      new TemplateSourceReader(
          new TemplateSourceLedger(
              sources, world.intake, world.events::add, TemplateConfig.DEFAULT, world.clock),
          remote);

  /** A remote repository that has what the test says. */
  private static final class FakeRemote implements RemoteRepositories {
    private String commit = "c1";
    private String name = "one";
    private Optional<String> failure = Optional.empty();

    @Override
    public RemoteTree fetch(URI repository, String ref, Optional<RemoteLogin> login)
        throws IOException {
      if (failure.isPresent()) {
        throw new IOException(failure.get());
      }
      return new RemoteTree(
          commit,
          List.of(TreeFile.of("a/template.yaml", TemplateWorld.template(name, "debug:log"))));
    }

    @Override
    public String push(RemotePush push, List<TreeFile> files) {
      throw new UnsupportedOperationException("Nothing is pushed to sources of templates");
    }
  }

  private TemplateSource register() {
    return service.register("platform", PLACE, TemplateWorld.ADMIN).source();
  }

  private List<String> events() {
    return world.events.stream().map(DomainEvent::type).toList();
  }

  @Test
  void aRegisteredSourceIsReadAtOnceAndThenAtItsPace() {
    TemplateSource source = register();

    assertThat(reader.readNext()).isTrue();
    assertThat(reader.readNext()).isFalse();

    assertThat(source.commit()).isEqualTo("c1");
    assertThat(source.problem()).isNull();
    assertThat(service.list(TemplateWorld.ADMIN).get(0).templates()).containsExactly("one");
    assertThat(events())
        .containsExactly(
            "scaffolder.template-source.registered", "scaffolder.template-source.changed");
    world.clock.pass(TemplateConfig.DEFAULT.interval());
    assertThat(reader.readNext()).isTrue();
    assertThat(events()).hasSize(2);
  }

  @Test
  void aRefreshReadsItNow() {
    register();
    reader.readNext();
    remote.commit = "c2";

    service.refresh("platform", TemplateWorld.ADMIN);

    assertThat(reader.readNext()).isTrue();
    assertThat(world.templates.find("one").origin().revision()).isEqualTo("c2");
  }

  @Test
  void aSourceThatFailsSaysWhyAndKeepsItsTemplates() {
    TemplateSource source = register();
    reader.readNext();
    remote.failure = Optional.of("The host does not answer");
    service.refresh("platform", TemplateWorld.ADMIN);

    reader.readNext();

    assertThat(source.problem()).isEqualTo("The host does not answer");
    assertThat(world.templates.find("one").origin().revision()).isEqualTo("c1");
    assertThat(source.nextReadAt())
        .isEqualTo(world.clock.instant().plus(TemplateConfig.DEFAULT.interval().multipliedBy(2)));
  }

  @Test
  void aClashIsAProblemOfTheSourceThatCameLater() {
    world.take(
        "library",
        "l1",
        TreeFile.of("one/template.yaml", TemplateWorld.template("one", "debug:log")));
    TemplateSource source = register();

    reader.readNext();

    assertThat(source.problem()).contains("'one'").contains("'library'");
    assertThat(world.templates.find("one").origin().revision()).isEqualTo("l1");
  }

  @Test
  void whatIsRemovedMeanwhileIsNotTakenIn() {
    TemplateSourceLedger ledger =
        new TemplateSourceLedger(
            sources, world.intake, world.events::add, TemplateConfig.DEFAULT, world.clock);
    register();
    var claim = ledger.claim().orElseThrow();
    service.remove("platform", TemplateWorld.ADMIN);

    ledger.settle(claim, new RemoteRepositories.RemoteTree("c1", List.of()));

    assertThat(events()).doesNotContain("scaffolder.template-source.changed");
  }

  @Test
  void aRemovedSourceTakesItsTemplatesAwayButNotTheirRevisions() {
    register();
    reader.readNext();

    service.remove("platform", TemplateWorld.ADMIN);

    assertThat(world.shelf.list()).isEmpty();
    assertThat(world.templates.at("one", "c1").definition().name()).isEqualTo("one");
    assertThat(events()).endsWith("scaffolder.template-source.removed");
  }

  @Test
  void onlyPlatformAdminsSayWhereTemplatesComeFrom() {
    register();

    assertThatThrownBy(() -> service.list(TemplateWorld.MEMBER))
        .hasFieldOrPropertyWithValue("type", ProblemType.FORBIDDEN);
    assertThatThrownBy(() -> service.register("x1", PLACE, TemplateWorld.MEMBER))
        .hasFieldOrPropertyWithValue("type", ProblemType.FORBIDDEN);
    assertThatThrownBy(() -> service.remove("platform", TemplateWorld.MEMBER))
        .hasFieldOrPropertyWithValue("type", ProblemType.FORBIDDEN);
    assertThatThrownBy(() -> service.refresh("platform", TemplateWorld.MEMBER))
        .hasFieldOrPropertyWithValue("type", ProblemType.FORBIDDEN);
    assertThatThrownBy(() -> service.refresh("none", TemplateWorld.MEMBER))
        .hasFieldOrPropertyWithValue("type", ProblemType.NOT_FOUND);
  }

  @ParameterizedTest
  @ValueSource(strings = {"library", "Big", "a", "../x"})
  void namesOfSourcesAreKebabCaseAndNotThatOfTheLibrary(String name) {
    assertThatThrownBy(() -> service.register(name, PLACE, TemplateWorld.ADMIN))
        .hasFieldOrPropertyWithValue("type", ProblemType.INVALID_INPUT);
  }

  @ParameterizedTest
  @CsvSource({
    "file:///etc, main, ''",
    "ssh://git@host/t.git, main, ''",
    "https://user:pw@host/t.git, main, ''",
    "https://host/t.git?x=1, main, ''",
    "https://host/a/../t.git, main, ''",
    "https://host/t.git, --upload-pack=x, ''",
    "https://host/t.git, a..b, ''",
    "https://host/t.git, main, ../x",
    "https://host/t.git, main, a/.git/b",
    "https://host/t.git, main, /etc",
  })
  void onlyPlacesInRepositoriesAreTaken(String repository, String ref, String path) {
    assertThatThrownBy(() -> new SourcePlace(repository, ref, path).checked())
        .hasFieldOrPropertyWithValue("type", ProblemType.INVALID_INPUT);
  }

  @Test
  void revisionsThatNobodyNeedsAreThrownAwayInTime() {
    register();
    reader.readNext();
    remote.commit = "c2";
    service.refresh("platform", TemplateWorld.ADMIN);
    reader.readNext();
    remote.commit = "c3";
    service.refresh("platform", TemplateWorld.ADMIN);
    reader.readNext();
    TemplateKeeper keeper =
        new TemplateKeeper(
            world.shelf, new FakeUse("one", "c1"), TemplateConfig.DEFAULT, world.clock);

    assertThat(keeper.prune()).isZero();
    world.clock.pass(TemplateConfig.DEFAULT.keep().plus(Duration.ofSeconds(1)));
    assertThat(keeper.prune()).isEqualTo(1);

    assertThat(world.shelf.findRevision("one", "c1")).isPresent();
    assertThat(world.shelf.findRevision("one", "c2")).isEmpty();
    assertThat(world.templates.find("one").origin().revision()).isEqualTo("c3");
  }
}
