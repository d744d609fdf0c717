package io.meshport.contract.model.versioning;

/** The part of a version number that a change raises at least, the smallest first. */
public enum VersionBump {
  /** None. */
  NONE,
  /** The third: texts. */
  PATCH,
  /** The second: additions, and what readers should look at. */
  MINOR,
  /** The first: somebody's work breaks. */
  MAJOR
}
