package io.meshport.contract.adapter;

import io.meshport.contract.service.consent.NoticeConfig;
import io.meshport.platform.config.Settings;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Reads the settings of notices once. */
@Singleton
public class NoticeConfigProducer {
  @Produces
  @Singleton
  NoticeConfig config(Settings settings) {
    return NoticeConfig.read(settings);
  }
}
