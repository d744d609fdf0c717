package io.meshport.platform.page;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a list, in the shape of every list answer.
 *
 * @param items the piece
 * @param nextPageToken what to send to get the next piece; absent on the last one
 * @param total how many there are in all
 */
public record Page<T>(List<T> items, @Nullable String nextPageToken, long total) {

  public Page {
    items = List.copyOf(items);
  }

  /**
   * The piece that answers a request, given the items from its offset and the size of the whole.
   */
  public static <T> Page<T> of(PageRequest request, List<T> items, long total) {
    int next = request.offset() + items.size();
    boolean more = !items.isEmpty() && next < total;
    return new Page<>(items, more ? PageRequest.token(next) : null, total);
  }

  /** The same piece with each item translated. */
  public <R> Page<R> map(Function<? super T, ? extends R> translate) {
    return new Page<>(items.stream().<R>map(translate).toList(), nextPageToken, total);
  }
}
