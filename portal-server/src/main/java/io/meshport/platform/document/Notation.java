package io.meshport.platform.document;

/** How a document is written down. */
public enum Notation {
  /** YAML 1.2. */
  YAML,
  /** JSON. */
  JSON;

  /** The notation of a media type. */
  public static Notation ofMediaType(String mediaType) {
    return mediaType.endsWith("json") ? JSON : YAML;
  }
}
