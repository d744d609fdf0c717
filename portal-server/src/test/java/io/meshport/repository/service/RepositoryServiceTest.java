package io.meshport.repository.service;

import static io.meshport.repository.service.Keepers.DAVID;
import static io.meshport.repository.service.Keepers.HUGO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshport.catalog.Lifecycle;
import io.meshport.catalog.ProductKey;
import io.meshport.contract.service.FakeCatalog;
import io.meshport.platform.git.TreeFile;
import io.meshport.platform.page.Page;
import io.meshport.platform.page.PageRequest;
import io.meshport.platform.problem.ProblemType;
import io.meshport.repository.adapter.store.HostWorld;
import io.meshport.repository.model.RepositoryBrowser.Commit;
import io.meshport.repository.model.RepositoryBrowser.Entry;
import io.meshport.repository.model.RepositoryBrowser.Node;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RepositoryServiceTest {
  private static final ProductKey PRODUCT = HostWorld.PRODUCT;
  private static final ProductKey WITHOUT = new ProductKey("customer", "without");

  private final HostWorld world = new HostWorld();
  private final FakeCatalog catalog = new FakeCatalog();
  private final RepositoryService service =
      new RepositoryService(catalog, world.host(), world.browser());

  @Test
  void anEmptyRepositoryIsShownAsEmpty() {
    catalog.put(PRODUCT, Lifecycle.DRAFT);

    RepositoryDetails shown = service.show(PRODUCT, Optional.empty(), HUGO);

    assertThat(shown.cloneAddress()).hasToString("https://portal.test/git/customer/churn.git");
    assertThat(shown.branches()).isEmpty();
    assertThat(shown.files()).isEmpty();
    assertThat(shown.mayPush()).isTrue();
  }

  @Test
  void theFilesOfABranchAreListed() throws IOException {
    catalog.put(PRODUCT, Lifecycle.PUBLISHED);
    world.commit("main", TreeFile.of("README.md", "# Churn"));
    world.commit("topic", TreeFile.of("other", "1"));

    RepositoryDetails main = service.show(PRODUCT, Optional.empty(), DAVID);
    assertThat(main.files()).containsExactly(new Entry("README.md", 7, false));
    assertThat(main.branches()).extracting("name").containsExactly("main", "topic");
    assertThat(main.mayPush()).isFalse();
    assertThat(main.complete()).isTrue();
    assertThat(service.show(PRODUCT, Optional.of("topic"), DAVID).files())
        .containsExactly(new Entry("other", 1, false));
    assertThat(service.text(PRODUCT, "main", "README.md", DAVID)).isEqualTo("# Churn");
  }

  @Test
  void whatIsMissingOrHiddenIsNotFound() throws IOException {
    catalog.put(PRODUCT, Lifecycle.DRAFT);
    catalog.put(WITHOUT, Lifecycle.DRAFT);
    world.commit("main", TreeFile.of("README.md", "# Churn"));

    notFound(() -> service.show(PRODUCT, Optional.empty(), DAVID));
    notFound(() -> service.text(PRODUCT, "main", "README.md", DAVID));
    notFound(() -> service.create(PRODUCT, DAVID));
    notFound(() -> service.show(WITHOUT, Optional.empty(), HUGO));
    notFound(() -> service.show(PRODUCT, Optional.of("nowhere"), HUGO));
    notFound(() -> service.text(PRODUCT, "nowhere", "README.md", HUGO));
    notFound(() -> service.text(PRODUCT, "main", "nothing", HUGO));
  }

  @Test
  void whatIsNoTextOrTooLargeIsForGitOnlyAndItIsSaidWhy() throws IOException {
    catalog.put(PRODUCT, Lifecycle.DRAFT);
    world.commit(
        "main",
        new TreeFile("latin.txt", new byte[] {'P', (byte) 0xff}, false),
        new TreeFile("logo.png", new byte[] {'P', 0}, false),
        new TreeFile("large.txt", new byte[(1 << 20) + 1], false));

    Map.of(
            "latin.txt", "no text in UTF-8",
            "logo.png", "a binary file",
            "large.txt", "1048577 bytes; up to 1048576 are shown")
        .forEach(
            (path, why) ->
                assertThatThrownBy(() -> service.text(PRODUCT, "main", path, HUGO))
                    .hasFieldOrPropertyWithValue("type", ProblemType.NOT_ACCEPTABLE)
                    .hasMessageContaining(why));
  }

  @Test
  void aFolderIsListedPageByPageWithItsFoldersFirst() throws IOException {
    catalog.put(PRODUCT, Lifecycle.DRAFT);
    world.commit(
        "main",
        TreeFile.of("README.md", "# Churn"),
        TreeFile.of("a.txt", "1"),
        new TreeFile("models/run.sh", new byte[] {'x'}, true),
        TreeFile.of("models/deep/x.sql", "select 1"),
        TreeFile.of("z/y", "1"));

    assertThat(folder("", null, 3).items())
        .containsExactly(
            new Node("models", true, 0, false),
            new Node("z", true, 0, false),
            new Node("README.md", false, 7, false));
    Page<Node> rest = folder("", folder("", null, 3).nextPageToken(), 3);
    assertThat(rest.items()).extracting(Node::path).containsExactly("a.txt");
    assertThat(rest.nextPageToken()).isNull();
    assertThat(rest.total()).isEqualTo(4);
    assertThat(folder("models", null, 3).items())
        .containsExactly(
            new Node("models/deep", true, 0, false), new Node("models/run.sh", false, 1, true));
    for (String none :
        new String[] {"nowhere", "README.md", "/models", "models/", "models//deep"}) {
      notFound(() -> folder(none, null, 3));
    }
    notFound(() -> service.folder(PRODUCT, "nowhere", "", new PageRequest(3, 0), HUGO));
    notFound(() -> service.folder(PRODUCT, "main", "", new PageRequest(3, 0), DAVID));
  }

  private Page<Node> folder(String path, @Nullable String token, int size) {
    return service.folder(PRODUCT, "main", path, PageRequest.of(size, token), HUGO);
  }

  @Test
  void theCommitsOfABranchAreListedFromTheNewestOn() throws IOException {
    catalog.put(PRODUCT, Lifecycle.DRAFT);
    String first = world.commit("main", TreeFile.of("README.md", "one"));
    String second = world.commit("main", TreeFile.of("README.md", "two"));

    Page<Commit> newest = service.commits(PRODUCT, "main", new PageRequest(1, 0), HUGO);
    assertThat(newest.total()).isEqualTo(2);
    assertThat(newest.items())
        .containsExactly(new Commit(second, "Change", "Hugo Silva", world.clock.instant()));
    assertThat(service.show(PRODUCT, Optional.empty(), HUGO).lastCommit())
        .contains(newest.items().get(0));
    Page<Commit> older =
        service.commits(PRODUCT, "main", PageRequest.of(1, newest.nextPageToken()), HUGO);
    assertThat(older.items()).extracting(Commit::id).containsExactly(first);
    assertThat(older.nextPageToken()).isNull();
    notFound(() -> service.commits(PRODUCT, "nowhere", new PageRequest(1, 0), HUGO));
    notFound(() -> service.commits(PRODUCT, "main", new PageRequest(1, 0), DAVID));
  }

  @Test
  void membersGiveAProductARepository() {
    catalog.put(WITHOUT, Lifecycle.PUBLISHED);

    assertThatThrownBy(() -> service.create(WITHOUT, DAVID))
        .hasFieldOrPropertyWithValue("type", ProblemType.FORBIDDEN);
    assertThat(world.host().exists(WITHOUT)).isFalse();
    assertThat(service.create(WITHOUT, HUGO).branches()).isEmpty();
    assertThat(service.create(WITHOUT, HUGO).mayPush()).isTrue();
    assertThat(world.host().exists(WITHOUT)).isTrue();
  }

  @Test
  void aRetiredProductGetsNoneAnyMore() {
    catalog.put(WITHOUT, Lifecycle.RETIRED);
    catalog.put(PRODUCT, Lifecycle.RETIRED);

    assertThatThrownBy(() -> service.create(WITHOUT, HUGO))
        .hasFieldOrPropertyWithValue("type", ProblemType.ILLEGAL_TRANSITION);
    assertThat(service.show(PRODUCT, Optional.empty(), HUGO).mayPush()).isFalse();
  }

  private static void notFound(ThrowingCallable call) {
    assertThatThrownBy(call).hasFieldOrPropertyWithValue("type", ProblemType.NOT_FOUND);
  }
}
