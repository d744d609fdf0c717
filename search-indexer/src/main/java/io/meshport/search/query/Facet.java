package io.meshport.search.query;

/** A property by which results are narrowed and counted. */
public enum Facet {
  DOMAIN("domain", "domain"),
  LIFECYCLE("lifecycle", "lifecycle"),
  TECHNOLOGY("technology", "technologies"),
  CLASSIFICATION("classification", "classifications"),
  TAG("tag", "tags");

  private final String label;
  private final String path;

  Facet(String label, String path) {
    this.label = label;
    this.path = path;
  }

  /** Its name to the outside. */
  public String label() {
    return label;
  }

  String path() {
    return path;
  }
}
