package io.meshport.search;

/**
 * The search engine cannot answer at present: it is down, too slow, overloaded, or its index is
 * missing. The question may be asked again later.
 */
public final class SearchUnavailableException extends RuntimeException {
  public SearchUnavailableException(String message) {
    super(message);
  }

  public SearchUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
