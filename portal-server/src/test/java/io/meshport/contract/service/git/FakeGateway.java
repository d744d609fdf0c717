package io.meshport.contract.service.git;

import io.meshport.contract.model.git.Commit;
import io.meshport.contract.model.git.Fetched;
import io.meshport.contract.model.git.Proposal;
import io.meshport.contract.model.git.Proposed;
import io.meshport.contract.model.git.SourceAddress;
import io.meshport.contract.model.git.SourceGateway;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A repository with one file, or with the trouble that a test wants. */
final class FakeGateway implements SourceGateway {
  final List<Proposal> proposals = new ArrayList<>();
  final List<@Nullable String> tags = new ArrayList<>();
  private Fetched next = new Fetched.Unreachable("Nobody committed anything");
  private int commits;
  private Runnable meanwhile = () -> {};

  /** Commits a file. */
  void commit(String text) {
    String tag = "commit-" + ++commits;
    Commit commit = new Commit(tag, "Grace Kim", Instant.EPOCH);
    next = new Fetched.File(tag, commit, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Has the next looks give something else. */
  void give(Fetched trouble) {
    next = trouble;
  }

  /** Has something happen while the next look is under way. */
  void meanwhile(Runnable event) {
    meanwhile = event;
  }

  @Override
  public Fetched fetch(SourceAddress address, @Nullable String tag) {
    tags.add(tag);
    Runnable event = meanwhile;
    meanwhile = () -> {};
    event.run();
    return next instanceof Fetched.File file && file.tag().equals(tag)
        ? new Fetched.Unchanged()
        : next;
  }

  @Override
  public Proposed propose(SourceAddress address, Proposal proposal) {
    proposals.add(proposal);
    return new Proposed(proposal.branch(), "c0ffee");
  }
}
