package io.meshport.scaffolder.model.workspace;

/**
 * How much a workspace may hold.
 *
 * @param files how many files
 * @param fileBytes the largest file
 * @param allBytes all files together
 */
public record WorkspaceLimits(int files, long fileBytes, long allBytes) {
  /** What every task gets. */
  public static final WorkspaceLimits STANDARD = new WorkspaceLimits(5_000, 10L << 20, 25L << 20);
}
