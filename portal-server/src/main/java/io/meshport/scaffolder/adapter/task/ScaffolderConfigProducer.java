package io.meshport.scaffolder.adapter.task;

import io.meshport.platform.config.Settings;
import io.meshport.scaffolder.service.task.ScaffolderConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Reads the settings of tasks once. */
@Singleton
public class ScaffolderConfigProducer {
  @Produces
  @Singleton
  ScaffolderConfig config(Settings settings) {
    return ScaffolderConfig.read(settings);
  }
}
