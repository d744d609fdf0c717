package io.meshport.scaffolder.adapter.action.publish;

import io.meshport.platform.git.Errands;
import io.meshport.platform.git.RemoteRepositories;
import io.meshport.platform.git.RemoteRepositories.RemoteLogin;
import io.meshport.platform.git.RemoteRepositories.RemotePush;
import io.meshport.platform.git.TreeFile;
import io.meshport.scaffolder.ActionCall;
import io.meshport.scaffolder.ActionDescription;
import io.meshport.scaffolder.ActionFailure;
import io.meshport.scaffolder.ActionResult;
import io.meshport.scaffolder.adapter.action.GivenFields;
import io.meshport.scaffolder.adapter.action.WorkspaceFiles;
import io.meshport.scaffolder.service.publish.ClaimService;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Makes a repository on a foreign host and pushes the workspace to it. The step claims the address
 * before it asks the host, so that after a crash it takes up the repository that it had made, and
 * nobody else's.
 */
@Singleton
public class HostedPublisher {
  // Clocks of hosts are not ours.
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

  private final Errands errands;
  private final RemoteRepositories remote;
  private final ClaimService claims;

  @Inject
  public HostedPublisher(Errands errands, RemoteRepositories remote, ClaimService claims) {
    this.errands = errands;
    this.remote = remote;
    this.claims = claims;
  }

  /** Publishes by the API of a kind of hosts, as the action says it. */
  ActionResult publish(ActionCall call, ActionDescription action, HostApi host)
      throws IOException, InterruptedException {
    GivenFields input = GivenFields.of(call);
    Publication publication = Publication.of(input, "gitCommitMessage");
    WantedRepository wanted = WantedRepository.of(input, publication.branch());
    List<TreeFile> files = WorkspaceFiles.below(call.workspace(), input.text("sourcePath", "."));
    input.fields().stream()
        .filter(field -> !action.input().path("properties").has(field))
        .forEach(field -> call.log().warn("The input '" + field + "' has no effect here"));
    String address = wanted.url().cloneAddress().toString();
    String contents = host.contents(wanted.url(), publication.branch());
    if (call.isDryRun()) {
      return publication.wouldPush(call, address, contents, files.size());
    }
    RemoteLogin login = login(input, wanted.url());
    URI base = host.base(wanted.url());
    ApiSession api = new ApiSession(errands.to(base), base, host.authorization(login.password()));
    ensure(call, host, api, wanted);
    String commit = remote.push(order(call, wanted, publication, login), files);
    host.finish(api, wanted, call.log());
    return publication.pushed(call, address, contents, commit);
  }

  private void ensure(ActionCall call, HostApi host, ApiSession api, WantedRepository wanted)
      throws IOException {
    String page = wanted.url().page();
    Optional<Instant> claimedBefore = claims.claim(page, call.key());
    if (host.create(api, wanted)) {
      call.log().info("Made the repository " + page);
      return;
    }
    boolean own =
        claimedBefore.isPresent()
            && host.createdAt(api, wanted.url())
                .filter(made -> made.isAfter(claimedBefore.get().minus(CLOCKS_DIFFER)))
                .isPresent();
    if (!own) {
      claims.release(page, call.key());
      throw new ActionFailure(
          "There is a repository " + page + " already that this task did not make");
    }
    call.log().info("Goes on with the repository " + page + " that this step had made");
  }

  private RemoteLogin login(GivenFields input, RepoUrl url) {
    return input
        .find("token")
        .map(token -> new RemoteLogin("oauth2", token))
        .or(() -> errands.to(url.base()).credentials())
        .orElseThrow(
            () ->
                new ActionFailure(
                    "There is no token for "
                        + url.host()
                        + "; give one, or ask the platform team to set meshport.git.credentials"));
  }

  private static RemotePush order(
      ActionCall call, WantedRepository wanted, Publication publication, RemoteLogin login) {
    return new RemotePush(
        wanted.url().cloneAddress(),
        publication.branch(),
        publication.message(),
        wanted.input().text("gitAuthorName", call.caller().name()),
        wanted.input().text("gitAuthorEmail", ""),
        Optional.of(login));
  }
}
