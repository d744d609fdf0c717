package io.meshport.search.index;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch._types.mapping.TypeMapping;
import co.elastic.clients.elasticsearch.indices.IndexState;
import co.elastic.clients.elasticsearch.indices.update_aliases.Action;
import co.elastic.clients.json.JsonData;
import io.meshport.search.ElasticsearchConnection;
import io.meshport.search.SearchUnavailableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes, switches and removes the indices behind the aliases. */
final class IndexAdmin {
  private final ElasticsearchConnection connection;
  private final IndexNames names;
  private final IndexLayout layout = IndexLayout.current();

  IndexAdmin(ElasticsearchConnection connection, IndexNames names) {
    this.connection = connection;
    this.names = names;
  }

  /** Whether both aliases stand and the index behind them is laid out as we want it, or newer. */
  boolean isCurrent() {
    Map<String, IndexState> indices = all();
    Set<String> read = holders(indices, names.read());
    Set<String> write = holders(indices, names.write());
    return read.size() == 1
        && read.equals(write)
        && read.stream().allMatch(index -> layoutOf(indices.get(index)) >= layout.number());
  }

  /** Removes what an abandoned rebuild left, makes an empty index and opens it for writers. */
  String createNext() {
    Map<String, IndexState> indices = all();
    String index = names.after(indices.keySet());
    call(es -> es.indices().create(layout.request(index)));
    List<Action> actions = new ArrayList<>();
    for (String abandoned : holders(indices, names.next())) {
      actions.add(Action.of(a -> a.removeIndex(old -> old.index(abandoned))));
    }
    actions.add(add(index, names.next()));
    actions.add(add(index, names.fillOf(index)));
    call(es -> es.indices().updateAliases(update -> update.actions(actions)));
    return index;
  }

  /** A rebuild whose index was taken away need not try again. */
  void requireStillFilling(String fillAlias) {
    if (!call(es -> es.indices().existsAlias(exists -> exists.name(fillAlias))).value()) {
      throw new SearchUnavailableException("Another rebuild has taken over");
    }
  }

  /** In one step: searches and writers go to this index, and the ones before it vanish. */
  void switchTo(String index) {
    List<Action> actions = new ArrayList<>();
    for (String old : all().keySet()) {
      if (!old.equals(index)) {
        actions.add(Action.of(a -> a.removeIndex(remove -> remove.index(old))));
      }
    }
    actions.add(remove(index, names.next()));
    actions.add(remove(index, names.fillOf(index)));
    actions.add(add(index, names.read()));
    actions.add(add(index, names.write()));
    call(es -> es.indices().updateAliases(update -> update.actions(actions)));
  }

  void refresh(String index) {
    call(es -> es.indices().refresh(refresh -> refresh.index(index)));
  }

  void delete(String index) {
    call(es -> es.indices().delete(delete -> delete.index(index).ignoreUnavailable(true)));
  }

  private Map<String, IndexState> all() {
    return call(es -> es.indices().get(get -> get.index(names.prefix() + "*"))).result();
  }

  private static Set<String> holders(Map<String, IndexState> indices, String alias) {
    Set<String> holders = new TreeSet<>();
    indices.forEach(
        (index, state) -> {
          if (state.aliases().containsKey(alias)) {
            holders.add(index);
          }
        });
    return holders;
  }

  private static int layoutOf(@Nullable IndexState state) {
    TypeMapping mapping = state == null ? null : state.mappings();
    JsonData number = mapping == null ? null : mapping.meta().get(IndexLayout.NUMBER);
    return number == null ? 0 : number.to(Integer.class);
  }

  private static Action add(String index, String alias) {
    return Action.of(a -> a.add(add -> add.index(index).alias(alias)));
  }

  private static Action remove(String index, String alias) {
    return Action.of(a -> a.remove(r -> r.index(index).alias(alias).mustExist(true)));
  }

  private <T> T call(Call<T> call) {
    return connection.call(connection.settings().writeLimit(), call);
  }

  private interface Call<T> extends Function<ElasticsearchAsyncClient, CompletableFuture<T>> {}
}
