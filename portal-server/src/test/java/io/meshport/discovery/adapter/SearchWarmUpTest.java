package io.meshport.discovery.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.meshport.discovery.service.SearchGateway;
import io.meshport.search.SearchUnavailableException;
import io.meshport.search.query.SearchQuery;
import io.meshport.search.query.SearchResult;
import io.meshport.search.query.Suggestion;
import io.meshport.search.query.Visibility;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchWarmUpTest {
  private final List<Runnable> background = new ArrayList<>();

  @Test
  void theStartOfTheServerDoesNotWaitForIt() {
    Engine engine = new Engine(false);

    new SearchWarmUp(engine, background::add).start(new Object());

    assertThat(engine.asked).isEmpty();
    assertThat(background).hasSize(1);
  }

  @Test
  void bothWaysOfSearchingAreTriedAndSeeNothingOfAnyDomain() {
    Engine engine = new Engine(false);
    new SearchWarmUp(engine, background::add).start(new Object());

    background.get(0).run();

    assertThat(engine.asked).containsExactly("search", "suggest");
    assertThat(engine.domains).isEmpty();
  }

  @Test
  void anAbsentElasticsearchIsNoFailure() {
    new SearchWarmUp(new Engine(true), background::add).start(new Object());

    assertThatCode(background.get(0)::run).doesNotThrowAnyException();
  }

  private static final class Engine implements SearchGateway {
    private final boolean away;
    private final List<String> asked = new ArrayList<>();
    private final List<String> domains = new ArrayList<>();

    Engine(boolean away) {
      this.away = away;
    }

    @Override
    public SearchResult search(SearchQuery query) {
      ask("search", query.visibility());
      return new SearchResult(List.of(), List.of(), 0, 1);
    }

    @Override
    public List<Suggestion> suggest(String text, Visibility visibility) {
      ask("suggest", visibility);
      return List.of();
    }

    private void ask(String what, Visibility visibility) {
      asked.add(what);
      domains.addAll(visibility.domains());
      if (away) {
        throw new SearchUnavailableException("away");
      }
    }
  }
}
