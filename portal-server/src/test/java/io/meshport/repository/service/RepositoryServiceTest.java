package io.meshport.repository.service;

import static io.meshport.repository.service.Keepers.DAVID;
import static io.meshport.repository.service.Keepers.HUGO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshport.catalog.Lifecycle;
import io.meshport.catalog.ProductKey;
import io.meshport.contract.service.FakeCatalog;
import io.meshport.platform.git.TreeFile;
import io.meshport.platform.problem.ProblemType;
import io.meshport.repository.adapter.store.HostWorld;
import io.meshport.repository.model.RepositoryBrowser.Entry;
import java.io.IOException;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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
  void whatIsNoTextOrTooLargeIsForGitOnly() throws IOException {
    catalog.put(PRODUCT, Lifecycle.DRAFT);
    world.commit(
        "main",
        new TreeFile("logo.png", new byte[] {(byte) 0x89, 'P', (byte) 0xff}, false),
        new TreeFile("large.txt", new byte[(1 << 20) + 1], false));

    for (String path : new String[] {"logo.png", "large.txt"}) {
      assertThatThrownBy(() -> service.text(PRODUCT, "main", path, HUGO))
          .hasFieldOrPropertyWithValue("type", ProblemType.NOT_ACCEPTABLE);
    }
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
