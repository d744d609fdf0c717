package io.meshport.scaffolder.adapter.task;

import io.meshport.platform.config.PublicAddress;
import io.meshport.platform.config.Settings;
import io.meshport.scaffolder.model.run.RunEnvironment;
import io.meshport.scaffolder.service.task.DryRunConfig;
import io.meshport.scaffolder.service.task.ScaffolderConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/** Reads the settings of tasks once. */
@Singleton
public class ScaffolderConfigProducer {
  @Produces
  @Singleton
  ScaffolderConfig config(Settings settings) {
    return ScaffolderConfig.read(settings);
  }

  @Produces
  @Singleton
  DryRunConfig dryRuns(Settings settings) {
    return DryRunConfig.read(settings);
  }

  /** What the platform team set; templates can always ask for the address of the portal. */
  @Produces
  @Singleton
  RunEnvironment environment(Settings settings, PublicAddress address) {
    Map<String, String> parameters = new HashMap<>();
    parameters.put("portalUrl", address.base().toString());
    parameters.putAll(settings.texts("meshport.scaffolder.environment"));
    return new RunEnvironment(
        parameters, settings.texts("meshport.scaffolder.environment.secrets"));
  }
}
