package io.meshport.contract.model.git;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BinaryOperator;

/**
 * A branch that is in the repository now.
 *
 * @param branch its short name
 * @param commit the commit at its tip
 */
public record Proposed(String branch, String commit) {
  // How the hosts that everybody knows show the difference of two branches.
  private static final Map<String, BinaryOperator<String>> COMPARISONS =
      Map.of(
          "github.com", (from, to) -> "/compare/" + from + "..." + to + "?expand=1",
          "gitlab.com", (from, to) -> "/-/compare/" + from + "..." + to,
          "codeberg.org", (from, to) -> "/compare/" + from + "..." + to,
          "bitbucket.org", (from, to) -> "/branches/compare/" + to + "%0D" + from);

  /** Where people can look at the change and merge it, for hosts that are known. */
  public Optional<URI> comparison(SourceAddress address) {
    return Optional.ofNullable(COMPARISONS.get(String.valueOf(address.uri().getHost())))
        .map(
            path ->
                address.repository().replaceFirst("(\\.git)?/*$", "")
                    + path.apply(Objects.requireNonNullElse(address.branch(), ""), branch))
        .map(URI::create);
  }
}
