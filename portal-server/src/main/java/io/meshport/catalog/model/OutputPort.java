package io.meshport.catalog.model;

import io.meshport.catalog.Names;
import io.meshport.catalog.PortSummary;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A way in which a data product gives out its data, on one technology, under one contract. */
@Entity
@Table(name = "output_port")
public class OutputPort {
  @Id private UUID id;
  private String name;
  private String title;
  private String technology;
  private String description;

  @Column(name = "connection_guide")
  private String connectionGuide;

  protected OutputPort() {
    this(new UUID(0, 0), "", new PortDescription("", "", "", ""));
  }

  private OutputPort(UUID id, String name, PortDescription said) {
    this.id = id;
    this.name = name;
    this.title = said.title();
    this.technology = said.technology();
    this.description = said.description();
    this.connectionGuide = said.connectionGuide();
  }

  static OutputPort named(String name, PortDescription said) {
    return new OutputPort(UUID.randomUUID(), Names.check(name, "/name"), said);
  }

  void describe(PortDescription said) {
    title = said.title();
    technology = said.technology();
    description = said.description();
    connectionGuide = said.connectionGuide();
  }

  UUID id() {
    return id;
  }

  String name() {
    return name;
  }

  PortSummary summary() {
    return new PortSummary(
        name, title.isEmpty() ? name : title, technology, description, connectionGuide);
  }
}
