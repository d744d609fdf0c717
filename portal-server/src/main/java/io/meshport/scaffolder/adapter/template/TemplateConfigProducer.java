package io.meshport.scaffolder.adapter.template;

import io.meshport.platform.config.Settings;
import io.meshport.scaffolder.service.template.TemplateConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Reads the settings of templates once. */
@Singleton
public class TemplateConfigProducer {
  @Produces
  @Singleton
  TemplateConfig config(Settings settings) {
    return TemplateConfig.read(settings);
  }
}
