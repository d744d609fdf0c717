package io.meshport.scaffolder.adapter.action.publish;

import io.meshport.scaffolder.ActionCall;
import io.meshport.scaffolder.ActionDescription;
import io.meshport.scaffolder.ActionResult;
import io.meshport.scaffolder.TemplateAction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;

/** Makes a repository on Gitea or Forgejo and pushes the workspace to it: {@code publish:gitea}. */
@Singleton
public class PublishGitea implements TemplateAction {
  private static final ActionDescription DESCRIPTION =
      HostedInputs.action(
          "publish:gitea", "Gitea or Forgejo", "gitea.example.org", HostedInputs.ACCESS);

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
  public ActionResult run(ActionCall call) throws IOException, InterruptedException {
    return publisher.publish(call, DESCRIPTION, new GiteaApi());
  }
}
