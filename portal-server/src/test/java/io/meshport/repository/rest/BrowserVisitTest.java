package io.meshport.repository.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshport.platform.config.PublicAddress;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrowserVisitTest {
  private static final PublicAddress PORTAL =
      new PublicAddress(URI.create("https://portal.example.org"));

  @ParameterizedTest
  @CsvSource({
    "/git/customer/churn.git, ''",
    "/git/customer/churn.git/, ''",
    "/git/customer/churn.git/tree/main, ?branch=main",
    "/git/customer/churn.git/tree/main/, ?branch=main",
    "/git/customer/churn.git/tree/main/a/b.yaml, ?branch=main&file=a%2Fb.yaml",
    "/git/customer/churn.git/tree/a%2Fb/c%26d+e, ?branch=a%2Fb&file=c%26d%2Be",
  })
  void whoeverFollowsAnAddressOfGitSeesTheFilesOfTheProduct(String path, String query) {
    assertThat(BrowserVisit.page(path, PORTAL))
        .contains("https://portal.example.org/products/customer/churn/files" + query);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/git/customer/churn.git/info/refs",
        "/git/customer/churn.git/git-upload-pack",
        "/git/customer/churn",
        "/git/Not%20a%20name/churn.git",
        "/git/customer/..%2f.git",
      })
  void whatOnlyGitAsksForLeadsNowhere(String path) {
    assertThat(BrowserVisit.page(path, PORTAL)).isEmpty();
  }
}
