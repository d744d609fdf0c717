package io.meshport.repository.adapter.store;

import static io.meshport.repository.adapter.store.HostWorld.PRODUCT;
import static org.assertj.core.api.Assertions.assertThat;

import io.meshport.platform.git.TreeFile;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.jgit.internal.storage.dfs.DfsGarbageCollector;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.junit.jupiter.api.Test;

class RepositoryCareTest {
  private final HostWorld world = new HostWorld();

  @Test
  void manyPacksBecomeOneAndEverythingIsStillThere() throws IOException {
    String last = commits(6);
    assertThat(packs()).isEqualTo(6);

    world.care.tick();

    assertThat(packs()).isEqualTo(1);
    assertThat(world.host.tip(PRODUCT, "main")).contains(last);
    assertThat(world.host.files(PRODUCT, last).get(0).text()).isEqualTo("5");
    world.commit("main", TreeFile.of("after", "it works on"));
  }

  @Test
  void fewPacksAreLeftAlone() throws IOException {
    commits(3);

    world.care.tick();

    assertThat(packs()).isEqualTo(3);
  }

  @Test
  void whoIsReadingMeanwhileIsNotDisturbed() throws IOException {
    String last = commits(6);
    try (StoredRepository reader = world.repositories.open(PRODUCT)) {
      assertThat(reader.getObjectDatabase().getPacks()).hasSize(6);
      world.care.tick();

      assertThat(reader.resolve(last + ":file")).isNotNull();
      assertThat(reader.open(reader.resolve(last + ":file")).getBytes()).containsExactly('5');
    }
  }

  @Test
  void aPushWhileTidyingIsNotLost() throws IOException {
    commits(6);
    try (StoredRepository tidied = world.repositories.open(PRODUCT)) {
      DfsGarbageCollector collector = new DfsGarbageCollector(tidied);
      String pushed = world.commit("other", TreeFile.of("pushed", "meanwhile"));
      collector.pack(NullProgressMonitor.INSTANCE);

      assertThat(world.host.files(PRODUCT, pushed).get(0).text()).isEqualTo("meanwhile");
    }
  }

  @Test
  void replacedPacksGoAfterAWhile() throws IOException {
    String last = commits(6);
    world.care.tick();
    UUID repository = world.store.find(PRODUCT).orElseThrow();
    int live = world.store.list(repository).size();
    world.clock.pass(Duration.ofHours(2));

    world.care.tick();

    assertThat(world.store.purge(world.clock.instant())).isZero();
    assertThat(world.store.list(repository)).hasSize(live);
    assertThat(world.host.files(PRODUCT, last)).hasSize(1);
  }

  private String commits(int number) throws IOException {
    String last = "";
    for (int i = 0; i < number; i++) {
      last = world.commit("main", TreeFile.of("file", Integer.toString(i)));
    }
    return last;
  }

  private long packs() throws IOException {
    UUID repository = world.store.find(PRODUCT).orElseThrow();
    return world.store.list(repository).stream()
        .filter(pack -> pack.files().containsKey("pack"))
        .count();
  }
}
