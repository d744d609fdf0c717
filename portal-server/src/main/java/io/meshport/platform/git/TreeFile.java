package io.meshport.platform.git;

import java.nio.charset.StandardCharsets;

/** A file on its way from or to a repository. */
public final class TreeFile {
  private final String path;
  private final byte[] content;
  private final boolean executable;

  /**
   * A file.
   *
   * @param path relative to the root, with slashes, without {@code .} and {@code ..}
   * @param content its bytes
   * @param executable whether it may be run
   */
  public TreeFile(String path, byte[] content, boolean executable) {
    this.path = path;
    this.content = content.clone();
    this.executable = executable;
  }

  /** A file of text. */
  public static TreeFile of(String path, String text) {
    return new TreeFile(path, text.getBytes(StandardCharsets.UTF_8), false);
  }

  public String path() {
    return path;
  }

  public byte[] content() {
    return content.clone();
  }

  /** Its content as UTF-8. */
  public String text() {
    return new String(content, StandardCharsets.UTF_8);
  }

  /** Length in bytes. */
  public int size() {
    return content.length;
  }

  public boolean executable() {
    return executable;
  }
}
