package io.meshport.repository.adapter.store;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.time.Duration;

/**
 * How long and how much an exchange may take in all. A single read or write is bounded by the
 * server; here those are ended that drip on for ever.
 */
final class Deadline {
  private final long endNanos;

  Deadline(Duration longest) {
    this.endNanos = System.nanoTime() + longest.toNanos();
  }

  private void check() throws InterruptedIOException {
    if (System.nanoTime() - endNanos > 0) {
      throw new InterruptedIOException("The exchange took too long");
    }
  }

  /**
   * The same stream, up to so many bytes.
   *
   * @param refusal what is said to who sends more
   */
  InputStream over(InputStream question, long mostBytes, String refusal) {
    // Not a filter: those skip past whatever is counted here.
    return new InputStream() {
      private long seen;

      @Override
      public int read() throws IOException {
        check();
        int next = question.read();
        count(next < 0 ? 0 : 1);
        return next;
      }

      @Override
      public int read(byte[] into, int from, int length) throws IOException {
        check();
        int got = question.read(into, from, length);
        count(Math.max(got, 0));
        return got;
      }

      @Override
      public void close() throws IOException {
        question.close();
      }

      private void count(int bytes) throws IOException {
        seen += bytes;
        if (seen > mostBytes) {
          throw new IOException(refusal);
        }
      }
    };
  }

  OutputStream over(OutputStream answer) {
    return new FilterOutputStream(answer) {
      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        check();
        out.write(bytes, from, length);
      }
    };
  }
}
