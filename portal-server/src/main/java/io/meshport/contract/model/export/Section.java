package io.meshport.contract.model.export;

import io.meshport.contract.model.standard.OdcsContract;
import java.util.EnumSet;
import java.util.Set;

/** The sections of a contract beside its schema, for telling which of them a format leaves out. */
public enum Section {
  TAGS("/tags", "tags"),
  TERMS("/description", "purpose, usage and limitations"),
  SERVERS("/servers", "servers"),
  SUPPORT("/support", "support channels"),
  PRICE("/price", "a price"),
  TEAM("/team", "a team"),
  ROLES("/roles", "roles"),
  SLA("/slaProperties", "service levels"),
  DEFINITIONS("/authoritativeDefinitions", "authoritative definitions"),
  CUSTOM_PROPERTIES("/customProperties", "custom properties");

  private final String pointer;
  private final String words;

  Section(String pointer, String words) {
    this.pointer = pointer;
    this.words = words;
  }

  /** JSON pointer to it in a contract. */
  String pointer() {
    return pointer;
  }

  /** What it holds, in words for notes. */
  String words() {
    return words;
  }

  /** The sections that a contract has. */
  static Set<Section> of(OdcsContract contract) {
    Set<Section> given = EnumSet.noneOf(Section.class);
    addIf(given, TAGS, !contract.tags().isEmpty());
    addIf(given, TERMS, contract.description() != null);
    addIf(given, SERVERS, !contract.servers().isEmpty());
    addIf(given, SUPPORT, !contract.support().isEmpty());
    addIf(given, PRICE, contract.price() != null);
    addIf(given, TEAM, contract.team() != null);
    addIf(given, ROLES, !contract.roles().isEmpty());
    addIf(given, SLA, !contract.slaProperties().isEmpty());
    addIf(given, DEFINITIONS, !contract.authoritativeDefinitions().isEmpty());
    addIf(given, CUSTOM_PROPERTIES, !contract.customProperties().isEmpty());
    return given;
  }

  private static void addIf(Set<Section> given, Section section, boolean isGiven) {
    if (isGiven) {
      given.add(section);
    }
  }
}
