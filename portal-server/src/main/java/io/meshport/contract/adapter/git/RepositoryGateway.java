package io.meshport.contract.adapter.git;

import io.meshport.contract.model.git.Fetched;
import io.meshport.contract.model.git.Proposal;
import io.meshport.contract.model.git.Proposed;
import io.meshport.contract.model.git.SourceAddress;
import io.meshport.contract.model.git.SourceGateway;
import io.meshport.contract.model.git.SourceKind;
import io.meshport.contract.service.git.GitConfig;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Goes to repositories over HTTP, for a limited time and a limited amount, and nowhere else. */
@Singleton
public class RepositoryGateway implements SourceGateway {
  private final GitConfig config;
  private final Clock clock;
  private final HttpClient client;

  @Inject
  public RepositoryGateway(GitConfig config, Clock clock) {
    this.config = config;
    this.clock = clock;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(config.timeout())
            .build();
    GitEnvironment.isolate();
  }

  @Override
  public Fetched fetch(SourceAddress address, @Nullable String tag) {
    Conversation conversation = new Conversation(client, config, address.uri());
    try {
      return address.kind() == SourceKind.FILE
          ? new FileReader(conversation).read(address, tag)
          : new GitReader(conversation).read(address, tag);
    } catch (IOException | RuntimeException failure) {
      // A repository of somebody else's making: whatever goes wrong with it is not our failure.
      return new Fetched.Unreachable(Reasons.of(failure));
    }
  }

  @Override
  public Proposed propose(SourceAddress address, Proposal proposal) {
    Conversation conversation = new Conversation(client, config, address.uri());
    try {
      return new GitWriter(conversation, clock).write(address, proposal);
    } catch (IOException failure) {
      throw new PortalException(ProblemType.REPOSITORY_UNREACHABLE, Reasons.of(failure))
          .withRemedy("Look at the state of the source, and try again later");
    }
  }
}
