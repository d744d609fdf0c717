package io.meshport.contract.adapter.git;

import io.meshport.contract.model.git.Proposal;
import io.meshport.contract.model.git.Proposed;
import io.meshport.contract.model.git.SourceAddress;
import io.meshport.platform.document.Limits;
import io.meshport.platform.git.Conversation;
import io.meshport.platform.git.GitMemory;
import io.meshport.platform.git.Reasons;
import io.meshport.platform.git.Reasons.Refused;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.transport.PushResult;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.treewalk.TreeWalk;

/** Makes a branch with one changed file; the tracked branch itself is never written to. */
final class GitWriter {
  private final Conversation conversation;
  private final Clock clock;

  GitWriter(Conversation conversation, Clock clock) {
    this.conversation = conversation;
    this.clock = clock;
  }

  Proposed write(SourceAddress address, Proposal proposal) throws IOException {
    String branch = GitReader.branch(address);
    try (GitMemory memory = new GitMemory(conversation, address.uri(), Optional.empty())) {
      if (memory.tip(branch) == null) {
        throw new Refused("The repository has no branch '" + address.branch() + "'");
      }
      ObjectId commit =
          commit(
              memory,
              memory.fetch(branch, Limits.STANDARD.length()),
              Objects.requireNonNull(address.path()),
              proposal);
      push(memory, commit, proposal.branch());
      return new Proposed(proposal.branch(), commit.name());
    }
  }

  private ObjectId commit(GitMemory memory, ObjectId tip, String path, Proposal proposal)
      throws IOException {
    try (RevWalk commits = new RevWalk(memory.repository());
        ObjectInserter inserter = memory.repository().newObjectInserter()) {
      RevTree tree = commits.parseCommit(tip).getTree();
      requirePlace(memory, tree, path);
      byte[] text = proposal.document().getBytes(StandardCharsets.UTF_8);
      CommitBuilder commit = new CommitBuilder();
      commit.setTreeId(
          changed(memory, tree, path, inserter.insert(Constants.OBJ_BLOB, text), inserter));
      commit.setParentId(tip);
      commit.setAuthor(ident(proposal.author(), Objects.requireNonNullElse(proposal.email(), "")));
      commit.setCommitter(ident("Meshport", ""));
      commit.setMessage(proposal.message());
      ObjectId made = inserter.insert(commit);
      inserter.flush();
      return made;
    }
  }

  private PersonIdent ident(String name, String email) {
    return new PersonIdent(name, email, clock.instant(), ZoneOffset.UTC);
  }

  // Neither a link nor a submodule is written through, and no file becomes a folder.
  private static void requirePlace(GitMemory memory, RevTree tree, String path) throws IOException {
    for (int end = path.indexOf('/'); end > 0; end = path.indexOf('/', end + 1)) {
      requireMode(memory, tree, path.substring(0, end), true);
    }
    requireMode(memory, tree, path, false);
  }

  private static void requireMode(GitMemory memory, RevTree tree, String path, boolean folder)
      throws IOException {
    try (TreeWalk entry = TreeWalk.forPath(memory.repository(), path, tree)) {
      boolean fits =
          entry == null
              || (folder
                  ? entry.getFileMode(0).equals(FileMode.TREE)
                  : GitReader.wrong(entry.getFileMode(0)) == null);
      if (!fits) {
        throw new PortalException(
            ProblemType.PROPOSAL_REFUSED,
            "'" + path + "' is something else than a " + (folder ? "folder" : "file"));
      }
    }
  }

  private static ObjectId changed(
      GitMemory memory, RevTree tree, String path, ObjectId file, ObjectInserter inserter)
      throws IOException {
    DirCache index = DirCache.newInCore();
    DirCacheBuilder all = index.builder();
    all.addTree(new byte[0], DirCacheEntry.STAGE_0, memory.repository().newObjectReader(), tree);
    all.finish();
    DirCacheEditor editor = index.editor();
    editor.add(
        new DirCacheEditor.PathEdit(path) {
          @Override
          public void apply(DirCacheEntry entry) {
            if (entry.getRawMode() == 0) {
              entry.setFileMode(FileMode.REGULAR_FILE);
            }
            entry.setObjectId(file);
          }
        });
    editor.finish();
    return index.writeTree(inserter);
  }

  private static void push(GitMemory memory, ObjectId commit, String branch) throws IOException {
    RemoteRefUpdate update =
        new RemoteRefUpdate(
            memory.repository(),
            commit.name(),
            commit,
            Constants.R_HEADS + branch,
            false,
            null,
            ObjectId.zeroId());
    try {
      PushResult result = memory.transport().push(memory.monitor(), List.of(update));
      RemoteRefUpdate outcome = result.getRemoteUpdate(Constants.R_HEADS + branch);
      if (outcome.getStatus() != RemoteRefUpdate.Status.OK) {
        throw refused(
            outcome.getStatus()
                + " "
                + Objects.requireNonNullElse(outcome.getMessage(), "")
                + " "
                + result.getMessages());
      }
    } catch (TransportException failure) {
      if (failure.getCause() != null) {
        throw failure;
      }
      // The host answered, and said no.
      throw refused(String.valueOf(failure.getMessage()));
    }
  }

  private static PortalException refused(String answer) {
    return new PortalException(
            ProblemType.PROPOSAL_REFUSED, "The repository said: " + Reasons.line(answer))
        .withRemedy("The portal's account needs the right to make branches there");
  }
}
