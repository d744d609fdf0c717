package io.meshport.repository.adapter.store;

import static io.meshport.repository.adapter.store.HostWorld.PRODUCT;
import static io.meshport.repository.adapter.store.HostWorld.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshport.catalog.ProductKey;
import io.meshport.platform.git.TreeFile;
import io.meshport.repository.model.RepositoryBrowser.Branch;
import io.meshport.repository.model.RepositoryBrowser.Entry;
import io.meshport.repository.model.RepositoryBrowser.TooLargeException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedHostTest {
  private static final TreeFile README = TreeFile.of("README.md", "# Churn\n");

  private final HostWorld world = new HostWorld();
  private final EmbeddedHost host = world.host;

  @Test
  void aNewRepositoryIsEmptyAndBeginsOnMain() throws IOException {
    assertThat(host.exists(PRODUCT)).isTrue();
    assertThat(host.exists(new ProductKey("customer", "other"))).isFalse();
    assertThat(host.tip(PRODUCT, "main")).isEmpty();
    try (StoredRepository repository = world.repositories.open(PRODUCT)) {
      assertThat(repository.getFullBranch()).isEqualTo("refs/heads/main");
    }
    host.create(PRODUCT);
    assertThat(host.cloneAddress(PRODUCT))
        .hasToString("https://portal.test/git/customer/churn.git");
  }

  @Test
  void aCommitHoldsExactlyItsFilesAndItsAuthor() throws IOException {
    TreeFile script = new TreeFile("bin/run.sh", new byte[] {'#', '!'}, true);
    String commit = world.commit("main", README, script);

    assertThat(host.tip(PRODUCT, "main")).contains(commit);
    assertThat(host.files(PRODUCT, commit))
        .extracting(TreeFile::path)
        .containsExactly("README.md", "bin/run.sh");
    assertThat(host.files(PRODUCT, commit).get(1).executable()).isTrue();
    assertThat(host.files(PRODUCT, commit).get(0).text()).isEqualTo("# Churn\n");
    try (StoredRepository repository = world.repositories.open(PRODUCT);
        RevWalk commits = new RevWalk(repository)) {
      RevCommit made = commits.parseCommit(repository.resolve(Constants.HEAD));
      assertThat(made.getAuthorIdent().getEmailAddress()).isEqualTo("hugo@example.org");
      assertThat(made.getCommitterIdent().getName()).isEqualTo("Meshport");
      assertThat(made.getParentCount()).isZero();
    }
  }

  @Test
  void theSameFilesAgainChangeNothing() throws IOException {
    String first = world.commit("main", README);

    String again = host.commit(PRODUCT, order("main", Optional.empty()), List.of(README));

    assertThat(again).isEqualTo(first);
  }

  @Test
  void aBranchThatMovedMeanwhileIsNotOverwritten() throws IOException {
    String first = world.commit("main", README);
    String second = world.commit("main", README, TreeFile.of("b", "b"));

    assertThatThrownBy(
            () ->
                host.commit(
                    PRODUCT, order("main", Optional.of(first)), List.of(TreeFile.of("c", "c"))))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("somebody else");
    assertThat(host.tip(PRODUCT, "main")).contains(second);
  }

  @Test
  void filesOfAnotherRunAreNotWrittenOver() throws IOException {
    String first = world.commit("main", README);

    assertThatThrownBy(
            () ->
                host.commit(
                    PRODUCT, order("main", Optional.empty()), List.of(TreeFile.of("c", "c"))))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("has other files on 'main' already");
    assertThat(host.tip(PRODUCT, "main")).contains(first);
  }

  @Test
  void aNewBranchStartsFromItsParent() throws IOException {
    String first = world.commit("main", README);

    String made =
        host.commit(
            PRODUCT, order("upgrade", Optional.of(first)), List.of(README, TreeFile.of("b", "b")));

    try (StoredRepository repository = world.repositories.open(PRODUCT);
        RevWalk commits = new RevWalk(repository)) {
      RevCommit commit = commits.parseCommit(repository.resolve("upgrade"));
      assertThat(commit.name()).isEqualTo(made);
      assertThat(commit.getParent(0).name()).isEqualTo(first);
    }
    assertThat(world.browser.branches(PRODUCT))
        .containsExactly(new Branch("main", first), new Branch("upgrade", made));
  }

  @ParameterizedTest
  @ValueSource(strings = {".git/config", "a/../b", "/etc/passwd", "a//b", ".GIT/hooks/x"})
  void pathsThatGitWouldNotCheckOutAreRefused(String path) {
    assertThatThrownBy(() -> world.commit("main", TreeFile.of(path, "x")))
        .isInstanceOf(IOException.class);
  }

  @Test
  void aFileCannotBeAFolderOrThereTwice() {
    assertThatThrownBy(() -> world.commit("main", TreeFile.of("a", "1"), TreeFile.of("a/b", "2")))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> world.commit("main", TreeFile.of("a", "1"), TreeFile.of("a", "2")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("twice");
  }

  @Test
  void aBranchNeedsAName() {
    assertThatThrownBy(() -> world.commit("no..name", README)).isInstanceOf(IOException.class);
  }

  @Test
  void filesAreListedAndReadWithoutTheOthers() throws IOException {
    String commit = world.commit("main", README, TreeFile.of("docs/a.md", "a"));

    assertThat(world.browser.entries(PRODUCT, commit, 10))
        .containsExactly(new Entry("README.md", 8, false), new Entry("docs/a.md", 1, false));
    assertThat(world.browser.entries(PRODUCT, commit, 1)).hasSize(1);
    assertThat(world.browser.file(PRODUCT, commit, "docs/a.md", 10).orElseThrow())
        .containsExactly('a');
    for (String path : List.of("docs", "docs/", "/docs/a.md", "", "../docs/a.md", "docs/b.md")) {
      assertThat(world.browser.file(PRODUCT, commit, path, 10)).as(path).isEmpty();
    }
    assertThatThrownBy(() -> world.browser.file(PRODUCT, commit, "README.md", 7))
        .isInstanceOf(TooLargeException.class);
  }

  @Test
  void filesLargerThanAPieceComeBackAsTheyWere() throws IOException {
    byte[] noise = new byte[3 * PackStore.CHUNK + 17];
    new Random(7).nextBytes(noise);

    String commit = world.commit("main", new TreeFile("noise.bin", noise, false), README);

    assertThat(host.files(PRODUCT, commit).get(1).content()).isEqualTo(noise);
  }

  @Test
  void aRepositoryThatIsFullTakesNothingMore() throws IOException {
    Random random = new Random(7);
    String first = world.commit("main", README);
    byte[] noise = new byte[(int) (5 * HostWorld.MEGABYTE)];
    random.nextBytes(noise);

    assertThatThrownBy(() -> world.commit("main", new TreeFile("noise.bin", noise, false)))
        .isInstanceOf(RepositoryFullException.class);
    assertThat(host.tip(PRODUCT, "main")).contains(first);
  }

  @Test
  void ofManyWhoWriteAtOnceNobodyIsLost() throws Exception {
    String start = world.commit("main", README);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Callable<String>> writers = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String branch = "branch-" + i;
      writers.add(
          () ->
              host.commit(
                  PRODUCT,
                  order(branch, Optional.of(start)),
                  List.of(README, TreeFile.of(branch, branch))));
    }
    List<Future<String>> made = threads.invokeAll(writers);
    threads.shutdown();

    for (int i = 0; i < 8; i++) {
      assertThat(host.tip(PRODUCT, "branch-" + i)).contains(made.get(i).get());
    }
  }

  @Test
  void ofManyWhoMoveOneBranchExactlyOneWinsEachRound() throws Exception {
    world.commit("main", README);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Callable<Boolean>> writers = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      String name = "file-" + i;
      writers.add(() -> added(name));
    }
    for (Future<Boolean> done : threads.invokeAll(writers)) {
      assertThat(done.get()).isTrue();
    }
    threads.shutdown();

    String tip = host.tip(PRODUCT, "main").orElseThrow();
    assertThat(host.files(PRODUCT, tip))
        .extracting(TreeFile::path)
        .containsExactly("README.md", "file-0", "file-1", "file-2", "file-3");
  }

  @Test
  void aServerSeesAtOnceWhatAnotherDid() throws IOException {
    HostWorld other = new HostWorld(world.store, world.clock);
    String first = world.commit("main", README);
    String second = other.commit("main", README, TreeFile.of("b", "b"));

    assertThat(host.tip(PRODUCT, "main")).contains(second);
    assertThatThrownBy(
            () ->
                host.commit(
                    PRODUCT, order("main", Optional.of(first)), List.of(TreeFile.of("c", "c"))))
        .hasMessageContaining("somebody else");
    assertThat(world.commit("main", README)).isNotEqualTo(second);
  }

  // As people do: read, add a file, and begin again when somebody was first.
  private boolean added(String name) throws IOException {
    for (int attempt = 0; attempt < 20; attempt++) {
      String tip = host.tip(PRODUCT, "main").orElseThrow();
      List<TreeFile> files = new ArrayList<>(host.files(PRODUCT, tip));
      files.add(TreeFile.of(name, name));
      try {
        host.commit(PRODUCT, order("main", Optional.of(tip)), files);
        return true;
      } catch (IOException overtaken) {
        assertThat(overtaken).hasMessageContaining("somebody else");
      }
    }
    return false;
  }
}
