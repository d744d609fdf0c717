package io.meshport.scaffolder.adapter.action.publish;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshport.platform.git.GitNames;
import io.meshport.scaffolder.ActionCall;
import io.meshport.scaffolder.ActionFailure;
import io.meshport.scaffolder.ActionResult;
import io.meshport.scaffolder.ActionSchemas;
import io.meshport.scaffolder.adapter.action.Done;
import io.meshport.scaffolder.adapter.action.GivenFields;

/**
 * What all ways to publish have in common.
 *
 * @param branch the branch that is made
 * @param message what the commit says
 */
record Publication(String branch, String message) {
  static final JsonNode OUTPUT =
      ActionSchemas.read(
          """
          {"type": "object", "required": ["remoteUrl", "repoContentsUrl"], "properties": {
            "remoteUrl": {"type": "string", "title": "Address to clone from"},
            "repoContentsUrl": {"type": "string", "title": "Address of the files on the branch"},
            "commitHash": {"type": "string", "title": "The commit"}}}
          """);

  /** What a commit of a dry run is called. */
  private static final String NO_COMMIT = "0".repeat(40);

  static Publication of(GivenFields input, String message) {
    String branch = input.text("defaultBranch", "main");
    if (!GitNames.isRef(branch)) {
      throw new ActionFailure("'" + branch + "' is no name of a branch");
    }
    return new Publication(branch, input.text(message, "Initial commit"));
  }

  ActionResult wouldPush(ActionCall call, String address, String contents, int files) {
    call.log().info("Would push " + files + " files to " + address);
    return output(address, contents, NO_COMMIT);
  }

  ActionResult pushed(ActionCall call, String address, String contents, String commit) {
    call.log().info("Pushed commit " + commit + " to " + address);
    return output(address, contents, commit);
  }

  private static ActionResult output(String address, String contents, String commit) {
    return Done.with(
        Done.output()
            .put("remoteUrl", address)
            .put("repoContentsUrl", contents)
            .put("commitHash", commit));
  }
}
