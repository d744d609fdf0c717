package io.meshport.scaffolder.adapter.action.publish;

import io.meshport.catalog.ProductKey;
import io.meshport.platform.git.RemoteRepositories;
import io.meshport.platform.git.RemoteRepositories.RemoteLogin;
import io.meshport.platform.git.RemoteRepositories.RemotePush;
import io.meshport.platform.git.TreeFile;
import io.meshport.repository.RepositoryHost;
import io.meshport.repository.RepositoryHost.CommitOrder;
import io.meshport.scaffolder.ActionCall;
import io.meshport.scaffolder.ActionDescription;
import io.meshport.scaffolder.ActionExample;
import io.meshport.scaffolder.ActionFailure;
import io.meshport.scaffolder.ActionResult;
import io.meshport.scaffolder.ActionSchemas;
import io.meshport.scaffolder.TemplateAction;
import io.meshport.scaffolder.adapter.action.GivenFields;
import io.meshport.scaffolder.adapter.action.Refusals;
import io.meshport.scaffolder.adapter.action.WorkspaceFiles;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pushes the workspace to the portal's own Git host, or to any repository that is there already:
 * {@code publish:git}.
 */
@Singleton
public class PublishGit implements TemplateAction {
  private static final Pattern SHORT_SSH = Pattern.compile("([\\w.-]+@[\\w.-]+):(?!//)(.+)");
  private static final ActionDescription DESCRIPTION =
      new ActionDescription(
          "publish:git",
          "Pushes the workspace as one commit: to the repository that the portal hosts for a"
              + " product, which is made where it is missing, or to an empty repository elsewhere.",
          ActionSchemas.read(
              """
              {"type": "object",
               "oneOf": [{"required": ["repository"]}, {"required": ["remoteUrl"]}],
               "properties": {
                "repository": {"type": "string", "title": "Product, domain/name",
                  "description": "Its repository on the portal's own Git host"},
                "remoteUrl": {"type": "string", "title": "Address of a repository elsewhere"},
                "defaultBranch": {"type": "string", "title": "Branch", "default": "main"},
                "commitMessage": {"type": "string", "title": "Message of the commit"},
                "sourcePath": {"type": "string", "title": "Folder that is pushed"},
                "token": {"type": "string", "title": "Token for the host"}}}
              """),
          Publication.OUTPUT,
          List.of(
              new ActionExample(
                  "Push to the portal's own host",
                  """
                  steps:
                    - id: repository
                      action: publish:git
                      input:
                        repository: ${{ parameters.domain }}/${{ parameters.name }}
                  """),
              new ActionExample(
                  "Push to an empty repository elsewhere",
                  """
                  steps:
                    - id: repository
                      action: publish:git
                      input:
                        remoteUrl: https://git.example.org/data/orders.git
                        token: ${{ secrets.token }}
                  """)),
          ActionDescription.DryRun.RUNS);

  private final RepositoryHost host;
  private final RemoteRepositories remote;

  @Inject
  public PublishGit(RepositoryHost host, RemoteRepositories remote) {
    this.host = host;
    this.remote = remote;
  }

  @Override
  public ActionDescription description() {
    return DESCRIPTION;
  }

  @Override
  public ActionResult run(ActionCall call) throws IOException {
    GivenFields input = GivenFields.of(call);
    Publication publication = Publication.of(input, "commitMessage");
    List<TreeFile> files = WorkspaceFiles.below(call.workspace(), input.text("sourcePath", "."));
    Optional<String> product = input.find("repository");
    return product.isPresent()
        ? toHost(call, Refusals.told(() -> ProductKey.parse(product.get())), publication, files)
        : toRemote(call, address(input.text("remoteUrl")), publication, files);
  }

  private ActionResult toHost(
      ActionCall call, ProductKey product, Publication publication, List<TreeFile> files)
      throws IOException {
    if (!call.caller().isMember(product.domain())) {
      throw new ActionFailure(
          "Only members of " + product.domain() + " push to repositories of its products");
    }
    String address = host.cloneAddress(product).toString();
    String contents = address + "/tree/" + publication.branch();
    if (call.isDryRun()) {
      return publication.wouldPush(call, address, contents, files.size());
    }
    host.create(product);
    CommitOrder order =
        new CommitOrder(
            publication.branch(),
            Optional.empty(),
            publication.message(),
            call.caller().name(),
            "");
    String commit = host.commit(product, order, files);
    return publication.pushed(call, address, contents, commit);
  }

  private ActionResult toRemote(
      ActionCall call, URI address, Publication publication, List<TreeFile> files)
      throws IOException {
    String contents =
        address.toString().replaceFirst("\\.git$", "") + ".git/tree/" + publication.branch();
    if (call.isDryRun()) {
      return publication.wouldPush(call, address.toString(), contents, files.size());
    }
    Optional<RemoteLogin> login =
        GivenFields.of(call).find("token").map(token -> new RemoteLogin("oauth2", token));
    String commit = remote.push(order(call, address, publication, login), files);
    return publication.pushed(call, address.toString(), contents, commit);
  }

  private static RemotePush order(
      ActionCall call, URI address, Publication publication, Optional<RemoteLogin> login) {
    return new RemotePush(
        address, publication.branch(), publication.message(), call.caller().name(), "", login);
  }

  // The short form of Git, git@host:owner/name.git, means ssh.
  private static URI address(String text) {
    Matcher shortForm = SHORT_SSH.matcher(text);
    try {
      return new URI(
          shortForm.matches()
              ? "ssh://" + shortForm.group(1) + "/" + shortForm.group(2).replaceFirst("^/", "")
              : text);
    } catch (URISyntaxException notAnAddress) {
      throw new ActionFailure("'" + text + "' is no address of a repository", notAnAddress);
    }
  }
}
