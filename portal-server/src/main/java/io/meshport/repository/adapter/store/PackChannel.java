package io.meshport.repository.adapter.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.eclipse.jgit.internal.storage.dfs.ReadableChannel;

/** A file of a pack while it is read; one piece of it is in memory. */
final class PackChannel implements ReadableChannel {
  private static final byte[] NOTHING = {};

  private final PackStore store;
  private final UUID pack;
  private final String extension;
  private final long size;
  private long position;
  private int number = -1;
  private byte[] chunk = NOTHING;
  private boolean open = true;

  PackChannel(PackStore store, UUID pack, String extension, long size) {
    this.store = store;
    this.pack = pack;
    this.extension = extension;
    this.size = size;
  }

  @Override
  public int read(ByteBuffer into) throws IOException {
    int before = into.position();
    while (into.hasRemaining() && position < size) {
      load((int) (position / PackStore.CHUNK));
      int offset = (int) (position % PackStore.CHUNK);
      int some = Math.min(into.remaining(), chunk.length - offset);
      into.put(chunk, offset, some);
      position += some;
    }
    int read = into.position() - before;
    return read == 0 ? -1 : read;
  }

  private void load(int wanted) throws IOException {
    if (wanted == number) {
      return;
    }
    chunk =
        store
            .read(new ChunkAddress(pack, extension, wanted))
            .orElseThrow(() -> new FileNotFoundException("A piece of a pack is gone"));
    number = wanted;
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public void position(long wanted) {
    position = wanted;
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public int blockSize() {
    return PackStore.CHUNK;
  }

  @Override
  public void setReadAheadBytes(int bytes) {
    // Pieces are as long as what JGit reads at once; there is nothing to read ahead.
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  @Override
  public void close() {
    open = false;
    chunk = NOTHING;
    number = -1;
  }
}
