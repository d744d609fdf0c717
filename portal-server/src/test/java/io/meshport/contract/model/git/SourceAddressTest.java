package io.meshport.contract.model.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.problem.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceAddressTest {
  private static final String REPOSITORY = "https://git.example.org/data/contracts.git";

  @Test
  void aFileOnABranchIsReadByGit() {
    SourceAddress address = SourceAddress.of(REPOSITORY, "release/1.x", "orders/v1.odcs.yaml");

    assertThat(address.kind()).isEqualTo(SourceKind.GIT);
    assertThat(address.mediaType()).isEqualTo("application/yaml");
    assertThat(address.uri().getHost()).isEqualTo("git.example.org");
  }

  @Test
  void aFileAtAnAddressIsReadByHttp() {
    SourceAddress address = SourceAddress.of("https://raw.example.org/orders.json", null, null);

    assertThat(address.kind()).isEqualTo(SourceKind.FILE);
    assertThat(address.mediaType()).isEqualTo("application/json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "contracts.git",
        "/data/contracts.git",
        "file:///etc/passwd",
        "ext::sh -c id",
        "git://git.example.org/contracts.git",
        "ssh://git.example.org/contracts.git",
        "git@git.example.org:data/contracts.git",
        "https://user@git.example.org/contracts.git",
        "https://user:secret@git.example.org/contracts.git",
        "https://git.example.org/contracts.git?token=secret",
        "https://git.example.org/contracts.git#main",
        "https://git.example.org/a/../contracts.git",
        "https://git.example.org/%2e%2e/contracts.git",
        "https:///contracts.git",
        "https://git example.org/contracts.git"
      })
  void onlyPlainHttpAddressesAreRead(String repository) {
    assertThat(faults(repository, "main", "orders.yaml")).containsExactly("/repository");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "-x", "a..b", "a//b", "a/", "a.lock", ".a", "a b", "a:b", "refs~1", "a\nb", "@{-1}"
      })
  void branchesAreNamesAndNothingElse(String branch) {
    assertThat(faults(REPOSITORY, branch, "orders.yaml")).containsExactly("/branch");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/etc/orders.yaml",
        "../orders.yaml",
        "a/../../orders.yaml",
        "a/./orders.yaml",
        "a//orders.yaml",
        ".git/orders.yaml",
        "a/.GIT/orders.yaml",
        "a\\orders.yaml",
        "c:orders.yaml",
        "a\u0000.yaml",
        "a\n.yaml"
      })
  void pathsStayInsideTheRepository(String path) {
    assertThat(faults(REPOSITORY, "main", path)).containsExactly("/path");
  }

  @Test
  void theEndOfTheNameTellsTheNotation() {
    assertThat(faults(REPOSITORY, "main", "orders.txt")).containsExactly("/path");
    assertThat(faults("https://raw.example.org/orders", null, null)).containsExactly("/repository");
  }

  @Test
  void branchAndPathComeTogether() {
    assertThat(faults(REPOSITORY, "main", null)).containsExactly("/path");
    assertThat(faults(REPOSITORY, null, "orders.yaml")).containsExactly("/branch");
  }

  private static List<String> faults(
      String repository, @Nullable String branch, @Nullable String path) {
    PortalException refusal =
        catchThrowableOfType(
            PortalException.class, () -> SourceAddress.of(repository, branch, path));
    assertThat(refusal).as(repository + " " + branch + " " + path).isNotNull();
    assertThat(refusal.type()).isEqualTo(ProblemType.INVALID_INPUT);
    return refusal.violations().stream().map(Violation::pointer).toList();
  }
}
