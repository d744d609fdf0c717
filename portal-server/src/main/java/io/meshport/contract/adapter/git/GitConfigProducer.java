package io.meshport.contract.adapter.git;

import io.meshport.contract.service.git.GitConfig;
import io.meshport.platform.config.Settings;
import io.meshport.platform.git.RemoteConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Reads the settings of contracts in repositories once. */
@Singleton
public class GitConfigProducer {
  @Produces
  @Singleton
  GitConfig config(Settings settings, RemoteConfig remote) {
    return GitConfig.read(settings, remote);
  }
}
