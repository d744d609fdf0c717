package io.meshport.platform.git;

import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * Makes JGit forget whose account and machine it runs on: configuration there could send it to
 * other addresses, switch off the checks of certificates, or name programs to run.
 */
final class GitEnvironment extends SystemReader.Delegate {
  private static final AtomicBoolean ISOLATED = new AtomicBoolean();

  private GitEnvironment(SystemReader real) {
    super(real);
  }

  static void isolate() {
    if (ISOLATED.compareAndSet(false, true)) {
      SystemReader.setInstance(new GitEnvironment(SystemReader.getInstance()));
    }
  }

  @Override
  public @Nullable String getenv(String name) {
    return null;
  }

  @Override
  public FileBasedConfig openUserConfig(@Nullable Config parent, FS files) {
    return new Nothing(parent, files);
  }

  @Override
  public FileBasedConfig openSystemConfig(@Nullable Config parent, FS files) {
    return new Nothing(parent, files);
  }

  @Override
  public FileBasedConfig openJGitConfig(@Nullable Config parent, FS files) {
    return new Nothing(parent, files);
  }

  private static final class Nothing extends FileBasedConfig {
    @SuppressWarnings("NullAway") // The documented way to say that there is no file.
    Nothing(@Nullable Config parent, FS files) {
      super(parent, null, files);
    }

    @Override
    public void load() {
      // There is nothing to load.
    }

    @Override
    public void save() {
      // And nowhere to save it.
    }

    @Override
    public boolean isOutdated() {
      return false;
    }
  }
}
