package io.meshport.catalog;

/** How far a data product has come: DRAFT → PUBLISHED → DEPRECATED → RETIRED. */
public enum Lifecycle {
  /** Being made; only its domain sees it. */
  DRAFT,
  /** Offered to everybody. */
  PUBLISHED,
  /** Still served, with a date on which it ends; no new access. */
  DEPRECATED,
  /** Ended; only its domain still sees it. */
  RETIRED;

  /** Whether people outside the domain find it. */
  public boolean isPublic() {
    return this == PUBLISHED || this == DEPRECATED;
  }
}
