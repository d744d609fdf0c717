package io.meshport.scaffolder.service.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.catalog.Lifecycle;
import io.meshport.catalog.ProductKey;
import io.meshport.contract.service.FakeCatalog;
import io.meshport.identity.Caller;
import io.meshport.identity.UserId;
import io.meshport.platform.git.TreeFile;
import io.meshport.platform.json.Json;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.problem.Violation;
import io.meshport.repository.adapter.store.Git;
import io.meshport.repository.adapter.store.HostWorld;
import io.meshport.scaffolder.TaskId;
import io.meshport.scaffolder.model.template.ParameterPage;
import io.meshport.scaffolder.model.upgrade.FileChange;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Upgrades of a product in a real repository, merged with the real Git. */
class UpgradeServiceTest {
  private static final ProductKey PRODUCT = HostWorld.PRODUCT;
  private static final Caller HUGO = caller("hugo", "customer");
  private static final Caller DAVID = caller("david", "finance");
  private static final TreeFile README = TreeFile.of("README.md", "# NAME\n\nOwn it.\n");
  private static final TreeFile MODEL = TreeFile.of("model.sql", "select 1\n");

  private final HostWorld world = new HostWorld();
  private final FakeCatalog catalog = new FakeCatalog();
  private final FakeTemplate template = new FakeTemplate();
  private final UpgradeService service =
      new UpgradeService(catalog, template, template, template, world.host());
  @TempDir Path folder = Path.of("");

  @BeforeEach
  void make() throws IOException {
    catalog.put(PRODUCT, Lifecycle.PUBLISHED);
    template.revision("a1", README, MODEL);
    ObjectNode values = Json.mapper().createObjectNode().put("name", "churn");
    template.remember(PRODUCT, new TaskId(UUID.randomUUID()), FakeTemplate.NAME, "a1", values);
    world.commit("main", TreeFile.of("README.md", "# churn\n\nOwn it.\n"), MODEL);
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void aProductThatIsUpToDateHasNothingToUpgrade() {
    OriginDetails origin = service.origin(PRODUCT, HUGO).orElseThrow();

    assertThat(origin.isUpgradeAvailable()).isFalse();
    assertThat(origin.mayUpgrade()).isFalse();
    assertThat(preview(PRODUCT, HUGO).merged().changes()).isEmpty();
    refused(ProblemType.NOTHING_TO_UPGRADE, () -> open(PRODUCT, HUGO));
  }

  @Test
  void aTemplateThatMovedOnIsOffered() {
    template.revision("b2", README, TreeFile.of("model.sql", "select 2\n"));

    OriginDetails origin = service.origin(PRODUCT, HUGO).orElseThrow();
    assertThat(origin.revision()).isEqualTo("a1");
    assertThat(origin.newest()).contains("b2");
    assertThat(origin.isUpgradeAvailable()).isTrue();
    assertThat(origin.mayUpgrade()).isTrue();
    assertThat(service.origin(PRODUCT, DAVID).orElseThrow().mayUpgrade()).isFalse();
    assertThat(preview(PRODUCT, DAVID).merged().changes())
        .extracting(FileChange::path)
        .containsExactly("model.sql");
  }

  @Test
  void theTeamMergesTheBranchAndIsUpToDate() throws IOException {
    edit("README.md", "# churn\n\nOurs.\n");
    String main = tip("main");
    template.revision(
        "b2", README, TreeFile.of("model.sql", "select 2\n"), TreeFile.of("new", "x"));

    OpenedUpgrade opened = open(PRODUCT, HUGO);

    assertThat(opened.branch()).isEqualTo("template-b2");
    assertThat(opened.conflicts()).isEmpty();
    assertThat(opened.fresh()).isTrue();
    assertThat(opened.commit()).isEqualTo(tip("template-b2"));
    assertThat(tip("main")).isEqualTo(main);
    assertThat(text("template-b2", "README.md")).isEqualTo("# churn\n\nOurs.\n");
    assertThat(text("template-b2", "model.sql")).isEqualTo("select 2\n");

    mergeByGit("template-b2", "--squash");

    OriginDetails origin = service.origin(PRODUCT, HUGO).orElseThrow();
    assertThat(origin.revision()).isEqualTo("b2");
    assertThat(origin.isUpgradeAvailable()).isFalse();
    assertThat(text("main", "README.md")).isEqualTo("# churn\n\nOurs.\n");
    assertThat(text("main", "new")).isEqualTo("x");
  }

  @Test
  void theNextUpgradeStartsFromTheOneThatWasMerged() throws IOException {
    template.revision("b2", README, TreeFile.of("model.sql", "select 2\n"));
    open(PRODUCT, HUGO);
    mergeByGit("template-b2");
    edit("README.md", "# churn\n\nOurs.\n");
    template.revision("c3", README, TreeFile.of("model.sql", "select 3\n"));

    UpgradeDetails preview = preview(PRODUCT, HUGO);

    assertThat(preview.from()).isEqualTo("b2");
    assertThat(preview.to()).isEqualTo("c3");
    assertThat(preview.merged().conflicts()).isEmpty();
    assertThat(preview.merged().changes())
        .extracting(FileChange::path)
        .containsExactly("model.sql");
    assertThat(open(PRODUCT, HUGO).branch()).isEqualTo("template-c3");
  }

  @Test
  void whereBothChangedTheSameLineThePersonDecides() throws IOException {
    edit("model.sql", "select 'ours'\n");
    template.revision("b2", README, TreeFile.of("model.sql", "select 2\n"));

    OpenedUpgrade opened = open(PRODUCT, HUGO);

    assertThat(opened.conflicts()).containsExactly("model.sql");
    assertThat(text("template-b2", "model.sql"))
        .isEqualTo("<<<<<<< main\nselect 'ours'\n=======\nselect 2\n>>>>>>> template-b2\n");
    assertThat(text("main", "model.sql")).isEqualTo("select 'ours'\n");
  }

  @Test
  void openingAgainLeavesTheWorkOnTheBranchAlone() throws IOException {
    edit("model.sql", "select 'ours'\n");
    template.revision("b2", README, TreeFile.of("model.sql", "select 2\n"));
    String first = open(PRODUCT, HUGO).commit();
    OpenedUpgrade again = open(PRODUCT, HUGO);
    assertThat(again).isEqualTo(opened(first, List.of("model.sql")));

    List<TreeFile> solved = new ArrayList<>(files("template-b2"));
    solved.removeIf(file -> file.path().equals("model.sql"));
    solved.add(TreeFile.of("model.sql", "select 'both'\n"));
    String work = world.commit("template-b2", solved.toArray(TreeFile[]::new));

    assertThat(open(PRODUCT, HUGO)).isEqualTo(opened(work, List.of()));
  }

  @Test
  void aBrokenMarkInTheRepositoryIsNotBelieved() throws IOException {
    edit(".meshport/template.json", "{\"template\": \"another\", \"revision\": \"b2\"}");
    template.revision("b2", README, TreeFile.of("model.sql", "select 2\n"));

    assertThat(service.origin(PRODUCT, HUGO).orElseThrow().revision()).isEqualTo("a1");
  }

  @Test
  void aTemplateThatIsGoneOffersNothing() {
    template.newest = null;

    OriginDetails origin = service.origin(PRODUCT, HUGO).orElseThrow();
    assertThat(origin.newest()).isEmpty();
    assertThat(origin.isUpgradeAvailable()).isFalse();
    refused(ProblemType.NOTHING_TO_UPGRADE, () -> open(PRODUCT, HUGO));
  }

  @Test
  void onlyMembersUpgradeAndOnlyWhatLives() {
    template.revision("b2", README, TreeFile.of("model.sql", "select 2\n"));

    refused(ProblemType.FORBIDDEN, () -> open(PRODUCT, DAVID));
    catalog.put(PRODUCT, Lifecycle.DRAFT);
    refused(ProblemType.NOT_FOUND, () -> open(PRODUCT, DAVID));
    refused(ProblemType.NOT_FOUND, () -> preview(PRODUCT, DAVID));
    refused(ProblemType.NOT_FOUND, () -> service.origin(PRODUCT, DAVID));
    catalog.put(PRODUCT, Lifecycle.RETIRED);
    refused(ProblemType.ILLEGAL_TRANSITION, () -> open(PRODUCT, HUGO));
    assertThat(service.origin(PRODUCT, HUGO).orElseThrow().mayUpgrade()).isFalse();
  }

  @Test
  void whatNoTemplateMadeOrLiesElsewhereIsNotUpgraded() {
    ProductKey byHand = new ProductKey("customer", "by-hand");
    catalog.put(byHand, Lifecycle.PUBLISHED);
    assertThat(service.origin(byHand, HUGO)).isEmpty();
    refused(ProblemType.NOT_FROM_TEMPLATE, () -> preview(byHand, HUGO));
    refused(ProblemType.NOT_FROM_TEMPLATE, () -> open(byHand, HUGO));

    ObjectNode values = Json.mapper().createObjectNode();
    template.remember(byHand, new TaskId(UUID.randomUUID()), FakeTemplate.NAME, "a1", values);
    template.revision("b2", README);
    assertThat(service.origin(byHand, HUGO).orElseThrow().isUpgradeAvailable()).isTrue();
    assertThat(service.origin(byHand, HUGO).orElseThrow().mayUpgrade()).isFalse();
    refused(ProblemType.NO_HOSTED_REPOSITORY, () -> preview(byHand, HUGO));
    refused(ProblemType.NO_HOSTED_REPOSITORY, () -> open(byHand, HUGO));
  }

  @Test
  void whatTheNewRevisionNeedsIsAskedForBeforeAnythingIsShownOrOpened() throws IOException {
    asksForTheTeam("b2");

    UpgradeDetails preview = preview(PRODUCT, HUGO);

    assertThat(preview.questions().violations())
        .extracting(Violation::pointer)
        .containsExactly("/values/team");
    assertThat(preview.questions().pages())
        .extracting(ParameterPage::title)
        .containsExactly("Page of team");
    assertThat(preview.merged().changes()).isEmpty();
    assertThat(preview.mayOpen()).isTrue();
    assertThatThrownBy(() -> open(PRODUCT, HUGO))
        .isInstanceOfSatisfying(
            PortalException.class,
            refusal -> {
              assertThat(refusal.type()).isEqualTo(ProblemType.INVALID_VALUES);
              assertThat(refusal.violations())
                  .extracting(Violation::pointer)
                  .containsExactly("/values/team");
            });
    assertThat(world.host().tip(PRODUCT, "template-b2")).isEmpty();
    assertThat(template.kept).isEmpty();
  }

  @Test
  void valuesOfAnUpgradeHoldFromItsMergeOn() throws IOException {
    asksForTheTeam("b2");
    UpgradeWish wish = wish("Blue", null);
    assertThat(service.preview(PRODUCT, wish, HUGO).merged().changes())
        .extracting(FileChange::path)
        .containsExactly("team");

    service.open(PRODUCT, wish, HUGO);
    assertThat(text("template-b2", "team")).isEqualTo("Blue\n");
    assertThat(service.origin(PRODUCT, HUGO).orElseThrow().values().has("team")).isFalse();
    mergeByGit("template-b2");

    assertThat(service.origin(PRODUCT, HUGO).orElseThrow().values().path("team").asText())
        .isEqualTo("Blue");
    asksForTheTeam("c3", TreeFile.of("team", "TEAM\n\nSince c3\n"));
    UpgradeDetails next = preview(PRODUCT, HUGO);
    assertThat(next.questions().isOpen()).isFalse();
    assertThat(next.merged().conflicts()).isEmpty();
    assertThat(open(PRODUCT, HUGO).branch()).isEqualTo("template-c3");
    assertThat(text("template-c3", "team")).isEqualTo("Blue\n\nSince c3\n");
    assertThat(template.kept).containsExactly("b2", "c3");
  }

  @Test
  void aBranchThatIsThereIsShownWithWhatIsLeftToDoOnIt() throws IOException {
    edit("model.sql", "select 'ours'\n");
    template.revision("b2", README, TreeFile.of("model.sql", "select 2\n"));
    assertThat(preview(PRODUCT, HUGO).opened()).isEmpty();

    String tip = open(PRODUCT, HUGO).commit();

    assertThat(preview(PRODUCT, HUGO).opened()).contains(opened(tip, List.of("model.sql")));
    assertThat(preview(PRODUCT, DAVID).mayOpen()).isFalse();
  }

  @Test
  void anUpgradeToAnotherRevisionThanWasSeenIsNotOpened() throws IOException {
    template.revision("b2", README, TreeFile.of("model.sql", "select 2\n"));
    template.revision("c3", README, TreeFile.of("model.sql", "select 3\n"));

    refused(ProblemType.STALE_VERSION, () -> service.open(PRODUCT, wish("Blue", "b2"), HUGO));
    assertThat(world.host().tip(PRODUCT, "template-c3")).isEmpty();
    assertThat(service.open(PRODUCT, wish("Blue", "c3"), HUGO).fresh()).isTrue();
  }

  private void asksForTheTeam(String revision, TreeFile... more) {
    List<TreeFile> files = new ArrayList<>(List.of(README, MODEL));
    files.addAll(Arrays.asList(more));
    if (more.length == 0) {
      files.add(TreeFile.of("team", "TEAM\n"));
    }
    template.revision(revision, files.toArray(TreeFile[]::new));
    template.ask(revision, "team");
  }

  private static UpgradeWish wish(String team, @Nullable String revision) {
    ObjectNode values = Json.mapper().createObjectNode().put("name", "churn").put("team", team);
    return new UpgradeWish(Optional.of(values), Map.of(), Optional.ofNullable(revision));
  }

  private UpgradeDetails preview(ProductKey key, Caller caller) {
    return service.preview(key, UpgradeWish.PLAIN, caller);
  }

  private OpenedUpgrade open(ProductKey key, Caller caller) {
    return service.open(key, UpgradeWish.PLAIN, caller);
  }

  private OpenedUpgrade opened(String commit, List<String> conflicts) {
    return new OpenedUpgrade(
        "template-b2", commit, conflicts, world.host().cloneAddress(PRODUCT), false);
  }

  private static void refused(ProblemType type, ThrowingCallable call) {
    assertThatThrownBy(call).hasFieldOrPropertyWithValue("type", type);
  }

  private void edit(String path, String text) throws IOException {
    List<TreeFile> files = new ArrayList<>(files("main"));
    files.removeIf(file -> file.path().equals(path));
    files.add(TreeFile.of(path, text));
    world.commit("main", files.toArray(TreeFile[]::new));
  }

  private void mergeByGit(String branch, String... options) {
    Git clone = world.clone(folder.resolve("clone-" + UUID.randomUUID()));
    List<String> words = new ArrayList<>(List.of("merge", "origin/" + branch));
    words.addAll(Arrays.asList(options));
    clone.git(words.toArray(String[]::new));
    if (options.length > 0) {
      clone.commit();
    }
    clone.git("push", "origin", "main");
  }

  private List<TreeFile> files(String branch) throws IOException {
    return world.host().files(PRODUCT, tip(branch));
  }

  private String tip(String branch) throws IOException {
    return world.host().tip(PRODUCT, branch).orElseThrow();
  }

  private String text(String branch, String path) throws IOException {
    return files(branch).stream()
        .filter(file -> file.path().equals(path))
        .findFirst()
        .orElseThrow()
        .text();
  }

  private static Caller caller(String id, String domain) {
    return new Caller(
        new UserId(id), id, id, Set.of(domain), Set.of(), Set.of(), Set.of(), Set.of());
  }
}
