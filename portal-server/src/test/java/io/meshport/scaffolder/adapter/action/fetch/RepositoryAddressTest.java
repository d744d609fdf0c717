package io.meshport.scaffolder.adapter.action.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshport.scaffolder.ActionFailure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepositoryAddressTest {
  @ParameterizedTest
  @CsvSource(
      value = {
        "https://github.com/acme/data/tree/main/a/b | https://github.com/acme/data.git | main |"
            + " a/b",
        "https://github.com/acme/tree/tree/v1.2 | https://github.com/acme/tree.git | v1.2 | ''",
        "https://github.com/acme/data/blob/main/x.yaml | https://github.com/acme/data.git | main |"
            + " x.yaml",
        "https://github.com/acme/data/tree/feature%2Fx/a | https://github.com/acme/data.git |"
            + " feature/x | a",
        "https://gitlab.com/a/b/c/-/tree/main/x | https://gitlab.com/a/b/c.git | main | x",
        "https://gitea.org/a/b/src/branch/main/x | https://gitea.org/a/b.git | main | x",
        "https://gitea.org/a/b/src/tag/v1 | https://gitea.org/a/b.git | v1 | ''",
        "https://git.corp:8443/x.git | https://git.corp:8443/x.git | '' | ''",
        "https://git.corp/x.git/tree/main/y | https://git.corp/x.git | main | y",
        "https://github.com/acme/data | https://github.com/acme/data.git | '' | ''",
        "http://127.0.0.1:3000/x.git | http://127.0.0.1:3000/x.git | '' | ''"
      },
      delimiter = '|')
  void theHostsWaysToWriteAFolderAreRead(String text, String clone, String ref, String path) {
    RepositoryAddress address = RepositoryAddress.of(text.strip());

    assertThat(address.repository()).hasToString(clone.strip());
    assertThat(address.ref()).isEqualTo(ref.strip());
    assertThat(address.path()).isEqualTo(path.strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "ftp://example.org/a/b",
        "ssh://git@example.org/a.git",
        "jar:file:/x.jar!/y",
        "//example.org/a/b",
        "https://user:pw@example.org/a/b",
        "https://example.org",
        "https://example.org/a/b/tree/main/../../etc",
        "https://example.org/a/b/tree/main/%2e%2e/etc",
        "https://example.org/a/b/tree/--upload-pack=id",
        "https://example.org/-a/b/tree/main",
        "https://example.org/a/b/tree",
        "https://example.org/a%0ab/c"
      })
  void everythingElseIsRefused(String text) {
    assertThat(RepositoryAddress.isAbsolute(text)).isTrue();
    assertThatThrownBy(() -> RepositoryAddress.of(text)).isInstanceOf(ActionFailure.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"./skeleton", "../shared", "skeleton", "a/b:c"})
  void pathsBesideTheTemplateAreNoAddresses(String text) {
    assertThat(RepositoryAddress.isAbsolute(text)).isFalse();
  }
}
