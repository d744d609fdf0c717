package io.meshport.contract.adapter.git;

import io.meshport.contract.model.git.Commit;
import io.meshport.contract.model.git.Fetched;
import io.meshport.contract.model.git.SourceAddress;
import io.meshport.platform.document.Limits;
import io.meshport.platform.git.Conversation;
import io.meshport.platform.git.GitMemory;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;

/** Reads one file at the tip of a branch; asks first whether the tip has moved at all. */
final class GitReader {
  private final Conversation conversation;

  GitReader(Conversation conversation) {
    this.conversation = conversation;
  }

  Fetched read(SourceAddress address, @Nullable String tag) throws IOException {
    try (GitMemory memory = new GitMemory(conversation, address.uri(), Optional.empty())) {
      String branch = branch(address);
      ObjectId tip = memory.tip(branch);
      if (tip == null) {
        String reason = "The repository has no branch '" + address.branch() + "'";
        return new Fetched.Unusable(null, null, reason);
      }
      return tip.name().equals(tag)
          ? new Fetched.Unchanged()
          : file(
              memory,
              memory.fetch(branch, Limits.STANDARD.length()),
              Objects.requireNonNull(address.path()));
    }
  }

  static String branch(SourceAddress address) {
    return Constants.R_HEADS + Objects.requireNonNull(address.branch());
  }

  private static Fetched file(GitMemory memory, ObjectId tip, String path) throws IOException {
    try (RevWalk commits = new RevWalk(memory.repository())) {
      RevCommit commit = commits.parseCommit(tip);
      PersonIdent author = commit.getAuthorIdent();
      Commit seen = Commit.of(tip.name(), author.getName(), author.getWhenAsInstant());
      try (TreeWalk entry = TreeWalk.forPath(memory.repository(), path, commit.getTree())) {
        String wrong = entry == null ? "There is no file '%s'" : wrong(entry.getFileMode(0));
        if (entry == null || wrong != null) {
          String reason = String.valueOf(wrong).formatted(path) + " on the branch";
          return new Fetched.Unusable(tip.name(), seen, reason);
        }
        return content(memory, entry.getObjectId(0), seen);
      }
    }
  }

  private static Fetched content(GitMemory memory, ObjectId id, Commit seen) throws IOException {
    String tooLarge = "The file is larger than " + Limits.STANDARD.length() + " bytes";
    try {
      ObjectLoader loader = memory.repository().open(id, Constants.OBJ_BLOB);
      return loader.getSize() > Limits.STANDARD.length()
          ? new Fetched.Unusable(seen.commit(), seen, tooLarge)
          : new Fetched.File(seen.commit(), seen, loader.getBytes(Limits.STANDARD.length()));
    } catch (MissingObjectException leftOut) {
      return new Fetched.Unusable(seen.commit(), seen, tooLarge);
    }
  }

  static @Nullable String wrong(FileMode mode) {
    if (mode.equals(FileMode.SYMLINK)) {
      return "'%s' is a symbolic link, which is not followed,";
    }
    if (mode.equals(FileMode.GITLINK)) {
      return "'%s' is a submodule, which is not read,";
    }
    return mode.equals(FileMode.TREE) ? "'%s' is a folder" : null;
  }
}
