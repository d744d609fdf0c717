package io.meshport.platform.git;

import io.meshport.platform.config.Settings;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Reads the settings of repositories on other hosts once. */
@Singleton
public class RemoteConfigProducer {
  @Produces
  @Singleton
  RemoteConfig config(Settings settings) {
    return RemoteConfig.read(settings);
  }

  @Produces
  @Singleton
  SshConfig ssh(Settings settings) {
    return SshConfig.read(settings);
  }
}
