package io.meshport.repository.adapter.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.jgit.internal.storage.dfs.DfsOutputStream;

/** A file of a pack while it is written, piece by piece; what was written can be read back. */
final class PackOutput extends DfsOutputStream {
  private final PackStore store;
  private final UUID pack;
  private final String extension;
  private final byte[] current = new byte[PackStore.CHUNK];
  private int filled;
  private int number;
  private boolean closed;

  PackOutput(PackStore store, UUID pack, String extension) {
    this.store = store;
    this.pack = pack;
    this.extension = extension;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int from = offset;
    int left = length;
    while (left > 0) {
      int some = Math.min(left, current.length - filled);
      System.arraycopy(bytes, from, current, filled, some);
      filled += some;
      from += some;
      left -= some;
      if (filled == current.length) {
        put();
      }
    }
  }

  @Override
  public int read(long position, ByteBuffer into) throws IOException {
    long at = position;
    while (into.hasRemaining() && at < size()) {
      int chunk = (int) (at / current.length);
      int offset = (int) (at % current.length);
      byte[] bytes = chunk == number ? current : stored(chunk);
      int end = chunk == number ? filled : bytes.length;
      int some = Math.min(into.remaining(), end - offset);
      into.put(bytes, offset, some);
      at += some;
    }
    return at == position ? -1 : (int) (at - position);
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    long size = size();
    if (filled > 0) {
      put();
    }
    store.seal(pack, extension, size);
  }

  private long size() {
    return (long) number * current.length + filled;
  }

  private void put() throws IOException {
    store.append(address(number), Arrays.copyOf(current, filled));
    number++;
    filled = 0;
  }

  private byte[] stored(int chunk) throws IOException {
    return store
        .read(address(chunk))
        .orElseThrow(() -> new IOException("A piece of a pack is missing"));
  }

  private ChunkAddress address(int chunk) {
    return new ChunkAddress(pack, extension, chunk);
  }
}
