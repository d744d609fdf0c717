package io.meshport.repository.adapter.store;

import static io.meshport.repository.adapter.store.HostWorld.PRODUCT;
import static org.assertj.core.api.Assertions.assertThat;

import io.meshport.platform.git.TreeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Git host, visited by the real Git. */
class EmbeddedExchangeTest {
  private final HostWorld world = new HostWorld();
  private final GitOverHttp http = new GitOverHttp(world.exchange);
  @TempDir Path folder = Path.of("");

  @AfterEach
  void stop() {
    http.close();
  }

  @Test
  void whatIsPushedIsThereWhenItIsClonedAgain() throws IOException {
    Git first = Git.clone(http.url(), folder.resolve("first"));
    first.write("README.md", "# Churn\n");
    first.write("sql/model.sql", "select 1\n");
    String commit = first.commit();
    first.git("push", "origin", "main");
    first.write("README.md", "# Churn, again\n");
    first.commit();
    first.git("tag", "-a", "v1", "-m", "First");
    first.git("push", "origin", "main", "v1");

    Git second = Git.clone(http.url(), folder.resolve("second"));

    assertThat(second.read("README.md")).isEqualTo("# Churn, again\n");
    assertThat(second.git("rev-parse", "HEAD~1")).isEqualTo(commit);
    assertThat(second.git("tag")).isEqualTo("v1");
    assertThat(second.git("fsck", "--strict")).doesNotContain("error");
    assertThat(http.protocols).contains("version=2");
  }

  @Test
  void whatThePortalWritesIsFetched() throws IOException {
    world.commit("main", TreeFile.of("README.md", "one\n"));
    Git clone = Git.clone(http.url(), folder.resolve("clone"));
    world.commit("main", TreeFile.of("README.md", "two\n"));

    clone.git("pull", "--ff-only");
    assertThat(clone.read("README.md")).isEqualTo("two\n");
    Git old = Git.clone(http.url(), folder.resolve("old"), "-c", "protocol.version=0");
    assertThat(old.read("README.md")).isEqualTo("two\n");
    Git shallow = Git.clone(http.url(), folder.resolve("shallow"), "--depth", "1");
    assertThat(shallow.git("rev-list", "--count", "HEAD")).isEqualTo("1");
  }

  @Test
  void thePastOfMainIsNotRewrittenAndOtherBranchesMayBe() throws IOException {
    world.commit("main", TreeFile.of("README.md", "one\n"));
    String tip = world.commit("main", TreeFile.of("README.md", "two\n"));
    Git clone = Git.clone(http.url(), folder.resolve("clone"));
    clone.git("push", "origin", "main:topic");
    clone.git("reset", "--hard", "HEAD~1");
    clone.write("README.md", "other\n");
    String other = clone.commit();

    assertThat(clone.refusal("push", "--force", "origin", "main"))
        .contains("the past of main is not rewritten");
    assertThat(clone.refusal("push", "origin", ":main")).contains("the branch main stays");
    assertThat(clone.refusal("push", "origin", "HEAD:refs/notes/x"))
        .contains("only branches and tags");
    assertThat(world.host.tip(PRODUCT, "main")).contains(tip);

    clone.git("push", "--force", "origin", "HEAD:topic");
    assertThat(world.host.tip(PRODUCT, "topic")).contains(other);
    clone.git("push", "origin", ":topic");
    assertThat(world.host.tip(PRODUCT, "topic")).isEmpty();
  }

  @Test
  void objectsThatWouldHarmWhoClonesAreRefused() throws IOException {
    Git clone = Git.clone(http.url(), folder.resolve("clone"));
    clone.write("x", "x");
    String blob = clone.git("hash-object", "-w", "x");
    String tree = clone.pipe("100644 blob " + blob + "\t.git\n", "mktree");
    String outer = clone.pipe("040000 tree " + tree + "\t..\n", "mktree");
    for (String evil : List.of(tree, outer)) {
      String commit = clone.git("commit-tree", "-m", "evil", evil);
      assertThat(clone.refusal("push", "origin", commit + ":refs/heads/evil")).contains("rejected");
    }
    assertThat(world.browser.branches(PRODUCT)).isEmpty();
  }

  @Test
  void whoPushesAFileThatIsTooLargeIsToldItsSizeAndTheLimit() throws IOException {
    Git clone = Git.clone(http.url(), folder.resolve("clone"));
    commitNoise(clone, new Random(7), 60 * HostWorld.MEGABYTE);

    assertThat(clone.refusal("push", "origin", "main"))
        .contains("Object too large (62,914,560 bytes)", "limit is 1,048,576 bytes");

    assertThat(world.host.tip(PRODUCT, "main")).isEmpty();
  }

  @Test
  void whoPushesTooMuchAtOnceIsToldTheLimit() throws IOException {
    Git clone = Git.clone(http.url(), folder.resolve("clone"));
    Random random = new Random(7);
    for (int i = 0; i < 3; i++) {
      commitNoise(clone, random, HostWorld.MEGABYTE * 9 / 10);
    }

    assertThat(clone.refusal("push", "origin", "main")).contains("A push may have up to 1 MiB");

    assertThat(world.host.tip(PRODUCT, "main")).isEmpty();
  }

  private void commitNoise(Git clone, Random random, long bytes) throws IOException {
    byte[] noise = new byte[(int) bytes];
    random.nextBytes(noise);
    Files.write(folder.resolve("clone/noise.bin"), noise);
    clone.commit();
  }

  @Test
  void manyMegabytesInManyPushesAreTooMuch() throws IOException {
    Git clone = Git.clone(http.url(), folder.resolve("clone"));
    Random random = new Random(7);
    for (int i = 0; i < 4; i++) {
      commitNoise(clone, random, HostWorld.MEGABYTE * 9 / 10);
      clone.git("push", "origin", "main");
    }
    commitNoise(clone, random, HostWorld.MEGABYTE * 9 / 10);

    assertThat(clone.refusal("push", "origin", "main"))
        .contains("The repository would become larger than 4 MiB");
  }

  @Test
  void ofPushesAtOnceNoneIsLost() throws Exception {
    world.commit("main", TreeFile.of("README.md", "one\n"));
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Callable<String>> pushes = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      String name = "topic-" + i;
      Git clone = Git.clone(http.url(), folder.resolve(name));
      clone.write(name, name);
      String commit = clone.commit();
      pushes.add(
          () -> {
            clone.git("push", "origin", "main:" + name);
            return commit;
          });
    }
    List<Future<String>> pushed = threads.invokeAll(pushes);
    threads.shutdown();

    for (int i = 0; i < 4; i++) {
      assertThat(world.host.tip(PRODUCT, "topic-" + i)).contains(pushed.get(i).get());
    }
  }

  @Test
  void ofTwoPushesToOneBranchOneIsTakenAndTheOtherToldToPull() throws IOException {
    world.commit("main", TreeFile.of("README.md", "one\n"));
    Git one = Git.clone(http.url(), folder.resolve("one"));
    Git other = Git.clone(http.url(), folder.resolve("other"));
    one.write("one", "1");
    one.commit();
    other.write("other", "2");
    other.commit();
    one.git("push", "origin", "main");

    assertThat(other.refusal("push", "origin", "main")).contains("rejected");
    other.git("pull", "--rebase");
    other.git("push", "origin", "main");

    Git all = Git.clone(http.url(), folder.resolve("all"));
    assertThat(all.read("one") + all.read("other")).isEqualTo("12");
  }
}
