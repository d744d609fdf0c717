package io.meshport.scaffolder.adapter.action.publish;

import io.meshport.scaffolder.adapter.action.GivenFields;
import java.util.List;

/**
 * A repository to be made on a foreign host.
 *
 * @param url where
 * @param description what the host shows about it
 * @param visibility private, internal or public
 * @param branch its default branch
 * @param topics words to find it by
 */
record WantedRepository(
    RepoUrl url, String description, String visibility, String branch, List<String> topics) {

  WantedRepository {
    topics = List.copyOf(topics);
  }

  static WantedRepository of(GivenFields input, String branch) {
    return new WantedRepository(
        RepoUrl.of(input.text("repoUrl")),
        input.text("description", ""),
        input.text("repoVisibility", "private"),
        branch,
        input.texts("topics"));
  }

  boolean isPrivate() {
    return !visibility.equals("public");
  }
}
