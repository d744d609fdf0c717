package io.meshport.contract.model.diff;

import io.meshport.contract.model.versioning.VersionBump;

/** How heavy a rule weighs for either side, and what an INFO of it asks of the version number. */
enum Weight {
  ERROR(Severity.ERROR, Severity.ERROR, VersionBump.MAJOR),
  WARNING(Severity.WARNING, Severity.WARNING, VersionBump.MINOR),
  /** Something new that nobody needs to know: a minor version. */
  ADDITION(Severity.INFO, Severity.INFO, VersionBump.MINOR),
  /** Words about the data, not the data: a patch. */
  TEXT(Severity.INFO, Severity.INFO, VersionBump.PATCH),
  ERROR_TO_READERS(Severity.ERROR, Severity.INFO, VersionBump.MINOR),
  WARNING_TO_READERS(Severity.WARNING, Severity.INFO, VersionBump.MINOR),
  WARNING_TO_WRITERS(Severity.INFO, Severity.WARNING, VersionBump.MINOR);

  private final Severity readers;
  private final Severity writers;
  private final VersionBump least;

  Weight(Severity readers, Severity writers, VersionBump least) {
    this.readers = readers;
    this.writers = writers;
    this.least = least;
  }

  Severity in(Compatibility view) {
    return switch (view) {
      case FORWARD -> readers;
      case BACKWARD -> writers;
      case FULL -> readers.or(writers);
    };
  }

  VersionBump bump(Severity severity) {
    return switch (severity) {
      case ERROR -> VersionBump.MAJOR;
      case WARNING -> VersionBump.MINOR;
      case INFO -> least;
      case NONE -> VersionBump.NONE;
    };
  }
}
