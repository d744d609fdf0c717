package io.meshport.scaffolder.adapter.action.publish;

import io.meshport.scaffolder.ActionCall;
import io.meshport.scaffolder.ActionDescription;
import io.meshport.scaffolder.ActionResult;
import io.meshport.scaffolder.TemplateAction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;

/** Makes a repository on GitHub and pushes the workspace to it: {@code publish:github}. */
@Singleton
public class PublishGithub implements TemplateAction {
  private static final ActionDescription DESCRIPTION =
      HostedInputs.action(
          "publish:github", "GitHub", "github.com", HostedInputs.ACCESS, GithubApi.INPUT);

  private final HostedPublisher publisher;

  @Inject
  public PublishGithub(HostedPublisher publisher) {
    this.publisher = publisher;
  }

  @Override
  public ActionDescription description() {
    return DESCRIPTION;
  }

  @Override
  public ActionResult run(ActionCall call) throws IOException, InterruptedException {
    return publisher.publish(call, DESCRIPTION, new GithubApi());
  }
}
