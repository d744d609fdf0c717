package io.meshport.access.adapter;

import io.meshport.access.service.AccessConfig;
import io.meshport.platform.config.Settings;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Reads the settings of access once. */
@Singleton
public class AccessConfigProducer {
  @Produces
  @Singleton
  AccessConfig config(Settings settings) {
    return AccessConfig.read(settings);
  }
}
