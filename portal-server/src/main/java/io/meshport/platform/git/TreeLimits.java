package io.meshport.platform.git;

import io.meshport.platform.git.Reasons.Refused;

/** How much one tree of files may be; the files of a product's repository, not its data. */
final class TreeLimits {
  /** The most files. */
  static final int FILES = 5_000;

  /** The most bytes of one file. */
  static final int FILE_BYTES = 10 << 20;

  /** The most bytes of all files together. */
  static final int ALL_BYTES = 50 << 20;

  private int files;
  private long bytes;

  /** Counts one more file in. */
  void count(String path, long size) throws Refused {
    if (!GitNames.isPath(path)) {
      throw new Refused("The portal takes no file of the name '" + Reasons.line(path) + "'");
    }
    if (size > FILE_BYTES) {
      throw tooLarge(path);
    }
    files++;
    bytes += size;
    if (files > FILES) {
      throw new Refused("The repository has more than " + FILES + " files");
    }
    if (bytes > ALL_BYTES) {
      throw new Refused("The files of the repository have more than " + ALL_BYTES + " bytes");
    }
  }

  static Refused tooLarge(String path) {
    return new Refused("The file '" + path + "' is larger than " + FILE_BYTES + " bytes");
  }
}
