package io.meshport.platform.git;

import io.meshport.platform.git.Reasons.Refused;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.transport.PushResult;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.jspecify.annotations.Nullable;

/** Reads from repositories over HTTP and pushes to them over HTTP or ssh, in memory. */
@Singleton
public class JgitRemoteRepositories implements RemoteRepositories {
  private final Errands errands;
  private final SshSessions ssh;
  private final Clock clock;

  @Inject
  public JgitRemoteRepositories(Errands errands, SshSessions ssh, Clock clock) {
    this.errands = errands;
    this.ssh = ssh;
    this.clock = clock;
  }

  @Override
  public RemoteTree fetch(URI repository, String ref, Optional<RemoteLogin> login)
      throws IOException {
    requireAddress(repository);
    if (!ref.isEmpty() && !GitNames.isRef(ref)) {
      throw new Refused("'" + Reasons.line(ref) + "' is no name of a branch or tag");
    }
    try (GitMemory memory = new GitMemory(errands.to(repository), repository, login)) {
      ObjectId tip = memory.fetch(source(memory, ref), TreeLimits.FILE_BYTES);
      try (RevWalk commits = new RevWalk(memory.repository())) {
        RevCommit commit = commits.parseCommit(tip);
        return new RemoteTree(commit.name(), new TreeReader(memory).read(commit.getTree()));
      }
    } catch (IOException failure) {
      throw told(failure);
    }
  }

  // A branch hides a tag of the same name, as it does for those who clone.
  private static String source(GitMemory memory, String ref) throws IOException {
    List<String> places =
        ref.isEmpty()
            ? List.of(Constants.HEAD)
            : List.of(Constants.R_HEADS + ref, Constants.R_TAGS + ref);
    Map<String, ObjectId> tips = memory.tips(places.toArray(String[]::new));
    Optional<String> found = places.stream().filter(tips::containsKey).findFirst();
    if (found.isPresent()) {
      return found.get();
    }
    if (GitNames.isCommit(ref)) {
      return ref;
    }
    throw new Refused(
        ref.isEmpty()
            ? "The repository has no default branch; it is empty, perhaps"
            : "The repository has no branch or tag '" + ref + "'");
  }

  @Override
  public String push(RemotePush push, List<TreeFile> files) throws IOException {
    if (!GitNames.isRef(push.branch())) {
      throw new Refused("'" + Reasons.line(push.branch()) + "' is no name of a branch");
    }
    try (GitMemory memory = open(push);
        TreeWriter writer = new TreeWriter(memory.repository())) {
      String branch = Constants.R_HEADS + push.branch();
      ObjectId tree = writer.tree(files);
      ObjectId tip = memory.tip(branch);
      if (tip != null) {
        return sameOrRefused(memory, branch, tree);
      }
      ObjectId commit = writer.commit(tree, push, clock.instant());
      send(memory, commit, branch);
      return commit.name();
    } catch (IOException failure) {
      throw told(failure);
    }
  }

  private GitMemory open(RemotePush push) throws IOException {
    URI address = push.repository();
    if (SshAddress.isOne(address)) {
      ssh.check(address);
      return new GitMemory(errands.to(address), ssh, address, errands.timeout());
    }
    requireAddress(address);
    return new GitMemory(errands.to(address), address, push.login());
  }

  private static String sameOrRefused(GitMemory memory, String branch, ObjectId tree)
      throws IOException {
    ObjectId tip = memory.fetch(branch, TreeLimits.FILE_BYTES);
    try (RevWalk commits = new RevWalk(memory.repository())) {
      RevCommit commit = commits.parseCommit(tip);
      if (commit.getTree().equals(tree)) {
        return commit.name();
      }
    }
    throw new Refused(
        "The branch '"
            + branch.substring(Constants.R_HEADS.length())
            + "' of the repository holds something else already");
  }

  private static void send(GitMemory memory, ObjectId commit, String branch) throws IOException {
    RemoteRefUpdate update =
        new RemoteRefUpdate(
            memory.repository(), commit.name(), commit, branch, false, null, ObjectId.zeroId());
    PushResult result = memory.transport().push(memory.monitor(), List.of(update));
    RemoteRefUpdate outcome = result.getRemoteUpdate(branch);
    if (outcome.getStatus() != RemoteRefUpdate.Status.OK) {
      throw new Refused(
          "The repository said: "
              + Reasons.line(
                  outcome.getStatus()
                      + " "
                      + Objects.requireNonNullElse(outcome.getMessage(), "")
                      + " "
                      + result.getMessages()));
    }
  }

  private static void requireAddress(URI address) throws Refused {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    if (!List.of("https", "http").contains(scheme) || address.getHost() == null) {
      throw new Refused("Repositories are reached at https addresses, not at " + shown(address));
    }
    if (address.getRawUserInfo() != null) {
      throw new Refused("The address of a repository must hold no user name or password");
    }
    if (address.getRawQuery() != null || address.getRawFragment() != null) {
      throw new Refused("The address of a repository must have no query and no fragment");
    }
  }

  private static String shown(URI address) {
    return address.getScheme() == null ? "'" + address + "'" : address.getScheme() + " addresses";
  }

  // People of a domain are told what happened, not what class it happened in.
  private static IOException told(IOException failure) {
    if (failure instanceof Refused) {
      return failure;
    }
    @Nullable String message = failure.getMessage();
    boolean closed =
        failure instanceof TransportException
            && message != null
            && (message.contains("not authorized")
                || message.contains("Authentication is required"));
    return new IOException(
        closed
            ? "The repository does not let the portal in; it needs other credentials"
            : Reasons.of(failure),
        failure);
  }
}
