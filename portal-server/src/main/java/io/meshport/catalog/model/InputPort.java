package io.meshport.catalog.model;

import io.meshport.catalog.InputPortSummary;
import io.meshport.catalog.Names;
import io.meshport.catalog.PortKey;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;

/** A way in which a data product takes in data: it names the output port that it reads. */
@Entity
@Table(name = "input_port")
public class InputPort {
  @Id private UUID id;
  private String name;
  private String source;
  private String[] columns;
  private String description;

  protected InputPort() {
    this(new UUID(0, 0), "", new InputPortDescription(new PortKey("", "", ""), List.of(), ""));
  }

  private InputPort(UUID id, String name, InputPortDescription said) {
    this.id = id;
    this.name = name;
    this.source = said.source().toString();
    this.columns = said.columns().toArray(String[]::new);
    this.description = said.description();
  }

  static InputPort named(String name, InputPortDescription said) {
    return new InputPort(UUID.randomUUID(), Names.check(name, "/name"), said);
  }

  void describe(InputPortDescription said) {
    source = said.source().toString();
    columns = said.columns().toArray(String[]::new);
    description = said.description();
  }

  UUID id() {
    return id;
  }

  String name() {
    return name;
  }

  InputPortSummary summary() {
    return new InputPortSummary(name, PortKey.parse(source), List.of(columns), description);
  }
}
