package io.meshport.contract.model.git;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A changed contract on its way into a repository.
 *
 * @param branch name of the branch to make
 * @param document the text of the file
 * @param message of the commit
 * @param author name of the person who made the change
 * @param email their address, where it is known
 */
public record Proposal(
    String branch, String document, String message, String author, @Nullable String email) {
  private static final int LONGEST_WORD = 80;

  /** The change of a contract by a person, on a branch of a name that no other proposal has. */
  public static Proposal of(
      String contractId, String version, String document, String author, @Nullable String email) {
    String unique = UUID.randomUUID().toString().substring(0, 8);
    String branch = "meshport/" + word(contractId) + "-" + word(version) + "-" + unique;
    String message =
        "Change contract %s to version %s\n\nProposed in Meshport by %s.\n"
            .formatted(contractId, version, plain(author));
    return new Proposal(branch, document, message, plain(author), email);
  }

  // A contract's id may hold signs that the name of a branch must not.
  private static String word(String text) {
    String safe =
        text.toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9.]+", "-")
            .replaceAll("\\.{2,}", ".")
            .replaceAll("^[.-]+", "");
    return safe.substring(0, Math.min(safe.length(), LONGEST_WORD));
  }

  private static String plain(String name) {
    String plain = name.replaceAll("[\\p{Cntrl}<>]", " ").strip();
    return plain.isEmpty() ? "unknown" : plain;
  }
}
