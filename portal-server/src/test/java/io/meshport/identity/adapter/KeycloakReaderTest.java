package io.meshport.identity.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshport.identity.Caller;
import io.meshport.identity.Person;
import io.meshport.identity.TeamId;
import io.meshport.identity.UserId;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.resource.RoleMappingResource;
import org.keycloak.admin.client.resource.RoleScopeResource;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;

class KeycloakReaderTest {
  private static final Person HUGO = new Person(new UserId("1"), "hugo", "Hugo", null);

  private final List<GroupRepresentation> groups = new ArrayList<>();
  private final List<Integer> asked = new ArrayList<>();

  @Test
  void whatAGroupOnALaterPageGivesIsNotLost() {
    teams(2 * Pages.SIZE);
    groups.add(group("/domains/customer/owners"));

    Caller caller = KeycloakReader.caller(HUGO, user());

    assertThat(caller.isOwner("customer")).isTrue();
    assertThat(caller.isIn(new TeamId("teams/team-0"))).isTrue();
    assertThat(caller.isIn(new TeamId("teams/team-999"))).isTrue();
    assertThat(asked).containsExactly(0, Pages.SIZE, 2 * Pages.SIZE);
  }

  @Test
  void aPageThatIsJustFullMayBeTheLast() {
    teams(Pages.SIZE);

    assertThat(KeycloakReader.caller(HUGO, user()).teams()).hasSize(Pages.SIZE);
    assertThat(asked).containsExactly(0, Pages.SIZE);
  }

  @Test
  void fewGroupsAreAskedForOnce() {
    groups.add(group("/domains/customer"));

    Caller caller = KeycloakReader.caller(HUGO, user());

    assertThat(caller.isMember("customer")).isTrue();
    assertThat(caller.isGovernanceLead()).isTrue();
    assertThat(asked).containsExactly(0);
  }

  private void teams(int number) {
    IntStream.range(0, number).mapToObj(i -> group("/teams/team-" + i)).forEach(groups::add);
  }

  private static GroupRepresentation group(String path) {
    GroupRepresentation group = new GroupRepresentation();
    group.setPath(path);
    return group;
  }

  /** Hugo as Keycloak shows him: his groups page by page, and his roles. */
  private UserResource user() {
    RoleScopeResource roles =
        answering(RoleScopeResource.class, (method, given) -> List.of(role("governance-lead")));
    RoleMappingResource mappings = answering(RoleMappingResource.class, (method, given) -> roles);
    return answering(
        UserResource.class,
        (method, given) ->
            method.equals("groups") ? page((Integer) given[0], (Integer) given[1]) : mappings);
  }

  private List<GroupRepresentation> page(int first, int size) {
    asked.add(first);
    return groups.stream().skip(first).limit(size).toList();
  }

  private static RoleRepresentation role(String name) {
    RoleRepresentation role = new RoleRepresentation();
    role.setName(name);
    return role;
  }

  /** One of the many-sided interfaces of Keycloak's client, of which few sides are asked. */
  private static <T> T answering(Class<T> type, BiFunction<String, Object[], Object> answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, given) -> answer.apply(method.getName(), given)));
  }
}
