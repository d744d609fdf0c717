package io.meshport.contract.adapter.git;

import io.meshport.contract.model.git.Fetched;
import io.meshport.contract.model.git.Proposal;
import io.meshport.contract.model.git.Proposed;
import io.meshport.contract.model.git.SourceAddress;
import io.meshport.contract.model.git.SourceGateway;
import io.meshport.contract.model.git.SourceKind;
import io.meshport.platform.git.Conversation;
import io.meshport.platform.git.Errands;
import io.meshport.platform.git.Reasons;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Goes to repositories over HTTP, for a limited time and a limited amount, and nowhere else. */
@Singleton
public class RepositoryGateway implements SourceGateway {
  private final Errands errands;
  private final Clock clock;

  @Inject
  public RepositoryGateway(Errands errands, Clock clock) {
    this.errands = errands;
    this.clock = clock;
  }

  @Override
  public Fetched fetch(SourceAddress address, @Nullable String tag) {
    Conversation conversation = errands.to(address.uri());
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
    Conversation conversation = errands.to(address.uri());
    try {
      return new GitWriter(conversation, clock).write(address, proposal);
    } catch (IOException failure) {
      throw new PortalException(ProblemType.REPOSITORY_UNREACHABLE, Reasons.of(failure))
          .withRemedy("Look at the state of the source, and try again later");
    }
  }
}
