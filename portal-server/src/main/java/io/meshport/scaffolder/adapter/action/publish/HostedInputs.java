package io.meshport.scaffolder.adapter.action.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.scaffolder.ActionDescription;
import io.meshport.scaffolder.ActionExample;
import io.meshport.scaffolder.ActionSchemas;
import java.util.List;

/** What the actions that publish to foreign hosts say of themselves: they differ in little. */
final class HostedInputs {
  private static final String COMMON =
      """
      {"type": "object", "required": ["repoUrl"], "properties": {
        "repoUrl": {"type": "string", "title": "Repository",
          "description": "host?owner=owner&repo=name, as the field RepoUrlPicker gives it"},
        "description": {"type": "string", "title": "Description"},
        "repoVisibility": {"type": "string", "enum": ["private", "internal", "public"],
          "title": "Who sees it", "default": "private"},
        "defaultBranch": {"type": "string", "title": "Branch", "default": "main"},
        "protectDefaultBranch": {"type": "boolean", "title": "Protect the branch"},
        "deleteBranchOnMerge": {"type": "boolean", "title": "Delete branches that were merged",
          "default": false},
        "gitCommitMessage": {"type": "string", "title": "Message of the commit"},
        "gitAuthorName": {"type": "string", "title": "Author of the commit",
          "description": "Else whoever runs the template"},
        "gitAuthorEmail": {"type": "string", "title": "Address of the author"},
        "sourcePath": {"type": "string", "title": "Folder that is pushed"},
        "topics": {"type": "array", "items": {"type": "string"}, "title": "Topics"},
        "token": {"type": "string", "title": "Token for the host",
          "description": "Without it the credentials that the platform team set are used"}}}
      """;

  /** Of hosts on which people and teams are given access to repositories one by one. */
  static final String ACCESS =
      """
      {"homepage": {"type": "string", "title": "Home page"},
       "access": {"type": "string", "title": "Who administers it",
         "description": "A user, or a team as owner/team"},
       "collaborators": {"type": "array", "title": "Who else has access",
         "items": {"type": "object", "required": ["access"], "properties": {
           "access": {"type": "string", "title": "Which access, such as push"},
           "user": {"type": "string", "title": "A user"},
           "team": {"type": "string", "title": "A team"}}}},
       "requiredApprovingReviewCount": {"type": "integer", "minimum": 0, "maximum": 6,
         "title": "How many approvals the protected branch asks for", "default": 1},
       "dismissStaleReviews": {"type": "boolean", "default": false,
         "title": "Whether new commits make approvals void"},
       "requiredStatusCheckContexts": {"type": "array", "items": {"type": "string"},
         "title": "Checks that must pass before merging"}}
      """;

  private HostedInputs() {}

  /**
   * An action.
   *
   * @param id its id
   * @param name what people call the host
   * @param host an address of one, for the example
   * @param fields inputs beside those that all take, each a JSON object of properties
   */
  static ActionDescription action(String id, String name, String host, String... fields) {
    return new ActionDescription(
        id,
        "Makes a repository on "
            + name
            + " over its REST API, and pushes the workspace to it as one commit. A repository that"
            + " is there already is refused.",
        input(fields),
        Publication.OUTPUT,
        List.of(
            new ActionExample(
                "Publish with the token of the person who runs the template",
                """
                steps:
                  - id: repository
                    action: %s
                    input:
                      repoUrl: %s?owner=data&repo=orders
                      token: ${{ secrets.token }}
                """
                    .formatted(id, host))),
        ActionDescription.DryRun.RUNS);
  }

  private static JsonNode input(String... fields) {
    JsonNode input = ActionSchemas.read(COMMON);
    ObjectNode properties = (ObjectNode) input.path("properties");
    for (String more : fields) {
      properties.setAll((ObjectNode) ActionSchemas.read(more));
    }
    return input;
  }
}
