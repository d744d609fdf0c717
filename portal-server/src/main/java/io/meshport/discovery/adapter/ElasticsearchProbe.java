package io.meshport.discovery.adapter;

import io.meshport.platform.health.ComponentProbe;
import io.meshport.search.ElasticsearchConnection;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Asks the Elasticsearch cluster whether it answers. */
@Singleton
public class ElasticsearchProbe implements ComponentProbe {
  private final ElasticsearchConnection connection;

  @Inject
  public ElasticsearchProbe(ElasticsearchConnection connection) {
    this.connection = connection;
  }

  @Override
  public String component() {
    return "elasticsearch";
  }

  @Override
  public boolean answers() {
    return connection.isReachable();
  }

  @Override
  public boolean required() {
    return false;
  }
}
