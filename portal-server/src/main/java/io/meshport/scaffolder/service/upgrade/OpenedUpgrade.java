package io.meshport.scaffolder.service.upgrade;

/**
 * An upgrade that waits in the repository for its team.
 *
 * @param branch the branch that it is on
 * @param commit the commit at its tip
 * @param conflicts how many files a person has to look at still
 * @param fresh whether it was made just now
 */
public record OpenedUpgrade(String branch, String commit, int conflicts, boolean fresh) {}
