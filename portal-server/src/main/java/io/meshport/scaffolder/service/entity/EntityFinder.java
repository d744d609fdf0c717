package io.meshport.scaffolder.service.entity;

import io.meshport.catalog.CatalogBrowser;
import io.meshport.catalog.ProductSummary;
import io.meshport.identity.Caller;
import io.meshport.identity.Directory;
import io.meshport.identity.Person;
import io.meshport.identity.TeamId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what people choose from in wizards, as far as they may see it: all domains and their teams,
 * products and ports as in the catalog, their own teams, and the people in these.
 */
@Singleton
public class EntityFinder {
  /** How many things are given at most; whoever wants others writes some letters. */
  public static final int MOST = 100;

  private final CatalogBrowser catalog;
  private final Directory directory;

  @Inject
  public EntityFinder(CatalogBrowser catalog, Directory directory) {
    this.catalog = catalog;
    this.directory = directory;
  }

  /**
   * What fits.
   *
   * @param kind only of this kind
   * @param text what its reference or title has, in any case
   */
  public List<MeshEntity> find(
      @Nullable String kind, EntityFilter filter, String text, Caller caller) {
    String words = text.strip().toLowerCase(Locale.ROOT);
    return Stream.of(
            some("Domain", kind, filter, this::domains),
            some("Component", kind, filter, () -> products(words, caller)),
            some("API", kind, filter, () -> ports(words, caller)),
            some("Group", kind, filter, () -> teams(caller)),
            some("User", kind, filter, () -> people(caller)))
        .flatMap(all -> all)
        .filter(filter::fits)
        .filter(entity -> has(entity, words))
        .limit(MOST)
        .toList();
  }

  private static Stream<MeshEntity> some(
      String kind,
      @Nullable String wanted,
      EntityFilter filter,
      Supplier<Stream<MeshEntity>> things) {
    boolean asked = wanted == null || wanted.equalsIgnoreCase(kind);
    return asked && filter.mayHave(kind) ? things.get() : Stream.empty();
  }

  private static boolean has(MeshEntity entity, String words) {
    return (entity.ref() + "\n" + entity.title()).toLowerCase(Locale.ROOT).contains(words);
  }

  private Stream<MeshEntity> domains() {
    return catalog.domains(MOST).stream().map(MeshEntity::of);
  }

  private Stream<MeshEntity> products(String words, Caller caller) {
    return catalog.products(words, caller, MOST).stream().map(MeshEntity::of);
  }

  // The name of a port is no part of what the catalog searches, so products come unsearched then.
  private Stream<MeshEntity> ports(String words, Caller caller) {
    List<ProductSummary> found = catalog.products(words.replace('.', ' ').strip(), caller, MOST);
    List<ProductSummary> products = found.isEmpty() ? catalog.products("", caller, MOST) : found;
    return products.stream()
        .flatMap(product -> product.ports().stream().map(port -> MeshEntity.of(product, port)));
  }

  private Stream<MeshEntity> teams(Caller caller) {
    return teamIds(caller).stream().map(MeshEntity::of);
  }

  private Set<TeamId> teamIds(Caller caller) {
    Set<TeamId> teams = new LinkedHashSet<>();
    catalog.domains(MOST).forEach(domain -> teams.add(new TeamId("domains/" + domain.name())));
    caller.teams().stream()
        .filter(team -> team.value().indexOf('/') == team.value().lastIndexOf('/'))
        .sorted(Comparator.comparing(TeamId::value))
        .forEach(teams::add);
    return teams;
  }

  private Stream<MeshEntity> people(Caller caller) {
    Set<Person> people = new LinkedHashSet<>();
    people.add(caller.asPerson());
    caller.teams().stream()
        .sorted(Comparator.comparing(TeamId::value))
        .flatMap(team -> directory.membersOf(team).stream())
        .filter(person -> !person.id().equals(caller.id()))
        .forEach(people::add);
    return people.stream().map(MeshEntity::of);
  }
}
