package io.meshport.scaffolder.adapter.action.publish;

import io.meshport.scaffolder.ActionCall;
import io.meshport.scaffolder.ActionDescription;
import io.meshport.scaffolder.ActionExample;
import io.meshport.scaffolder.ActionResult;
import io.meshport.scaffolder.TemplateAction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;

/** Makes a repository on Gitea or Forgejo and pushes the workspace to it: {@code publish:gitea}. */
@Singleton
public class PublishGitea implements TemplateAction {
  private static final ActionDescription DESCRIPTION =
      new ActionDescription(
          "publish:gitea",
          "Makes a repository on Gitea or Forgejo over its REST API, and pushes the workspace to it"
              + " as one commit. A repository that is there already is refused.",
          HostedPublisher.INPUT,
          Publication.OUTPUT,
          List.of(
              new ActionExample(
                  "Publish with the token of the person who runs the template",
                  """
                  steps:
                    - id: repository
                      action: publish:gitea
                      input:
                        repoUrl: gitea.example.org?owner=data&repo=orders
                        token: ${{ secrets.token }}
                  """)),
          ActionDescription.DryRun.RUNS);

  private final HostedPublisher publisher;

  @Inject
  public PublishGitea(HostedPublisher publisher) {
    this.publisher = publisher;
  }

  @Override
  public ActionDescription description() {
    return DESCRIPTION;
  }

  @Override
  public ActionResult run(ActionCall call) throws IOException {
    return publisher.publish(call, new GiteaApi());
  }
}
