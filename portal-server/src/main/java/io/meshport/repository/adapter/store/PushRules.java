package io.meshport.repository.adapter.store;

import io.meshport.repository.RepositoryHost;
import java.util.Collection;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.transport.PreReceiveHook;
import org.eclipse.jgit.transport.ReceiveCommand;
import org.eclipse.jgit.transport.ReceiveCommand.Result;
import org.eclipse.jgit.transport.ReceivePack;
import org.jspecify.annotations.Nullable;

/**
 * What nobody may push: references that are neither branches nor tags, and a main branch with
 * another past than the one that others have seen.
 */
final class PushRules implements PreReceiveHook {
  private static final String MAIN = Constants.R_HEADS + RepositoryHost.MAIN;

  @Override
  public void onPreReceive(ReceivePack pack, Collection<ReceiveCommand> commands) {
    for (ReceiveCommand command : commands) {
      String refusal = refusal(command);
      if (refusal != null) {
        command.setResult(Result.REJECTED_OTHER_REASON, refusal);
      }
    }
  }

  static @Nullable String refusal(ReceiveCommand command) {
    String name = command.getRefName();
    if (!name.startsWith(Constants.R_HEADS) && !name.startsWith(Constants.R_TAGS)) {
      return "only branches and tags are taken here";
    }
    if (name.equals(MAIN) && command.getType() == ReceiveCommand.Type.DELETE) {
      return "the branch main stays";
    }
    if (name.equals(MAIN) && command.getType() == ReceiveCommand.Type.UPDATE_NONFASTFORWARD) {
      return "the past of main is not rewritten; push a commit on top of it";
    }
    return null;
  }
}
