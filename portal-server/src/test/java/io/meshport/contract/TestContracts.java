package io.meshport.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The example contracts of the tests. */
public final class TestContracts {
  private TestContracts() {}

  /** The text of an example under {@code contracts/}. */
  public static String text(String name) {
    return resource("/contracts/" + name);
  }

  /** The text of any resource of the tests. */
  public static String resource(String path) {
    try (InputStream in =
        Objects.requireNonNull(TestContracts.class.getResourceAsStream(path), path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
