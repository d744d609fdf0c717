package io.meshport.it;

import io.meshport.repository.adapter.store.Git;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;

/** The repository that the authorization matrix is about, with one file. */
final class MatrixRepository {
  private MatrixRepository() {}

  /** Fills a draft's repository; answers with the id of the token by which it was done. */
  static String fill(String draft, String owner) {
    Portal portal = Portal.as(owner);
    portal.put("/data-products/" + draft + "/repository", "").expect(200);
    Answer token = portal.post("/git-tokens", Map.of("name", "matrix", "write", true)).expect(201);
    try {
      Git clone =
          Git.clone(
              GitHostIT.url(draft, token.text("/token")),
              Files.createTempDirectory("matrix").resolve("clone"));
      clone.write("README.md", "# Matrix\n");
      clone.commit();
      clone.git("push", "origin", "main");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return token.text("/id");
  }
}
