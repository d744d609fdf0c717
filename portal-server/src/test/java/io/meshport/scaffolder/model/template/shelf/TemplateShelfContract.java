package io.meshport.scaffolder.model.template.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshport.platform.git.TreeFile;
import io.meshport.scaffolder.FileTree;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What a shelf of templates does, wherever it keeps them. */
public abstract class TemplateShelfContract {
  private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
  private static final FileTree FILES =
      new FileTree(
          List.of(
              new TreeFile("a/run.sh", new byte[] {35, 33, 0, 7}, true),
              TreeFile.of("a/template.yaml", "kind: Template")));
  private static final String DIGEST = SnapshotArchive.digest(FILES);

  protected abstract TemplateShelf shelf();

  protected abstract <T> T inTransaction(Supplier<T> work);

  private static TemplateFile file(String name, String source, String revision) {
    return new TemplateFile(name, source, "a/template.yaml", revision, DIGEST, "kind: Template");
  }

  private void keep(TemplateFile file, Instant when) {
    inTransaction(
        () -> {
          shelf().keep(TemplateSnapshot.of(FILES, when));
          shelf().add(new ListedTemplate(file, when));
          shelf().add(new TemplateRevision(file, when));
          shelf().flush();
          return file;
        });
  }

  @Test
  void templatesAreFoundByNameWhateverTheCase() {
    keep(file("Beta", "one", "r1"), NOON);
    keep(file("alpha", "two", "r1"), NOON);

    assertThat(inTransaction(() -> shelf().find("BETA").map(ListedTemplate::file)))
        .contains(file("Beta", "one", "r1"));
    assertThat(inTransaction(() -> shelf().find("gamma"))).isEmpty();
    assertThat(inTransaction(() -> shelf().listOf("two")))
        .extracting(ListedTemplate::name)
        .containsExactly("alpha");
    assertThat(inTransaction(() -> shelf().list())).hasSize(2);
  }

  @Test
  void filesComeBackAsTheyWereKeptOnce() {
    keep(file("alpha", "one", "r1"), NOON);
    keep(file("beta", "one", "r1"), NOON);

    FileTree kept = inTransaction(() -> shelf().findSnapshot(DIGEST).orElseThrow().files());

    assertThat(kept.files())
        .extracting(TreeFile::path)
        .containsExactly("a/run.sh", "a/template.yaml");
    assertThat(kept.files().get(0).content()).containsExactly(35, 33, 0, 7);
    assertThat(kept.files().get(0).executable()).isTrue();
    assertThat(SnapshotArchive.digest(kept)).isEqualTo(DIGEST);
  }

  @Test
  void aTemplateMovesOnAndItsFormerRevisionStays() {
    keep(file("alpha", "one", "r1"), NOON);
    inTransaction(
        () -> {
          ListedTemplate template = shelf().find("alpha").orElseThrow();
          template.moveTo(file("alpha", "one", "r2"), NOON);
          shelf().add(new TemplateRevision(template.file(), NOON));
          return template;
        });

    assertThat(inTransaction(() -> shelf().find("alpha").orElseThrow().file().revision()))
        .isEqualTo("r2");
    assertThat(inTransaction(() -> shelf().findRevision("Alpha", "r1"))).isPresent();
    assertThat(inTransaction(() -> shelf().findRevision("alpha", "r3"))).isEmpty();
  }

  @Test
  void onlyRevisionsThatWereReplacedLongAgoAreReplaced() {
    keep(file("alpha", "one", "r1"), NOON);
    keep(file("beta", "one", "r1"), NOON);
    inTransaction(
        () -> {
          shelf().find("alpha").orElseThrow().moveTo(file("alpha", "one", "r2"), NOON);
          return 0;
        });

    assertThat(inTransaction(() -> shelf().listReplaced(NOON.plusSeconds(1))))
        .extracting(TemplateRevision::name)
        .containsExactly("alpha");
    assertThat(inTransaction(() -> shelf().listReplaced(NOON))).isEmpty();
  }

  @Test
  void filesGoWithTheLastThatNeedsThem() {
    keep(file("alpha", "one", "r1"), NOON);
    inTransaction(
        () -> {
          shelf().removeUnusedSnapshots();
          return 0;
        });
    assertThat(inTransaction(() -> shelf().findSnapshot(DIGEST))).isPresent();

    inTransaction(
        () -> {
          shelf().remove(shelf().find("alpha").orElseThrow());
          shelf().remove(shelf().findRevision("alpha", "r1").orElseThrow());
          shelf().removeUnusedSnapshots();
          return 0;
        });

    assertThat(inTransaction(() -> shelf().findSnapshot(DIGEST))).isEmpty();
  }
}
