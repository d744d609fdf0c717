package io.meshport.scaffolder.adapter.action.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshport.catalog.Lifecycle;
import io.meshport.catalog.ProductKey;
import io.meshport.contract.service.FakeCatalog;
import io.meshport.platform.config.PublicAddress;
import io.meshport.platform.git.RemoteRepositories.RemoteLogin;
import io.meshport.platform.git.TreeFile;
import io.meshport.scaffolder.ActionFailure;
import io.meshport.scaffolder.adapter.action.FakeCall;
import io.meshport.scaffolder.adapter.action.FakeHosts;
import io.meshport.scaffolder.adapter.action.MemoryWorkspace;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FetchActionsTest {
  private final FakeHosts hosts = new FakeHosts();
  private final FakeCatalog catalog = new FakeCatalog();
  private final FileSource source =
      new FileSource(
          hosts, hosts, catalog, new PublicAddress(URI.create("https://portal.example.org")));
  private final FetchPlain plain = new FetchPlain(source);
  private final FetchPlainFile plainFile = new FetchPlainFile(source);
  private final FetchTemplate template = new FetchTemplate(source);
  private final FetchTemplateFile templateFile = new FetchTemplateFile(source);

  @Test
  void aFolderIsCopiedAsItIsOverWhatIsThere() throws IOException {
    FakeCall call =
        FakeCall.with("{'url': './static', 'targetPath': 'docs'}")
            .file("static/a.md", "${{ values.x }}")
            .file(new TreeFile("static/run.sh", new byte[] {0, 1}, true));
    call.workspace().with("docs/a.md", "old");

    plain.run(call);

    assertThat(call.workspace().paths()).containsExactly("docs/a.md", "docs/run.sh");
    assertThat(call.workspace().text("docs/a.md")).isEqualTo("${{ values.x }}");
    assertThat(call.workspace().files().get(1).executable()).isTrue();
  }

  @Test
  void aFileIsCopiedToWhereTheStepSays() throws IOException {
    FakeCall call =
        FakeCall.with("{'url': './LICENSE.txt', 'targetPath': './a/LICENSE'}")
            .file("LICENSE.txt", "free");

    plainFile.run(call);

    assertThat(call.workspace().text("a/LICENSE")).isEqualTo("free");
  }

  @Test
  void foldersOfOtherRepositoriesAreFetchedWithTheToken() throws IOException {
    hosts.foreign.put(
        "https://github.com/acme/data.git@main",
        List.of(TreeFile.of("a/x.md", "x"), TreeFile.of("ab.md", "y"), TreeFile.of("a/b/c", "z")));
    FakeCall call =
        FakeCall.with("{'url': 'https://github.com/acme/data/tree/main/a', 'token': 's3cret'}");

    plain.run(call);

    assertThat(call.workspace().paths()).containsExactly("b/c", "x.md");
    assertThat(hosts.logins).containsExactly(Optional.of(new RemoteLogin("oauth2", "s3cret")));
    assertThat(call.lines()).doesNotContain("s3cret");
  }

  @Test
  void repositoriesOfThePortalAreFetchedByThoseWhoSeeTheProduct() throws IOException {
    hosts.hosted.put("sales/orders", List.of(TreeFile.of("docs/a.md", "a")));
    String input = "{'url': 'https://portal.example.org/git/sales/orders.git/tree/main/docs'}";

    plain.run(FakeCall.with(input).as(FakeCall.MEMBER));
    assertThatThrownBy(() -> plain.run(FakeCall.with(input).as(FakeCall.STRANGER)))
        .isInstanceOf(ActionFailure.class);

    catalog.put(new ProductKey("sales", "orders"), Lifecycle.PUBLISHED, "table");
    FakeCall seen = FakeCall.with(input).as(FakeCall.STRANGER);
    plain.run(seen);
    assertThat(seen.workspace().paths()).containsExactly("a.md");
    assertThat(hosts.logins).as("never over the network").isEmpty();
  }

  @Test
  void namesAndContentsAreRendered() throws Exception {
    FakeCall call =
        FakeCall.with("{'url': './s', 'targetPath': 'out', 'values': {'n': 'orders', 'on': false}}")
            .file("s/${{ values.n }}/${{ values.n | upper }}.md", "# ${{ values.n }}\n")
            .file("s/${{ 'x' if values.on }}/left-out.md", "no")
            .file("s/${{ '' if not values.on else 'y' }}", "no");

    template.run(call);

    assertThat(call.workspace().paths()).containsExactly("out/orders/ORDERS.md");
    assertThat(call.workspace().text("out/orders/ORDERS.md")).isEqualTo("# orders\n");
  }

  @Test
  void binariesAndPatternsAreCopiedWithRenderedNames() throws Exception {
    FakeCall call =
        FakeCall.with(
                "{'url': './s', 'values': {'n': 'orders'},"
                    + " 'copyWithoutTemplating': ['.github/**', '*.raw']}")
            .file(new TreeFile("s/${{values.n}}.png", new byte[] {'$', '{', '{', 0}, false))
            .file(new TreeFile("s/latin.txt", new byte[] {(byte) 0xe4, '$', '{', '{'}, true))
            .file("s/.github/workflows/${{values.n}}.yml", "${{ secrets.TOKEN }}")
            .file("s/a.raw", "${{ values.n }}");

    template.run(call);

    assertThat(call.workspace().paths())
        .containsExactly(".github/workflows/orders.yml", "a.raw", "latin.txt", "orders.png");
    assertThat(call.workspace().text(".github/workflows/orders.yml"))
        .isEqualTo("${{ secrets.TOKEN }}");
    assertThat(call.workspace().text("a.raw")).isEqualTo("${{ values.n }}");
    assertThat(call.workspace().read("latin.txt")).hasSize(4);
  }

  @Test
  void withAnExtensionOnlySuchFilesAreRenderedAndLoseIt() throws Exception {
    FakeCall call =
        FakeCall.with("{'url': './s', 'values': {'n': 'o'}, 'templateFileExtension': true}")
            .file("s/a.md.njk", "${{ values.n }}")
            .file("s/${{values.n}}.md", "${{ values.n }}");

    template.run(call);

    assertThat(call.workspace().text("a.md")).isEqualTo("o");
    assertThat(call.workspace().text("o.md")).isEqualTo("${{ values.n }}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'copyWithoutTemplating': ['*']", "'cookiecutterCompat': true"})
  void anExtensionExcludesOtherWays(String other) {
    FakeCall call =
        FakeCall.with("{'url': './s', 'templateFileExtension': '.tpl', " + other + "}")
            .file("s/a", "a");
    assertThatThrownBy(() -> template.run(call)).hasMessageContaining("cannot stand beside");
  }

  @Test
  void cookiecutterWritesItsExpressionsOtherwise() throws Exception {
    FakeCall call =
        FakeCall.with("{'url': './s', 'values': {'n': 'o'}, 'cookiecutterCompat': true}")
            .file("s/{{cookiecutter.n}}.md", "{{ cookiecutter.n }}");

    template.run(call);

    assertThat(call.workspace().text("o.md")).isEqualTo("o");
  }

  @Test
  void filesThatAreThereStayUnlessTheyAreReplaced() throws Exception {
    MemoryWorkspace workspace = new MemoryWorkspace().with("a.md", "mine");
    template.run(FakeCall.with("{'url': './s'}", workspace).file("s/a.md", "new"));
    assertThat(workspace.text("a.md")).isEqualTo("mine");

    template.run(FakeCall.with("{'url': './s', 'replace': true}", workspace).file("s/a.md", "new"));
    assertThat(workspace.text("a.md")).isEqualTo("new");
  }

  @Test
  void whiteSpaceAroundStatementsGoesWhereAsked() throws Exception {
    String text = "a\n  {% if true %}\nb\n  {% endif %}\nc\n";
    FakeCall call =
        FakeCall.with("{'url': './s', 'trimBlocks': true, 'lstripBlocks': true}").file("s/a", text);
    template.run(call);
    assertThat(call.workspace().text("a")).isEqualTo("a\nb\nc\n");

    FakeCall one =
        FakeCall.with("{'url': './a', 'targetPath': 'b', 'trimBlocks': true}").file("a", text);
    templateFile.run(one);
    assertThat(one.workspace().text("b")).isEqualTo("a\n  b\n  c\n");
  }

  @Test
  void aMistakeNamesFileLineAndColumn() {
    FakeCall call =
        FakeCall.with("{'url': './s'}").file("s/a/README.md", "one\ntwo ${{ values.x | nope }}");
    assertThatThrownBy(() -> template.run(call))
        .isInstanceOf(ActionFailure.class)
        .hasMessageStartingWith("a/README.md: Line 2, column ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../out", "a/../../b", "a\\b", ".git/hooks"})
  void nothingIsWrittenOutsideOfTheWorkspace(String target) {
    String path = target.replace("\\", "\\\\");
    assertThatThrownBy(
            () ->
                template.run(
                    FakeCall.with("{'url': './s', 'targetPath': '" + path + "'}").file("s/a", "a")))
        .isInstanceOf(ActionFailure.class);
    assertThatThrownBy(
            () ->
                template.run(
                    FakeCall.with("{'url': './s', 'values': {'p': '" + path + "'}}")
                        .file("s/${{values.p}}", "a")))
        .isInstanceOf(ActionFailure.class);
    assertThatThrownBy(
            () ->
                plainFile.run(
                    FakeCall.with("{'url': './a', 'targetPath': '" + path + "/x'}").file("a", "a")))
        .isInstanceOf(ActionFailure.class);
  }

  @Test
  void aTemplateThatMakesMuchOfLittleIsRefused() {
    String loop =
        "{% for a in range(0, 5000) %}{% for b in range(0, 5000) %}x{% endfor %}{% endfor %}";
    assertThatThrownBy(() -> template.run(FakeCall.with("{'url': './s'}").file("s/bomb.txt", loop)))
        .hasMessageContaining("bomb.txt: ");

    String large = "x".repeat(100_000);
    FakeCall many = FakeCall.with("{'url': './s', 'values': {'t': '" + large + "'}}");
    for (int i = 0; i < 8; i++) {
      many.file("s/f" + i, "{% for i in range(0, 70) %}${{ values.t }}{% endfor %}");
    }
    assertThatThrownBy(() -> template.run(many)).hasMessageContaining("more than 52428800 bytes");
  }

  @Test
  void aCancelledTaskStopsBetweenFiles() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> template.run(FakeCall.with("{'url': './s'}").file("s/a", "a")))
        .isInstanceOf(InterruptedException.class);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "https://10.0.0.1/a/b",
        "https://169.254.169.254/latest/meta-data",
        "ssh://git@github.com/a.git"
      })
  void addressesThatNobodyAllowedAreRefused(String url) {
    FakeCall call = FakeCall.with("{'url': '" + url + "', 'targetPath': 'x'}");
    assertThatThrownBy(() -> plain.run(call))
        .isInstanceOfAny(ActionFailure.class, IOException.class);
    assertThatThrownBy(() -> templateFile.run(call))
        .isInstanceOfAny(ActionFailure.class, IOException.class);
    assertThat(call.workspace().paths()).isEmpty();
  }

  @Test
  void whatIsNotThereIsSaid() {
    assertThatThrownBy(
            () -> templateFile.run(FakeCall.with("{'url': './gone', 'targetPath': 'a'}")))
        .hasMessage("There is no file at ./gone");
    hosts.foreign.put("https://github.com/a/b.git@main", List.of(TreeFile.of("x", "")));
    assertThatThrownBy(
            () -> plain.run(FakeCall.with("{'url': 'https://github.com/a/b/tree/main/gone'}")))
        .hasMessageContaining("There are no files at");
  }
}
