package io.meshport.notification.adapter.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshport.identity.Caller;
import io.meshport.identity.InMemoryDirectory;
import io.meshport.identity.TeamId;
import io.meshport.identity.UserId;
import io.meshport.notification.model.InMemoryNotificationRepository;
import io.meshport.notification.model.Notification;
import io.meshport.notification.model.NotificationKind;
import io.meshport.notification.model.NotificationSeverity;
import io.meshport.notification.service.NotificationService;
import io.meshport.notification.service.TemplateMessages;
import io.meshport.platform.config.PublicAddress;
import io.meshport.platform.page.PageRequest;
import io.meshport.scaffolder.ActionFailure;
import io.meshport.scaffolder.adapter.action.FakeCall;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotificationSendTest {
  private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
  private static final Caller ANNA = caller("anna", "", "domains/customer", "teams/growth");
  private static final Caller HUGO = caller("hugo", "", "domains/customer");
  private static final Caller OTTO = caller("otto", "", "domains/order");
  private static final Caller MARA = caller("mara", Caller.PLATFORM_ADMIN);
  private static final List<Caller> ALL = List.of(ANNA, HUGO, OTTO, MARA);

  private final NotificationService inboxes =
      new NotificationService(
          new InMemoryNotificationRepository(), Clock.fixed(NOON, ZoneOffset.UTC));
  private final NotificationSend send =
      new NotificationSend(
          new TemplateMessages(
              inboxes,
              new InMemoryDirectory(ALL.toArray(Caller[]::new)),
              new PublicAddress(URI.create("https://mesh.example.org")),
              Clock.fixed(NOON, ZoneOffset.UTC)));

  private static Caller caller(String name, String role, String... teams) {
    Set<TeamId> all = Stream.of(teams).map(TeamId::new).collect(Collectors.toSet());
    Set<String> roles = role.isEmpty() ? Set.of() : Set.of(role);
    return new Caller(new UserId(name), name, name, Set.of(), Set.of(), Set.of(), all, roles);
  }

  private static FakeCall entity(String ref, String more) {
    return FakeCall.with(
            "{'recipients': 'entity', 'entityRefs': ['" + ref + "'], 'title': 'Done'" + more + "}")
        .as(ANNA);
  }

  private static FakeCall everybody(Caller by) {
    return FakeCall.with("{'recipients': 'broadcast', 'title': 'Done'}").as(by);
  }

  private List<Notification> inbox(Caller of) {
    return inboxes.inbox(of, false, new PageRequest(20, 0)).page().items();
  }

  private String told() {
    return ALL.stream()
        .filter(person -> !inbox(person).isEmpty())
        .map(Caller::name)
        .collect(Collectors.joining(" "));
  }

  @Test
  void aMessageComesAsItWasWritten() {
    send.run(
        entity(
            "user:default/Hugo",
            ", 'info': 'Look at it.', 'severity': 'high', 'topic': 'releases',"
                + " 'link': 'https://mesh.example.org/products/customer/churn'"));

    Notification told = inbox(HUGO).get(0);
    assertThat(told.kind()).isEqualTo(NotificationKind.TEMPLATE_MESSAGE);
    assertThat(told.title()).isEqualTo("Done");
    assertThat(told.text()).isEqualTo("Look at it.");
    assertThat(told.severity()).isEqualTo(NotificationSeverity.HIGH);
    assertThat(told.topic()).isEqualTo("releases");
    assertThat(told.link()).isEqualTo("/products/customer/churn");
    assertThat(told.createdAt()).isEqualTo(NOON);
  }

  @ParameterizedTest
  @CsvSource({
    "user:default/anna, anna",
    "user:hugo, hugo",
    "group:default/customer, anna hugo",
    "group:teams/growth, anna",
    "domain:default/customer, anna hugo",
    "component:customer/churn, anna hugo",
    "api:customer/churn.table, anna hugo",
  })
  void whoIsNamedIsToldIfTheRunnerMaySeeThem(String ref, String told) {
    send.run(entity(ref, ""));

    assertThat(told()).isEqualTo(told);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "user:default/guest",
        "user:default/otto",
        "group:default/order",
        "group:teams/none",
        "component:order/orders",
        "location:default/x"
      })
  void whoIsNotThereOrNotInSightIsNotTold(String ref) {
    FakeCall call = entity(ref, "");

    send.run(call);

    assertThat(told()).isEmpty();
    assertThat(call.lines()).contains("Told 0 people", "WARN There is nobody that you may notify");
  }

  @Test
  void platformAdminsMayTellAnybodyAndEverybody() {
    send.run(entity("user:default/otto", "").as(MARA));
    assertThat(told()).isEqualTo("otto");

    send.run(everybody(MARA).in(2));
    assertThat(told()).isEqualTo("anna hugo otto mara");
  }

  @Test
  void nobodyElseTellsEverybody() {
    assertThatThrownBy(() -> send.run(everybody(ANNA)))
        .isInstanceOf(ActionFailure.class)
        .hasMessageContaining("Only platform admins");
    assertThatThrownBy(() -> send.run(everybody(ANNA).dry())).isInstanceOf(ActionFailure.class);
    assertThat(told()).isEmpty();
  }

  @Test
  void aStepThatIsRunAgainAfterACrashTellsOnce() {
    send.run(entity("user:default/hugo", ""));
    send.run(entity("user:default/hugo", ""));
    assertThat(inbox(HUGO)).hasSize(1);

    send.run(entity("user:default/hugo", "").in(2));
    assertThat(inbox(HUGO)).hasSize(2);
  }

  @Test
  void aLaterMessageOfTheSameScopeTakesThePlaceOfTheFormer() {
    send.run(entity("user:default/hugo", ", 'scope': 'build', 'info': 'begun'"));
    inboxes.readAll(HUGO);
    send.run(entity("user:default/hugo", ", 'scope': 'build', 'info': 'over'").in(2));
    send.run(entity("user:default/hugo", ", 'scope': 'other'").in(2));

    assertThat(inbox(HUGO)).hasSize(2);
    assertThat(inboxes.inbox(HUGO, true, new PageRequest(20, 0)).unread()).isEqualTo(2);
    assertThat(inbox(HUGO)).extracting(Notification::text).contains("over").doesNotContain("begun");
  }

  @Test
  void anAddressOutsideOfThePortalIsReadNotFollowed() {
    send.run(entity("user:default/hugo", ", 'link': 'https://example.com/x', 'info': 'Look.'"));

    assertThat(inbox(HUGO).get(0).link()).isEqualTo("/notifications");
    assertThat(inbox(HUGO).get(0).text()).isEqualTo("Look. See https://example.com/x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript:alert(1)", "//evil.example", "products"})
  void aLinkThatLeadsNowhereIsRefused(String link) {
    assertThatThrownBy(() -> send.run(entity("user:default/hugo", ", 'link': '" + link + "'")))
        .hasMessageContaining("A link begins with");
  }

  @Test
  void whatCannotBeSentIsNoFailureWhereItIsOptional() {
    FakeCall call = FakeCall.with("{'recipients': 'entity', 'title': 'x', 'optional': true}");

    send.run(call.as(ANNA));

    assertThat(call.lines()).contains("WARN The message was not sent: entityRefs must name");
    assertThatThrownBy(() -> send.run(entity("nobody", "")))
        .isInstanceOf(ActionFailure.class)
        .hasMessageContaining("is no reference");
  }

  @Test
  void aDryRunTellsNobody() {
    FakeCall call = entity("user:default/hugo", "").dry();

    send.run(call);

    assertThat(told()).isEmpty();
    assertThat(call.lines()).contains("Would send 'Done'");
  }
}
