package io.meshport.discovery.service;

import static io.meshport.discovery.service.FakeCatalog.product;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshport.catalog.Lifecycle;
import io.meshport.platform.problem.ProblemType;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RebuildServiceTest {
  private final FakeCatalog catalog = new FakeCatalog();
  private final FakeIndex index = new FakeIndex();
  private final FakeLock lock = new FakeLock();
  private final List<Runnable> background = new ArrayList<>();
  private final RebuildService service =
      new RebuildService(
          index, new CatalogDocumentAssembler(catalog, catalog), lock, background::add);

  @Test
  void adminStartsARebuildThatRunsInTheBackground() {
    catalog.add(product("churn", Lifecycle.PUBLISHED));

    service.request(Callers.admin());
    assertThat(index.rebuilds).isZero();

    background.forEach(Runnable::run);
    assertThat(index.rebuilt).extracting(document -> document.name()).containsExactly("churn");
  }

  @Test
  void nobodyElseStartsOne() {
    assertThatThrownBy(() -> service.request(Callers.memberOf("customer")))
        .hasFieldOrPropertyWithValue("type", ProblemType.FORBIDDEN);
    assertThat(background).isEmpty();
  }

  @Test
  void requestedRebuildDoesNotRunBesideAnother() {
    lock.taken = true;

    service.request(Callers.admin());
    background.forEach(Runnable::run);

    assertThat(index.rebuilds).isZero();
  }

  @Test
  void failedRebuildHarmsNobody() {
    lock.broken = true;

    service.request(Callers.admin());

    assertThatCode(() -> background.forEach(Runnable::run)).doesNotThrowAnyException();
  }

  @Test
  void missingOrOldIndexIsRebuiltOnce() {
    index.old = true;

    service.ensureIndex();
    service.ensureIndex();

    assertThat(index.rebuilds).isEqualTo(1);
  }

  @Test
  void indexMadeByAnotherServerMeanwhileIsKept() {
    index.old = true;
    lock.beforeWork = () -> index.old = false;

    service.ensureIndex();

    assertThat(index.rebuilds).isZero();
  }

  private static final class FakeLock implements RebuildLock {
    private boolean taken;
    private boolean broken;
    private Runnable beforeWork = () -> {};

    @Override
    public boolean runAlone(Runnable work) {
      if (broken) {
        throw new IllegalStateException("no database");
      }
      beforeWork.run();
      if (!taken) {
        work.run();
      }
      return !taken;
    }
  }
}
