package io.meshport.contract.model.diff;

import io.meshport.contract.model.diff.value.Matched;
import io.meshport.contract.model.standard.OdcsContract;
import io.meshport.contract.model.standard.OdcsSupport;
import io.meshport.contract.model.standard.OdcsTeam;
import io.meshport.contract.model.standard.OdcsTeamMember;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares who answers for the data, where to ask, and who may be let in. */
final class PeopleDiffer {
  private static final OdcsTeam NO_TEAM =
      new OdcsTeam(null, null, null, List.of(), List.of(), List.of(), List.of(), Map.of());

  private final Changes changes;
  private final CommonDiffer common;

  PeopleDiffer(Changes changes, CommonDiffer common) {
    this.changes = changes;
    this.common = common;
  }

  void compare(OdcsContract older, OdcsContract newer) {
    new ServerDiffer(changes, common).roles(Place.root("roles"), older.roles(), newer.roles());
    team(older.team(), newer.team());
    for (Matched<OdcsSupport> pair :
        Matched.match(
            older.support(), newer.support(), List.of(OdcsSupport::channel, OdcsSupport::id))) {
      if (!pair.isUnchanged()) {
        support(pair);
      }
    }
  }

  private void team(@Nullable OdcsTeam before, @Nullable OdcsTeam after) {
    if (Objects.equals(before, after)) {
      return;
    }
    OdcsTeam older = before == null ? NO_TEAM : before;
    OdcsTeam newer = after == null ? NO_TEAM : after;
    Place place = Place.root("team").part("team", "The team", "team");
    common.text(ChangeRule.TEAM_CHANGED, place, "name", older.name(), newer.name());
    common.description(place, older.description(), newer.description());
    common.tags(place, older.tags(), newer.tags());
    common.definitions(place, older.authoritativeDefinitions(), newer.authoritativeDefinitions());
    common.customProperties(place, older.customProperties(), newer.customProperties());
    common.unknown(place, older.unknown(), newer.unknown());
    for (Matched<OdcsTeamMember> pair :
        Matched.match(older.members(), newer.members(), List.of(OdcsTeamMember::username))) {
      if (!pair.isUnchanged()) {
        member(place, pair);
      }
    }
  }

  private void member(Place team, Matched<OdcsTeamMember> pair) {
    String name = String.valueOf(pair.any().username());
    Place place = team.item("members", pair, "The team", name);
    OdcsTeamMember older = pair.older();
    OdcsTeamMember newer = pair.newer();
    if (older == null || newer == null) {
      changes.named(
          ChangeRule.TEAM_CHANGED,
          place,
          "member",
          older == null ? null : name,
          newer == null ? null : name);
    } else {
      sameMember(
          older, newer, new Place("team", "`" + name + "`", name, place.older(), place.newer()));
    }
  }

  private void sameMember(OdcsTeamMember older, OdcsTeamMember newer, Place place) {
    teamText(place, "name", older.name(), newer.name());
    teamText(place, "role", older.role(), newer.role());
    teamText(place, "dateIn", older.dateIn(), newer.dateIn());
    teamText(place, "dateOut", older.dateOut(), newer.dateOut());
    teamText(place, "replacedByUsername", older.replacedByUsername(), newer.replacedByUsername());
    common.description(place, older.description(), newer.description());
    common.tags(place, older.tags(), newer.tags());
    common.definitions(place, older.authoritativeDefinitions(), newer.authoritativeDefinitions());
    common.customProperties(place, older.customProperties(), newer.customProperties());
    common.unknown(place, older.unknown(), newer.unknown());
  }

  private void teamText(Place place, String field, @Nullable String older, @Nullable String newer) {
    common.text(ChangeRule.TEAM_CHANGED, place, field, older, newer);
  }

  private void support(Matched<OdcsSupport> pair) {
    String name = String.valueOf(pair.any().channel());
    Place place = Place.root("support").item("support", pair, "The support", name);
    OdcsSupport older = pair.older();
    OdcsSupport newer = pair.newer();
    if (older == null || newer == null) {
      changes.named(
          ChangeRule.SUPPORT_CHANGED,
          place,
          "channel",
          older == null ? null : name,
          newer == null ? null : name);
    } else {
      sameSupport(older, newer, place);
    }
  }

  private void sameSupport(OdcsSupport older, OdcsSupport newer, Place place) {
    supportText(place, "channel", older.channel(), newer.channel());
    supportText(place, "url", older.url(), newer.url());
    supportText(place, "tool", older.tool(), newer.tool());
    supportText(place, "scope", older.scope(), newer.scope());
    supportText(place, "invitationUrl", older.invitationUrl(), newer.invitationUrl());
    common.description(place, older.description(), newer.description());
    common.customProperties(place, older.customProperties(), newer.customProperties());
    common.unknown(place, older.unknown(), newer.unknown());
  }

  private void supportText(
      Place place, String field, @Nullable String older, @Nullable String newer) {
    common.text(ChangeRule.SUPPORT_CHANGED, place, field, older, newer);
  }
}
