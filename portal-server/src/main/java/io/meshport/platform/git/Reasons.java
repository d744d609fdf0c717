package io.meshport.platform.git;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;

/** Turns failures of the network into sentences for the people of a domain. */
public final class Reasons {
  private static final int LONGEST = 300;

  private Reasons() {}

  /** The sentence for a failure. */
  public static String of(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnknownHostException) {
        return "The host of the repository has no address";
      }
      if (cause instanceof HttpTimeoutException) {
        return "The repository did not answer in time";
      }
      if (cause instanceof ConnectException) {
        return "The host of the repository takes no connection";
      }
      if (cause instanceof Refused refused) {
        return String.valueOf(refused.getMessage());
      }
    }
    return line(
        failure.getMessage() == null ? "The repository could not be read" : failure.getMessage());
  }

  /** What the far side said, as one line of bounded length without control characters. */
  public static String line(String text) {
    String plain = text.replaceAll("\\p{Cntrl}+", " ").strip();
    return plain.substring(0, Math.min(plain.length(), LONGEST));
  }

  /** Something that the portal does not go along with. */
  public static final class Refused extends IOException {
    private static final long serialVersionUID = 1L;

    public Refused(String sentence) {
      super(sentence);
    }
  }
}
