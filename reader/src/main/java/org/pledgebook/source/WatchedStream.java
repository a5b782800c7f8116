package org.pledgebook.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells a watch how many bytes have come. */
final class WatchedStream extends FilterInputStream {
  private final Watch watch;
  private final long total;
  private long read;

  /**
   * @param total how many bytes are to come, 0 or less if nobody knows
   */
  WatchedStream(InputStream stream, Watch watch, long total) {
    super(stream);
    this.watch = watch;
    this.total = total;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    note(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int count = super.read(into, from, length);
    note(count);
    return count;
  }

  private void note(int count) {
    read += Math.max(0, count);
    watch.reached(read, total);
  }
}
