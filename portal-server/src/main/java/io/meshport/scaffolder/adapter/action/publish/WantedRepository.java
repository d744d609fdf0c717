package io.meshport.scaffolder.adapter.action.publish;

import io.meshport.scaffolder.adapter.action.GivenFields;
import java.util.List;

/**
 * A repository to be made on a foreign host.
 *
 * @param url where
 * @param branch its default branch
 * @param input what else the step asks for, some of which only some hosts know
 */
record WantedRepository(RepoUrl url, String branch, GivenFields input) {
  static WantedRepository of(GivenFields input, String branch) {
    return new WantedRepository(RepoUrl.of(input.text("repoUrl")), branch, input);
  }

  /** What the host shows about it. */
  String description() {
    return input.text("description", "");
  }

  /** Private, internal or public. */
  String visibility() {
    return input.text("repoVisibility", "private");
  }

  boolean isPrivate() {
    return !visibility().equals("public");
  }

  /** Words to find it by. */
  List<String> topics() {
    return input.texts("topics");
  }

  /** The branch as one step of an address. */
  String encodedBranch() {
    return branch.replace("/", "%2F");
  }
}
