package io.meshport.discovery;

import static io.meshport.discovery.TestProduct.product;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshport.search.SearchDocument;
import io.meshport.search.SearchUnavailableException;
import io.meshport.search.index.DocumentSource;
import io.meshport.search.index.IndexOperation.Put;
import io.meshport.search.index.IndexOperation.Remove;
import io.meshport.search.index.WriteOutcome;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SearchIndexIT {
  private static final UUID ID = UUID.randomUUID();

  @Test
  void olderVersionNeverReplacesANewerOne() {
    try (TestIndex index = TestIndex.of(product("customer", "newer").id(ID).version(5))) {
      index.put(product("customer", "older").id(ID).version(4));
      assertThat(index.find("")).containsExactly("newer");

      index.put(product("customer", "again").id(ID).version(5));
      assertThat(index.find("")).containsExactly("again");
    }
  }

  @Test
  void removedProductDoesNotComeBackByALateWrite() {
    try (TestIndex index = TestIndex.of(product("customer", "churn").id(ID).version(5))) {
      assertThat(index.writer.write(List.of(new Remove(ID, Remove.FOR_EVER))))
          .containsExactly(new WriteOutcome.Done());

      index.put(product("customer", "churn").id(ID).version(6));

      assertThat(index.find("")).isEmpty();
    }
  }

  @Test
  void removingWhatIsNotThereIsDone() {
    try (TestIndex index = TestIndex.empty()) {
      assertThat(index.writer.write(List.of(new Remove(UUID.randomUUID(), 1))))
          .containsExactly(new WriteOutcome.Done());
    }
  }

  @Test
  void documentTheIndexCannotTakeIsPoisonAndTheOthersGoOn() {
    SearchDocument endless =
        product("customer", "x".repeat(40_000)).id(UUID.randomUUID()).document();
    try (TestIndex index = TestIndex.empty()) {
      List<WriteOutcome> outcomes =
          index.writer.write(
              List.of(new Put(endless), new Put(product("customer", "churn").document())));
      index.refresh();

      assertThat(outcomes.get(0)).isInstanceOf(WriteOutcome.Poison.class);
      assertThat(outcomes.get(1)).isEqualTo(new WriteOutcome.Done());
      assertThat(index.find("")).containsExactly("churn");
    }
  }

  @Test
  void missingIndexIsNeverMadeByAWrite() {
    try (TestIndex index = TestIndex.absent()) {
      List<WriteOutcome> outcomes =
          index.writer.write(List.of(new Put(product("customer", "churn").document())));

      assertThat(outcomes).hasOnlyElementsOfType(WriteOutcome.Retry.class);
      assertThat(index.call("GET", "/_cat/indices/" + index.names.read() + "*", "")).isEmpty();
    }
  }

  @Test
  void missingIndexMakesSearchUnavailable() {
    try (TestIndex index = TestIndex.absent()) {
      assertThat(index.rebuild.isNeeded()).isTrue();
      assertThatThrownBy(() -> index.find("churn")).isInstanceOf(SearchUnavailableException.class);
    }
  }

  @Test
  void writesBlockedByTheClusterComeAgain() {
    try (TestIndex index = TestIndex.empty()) {
      String settings = "/" + index.names.write() + "/_settings";
      index.call("PUT", settings, "{\"index.blocks.write\": true}");

      assertThat(index.writer.write(List.of(new Put(product("customer", "churn").document()))))
          .hasOnlyElementsOfType(WriteOutcome.Retry.class);
    }
  }

  @Test
  void rebuildReadsAllPagesAndReplacesTheOldIndex() {
    List<SearchDocument> products = products(450);
    try (TestIndex index = TestIndex.of(product("customer", "gone"))) {
      index.rebuild.run(pages(products));

      assertThat(index.indices()).containsExactly(index.names.prefix() + "2");
      assertThat(index.rebuild.isNeeded()).isFalse();
      assertThat(index.search("", Map.of()).total()).isEqualTo(450);
      assertThat(index.find("gone")).isEmpty();
    }
  }

  @Test
  void changesMadeDuringARebuildAreInTheNewIndex() {
    SearchDocument first = product("customer", "before").id(ID).version(1).document();
    SearchDocument changed = product("customer", "after").id(ID).version(2).document();
    UUID removed = UUID.randomUUID();
    try (TestIndex index = TestIndex.empty()) {
      DocumentSource source =
          (after, limit) -> {
            if (after != null) {
              return List.of();
            }
            index.writer.write(List.of(new Put(changed), new Remove(removed, Remove.FOR_EVER)));
            assertThat(index.rebuild.isNeeded()).isFalse();
            return List.of(first, product("customer", "removed").id(removed).document());
          };

      index.rebuild.run(source);
      index.refresh();

      assertThat(index.find("")).containsExactly("after");
    }
  }

  @Test
  void searchesGoOnDuringARebuildAndAfterAFailedOne() {
    try (TestIndex index = TestIndex.of(product("customer", "churn"))) {
      DocumentSource failing =
          (after, limit) -> {
            assertThat(index.find("churn")).containsExactly("churn");
            throw new IllegalStateException("the database is gone");
          };

      assertThatThrownBy(() -> index.rebuild.run(failing)).hasMessage("the database is gone");

      assertThat(index.find("churn")).containsExactly("churn");
      assertThat(index.indices()).containsExactly(index.names.prefix() + "1");
    }
  }

  @Test
  void secondRebuildTakesOverAndTheFirstFailsWithoutHarm() {
    List<SearchDocument> products = products(3);
    try (TestIndex index = TestIndex.of(product("customer", "old"))) {
      DocumentSource interrupted =
          (after, limit) -> {
            if (after == null) {
              index.rebuild.run(pages(products));
              return products;
            }
            return List.of();
          };

      assertThatThrownBy(() -> index.rebuild.run(interrupted))
          .isInstanceOf(SearchUnavailableException.class);

      index.refresh();
      assertThat(index.search("", Map.of()).total()).isEqualTo(3);
      assertThat(index.indices()).containsExactly(index.names.prefix() + "3");
    }
  }

  private static List<SearchDocument> products(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> product("order", "product-" + i).id(new UUID(0, i)).document())
        .toList();
  }

  private static DocumentSource pages(List<SearchDocument> products) {
    return (after, limit) ->
        products.stream()
            .filter(product -> after == null || product.id().compareTo(after) > 0)
            .limit(limit)
            .toList();
  }
}
