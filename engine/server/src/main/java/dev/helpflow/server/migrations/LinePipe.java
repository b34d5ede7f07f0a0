package dev.helpflow.server.migrations;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * What one thread writes and others read. Each read may be by another thread, which may have ended
 * by the next: a {@link java.io.PipedInputStream} would then take its reader for dead.
 */
final class LinePipe extends InputStream {
  private static final int LINES = 16;
  private static final long LOOK_MS = 100;
  private static final byte[] END = {};

  private final BlockingQueue<byte[]> lines = new ArrayBlockingQueue<>(LINES);
  private byte[] line = END;
  private int at;
  private boolean ended;
  private volatile boolean closed;

  /** Hands a line over, and waits while there are many that nobody has read. */
  void write(byte[] text) throws IOException {
    if (text.length > 0) {
      put(text);
    }
  }

  /** Says that there is no more. */
  void end() throws IOException {
    put(END);
  }

  private void put(byte[] text) throws IOException {
    try {
      while (!closed) {
        if (lines.offer(text, LOOK_MS, TimeUnit.MILLISECONDS)) {
          return;
        }
      }
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
    throw new IOException("Whoever read has gone.");
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public synchronized int read(byte[] into, int from, int most) throws IOException {
    if (most == 0) {
      return 0;
    }
    if (!ended && at == line.length) {
      line = next();
      at = 0;
      ended = line.length == 0;
    }
    if (ended) {
      return -1;
    }
    int count = Math.min(most, line.length - at);
    System.arraycopy(line, at, into, from, count);
    at += count;
    return count;
  }

  private byte[] next() throws IOException {
    try {
      return lines.take();
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static IOException interrupted(InterruptedException cause) {
    Thread.currentThread().interrupt();
    IOException failed = new InterruptedIOException("Waiting was interrupted.");
    failed.initCause(cause);
    return failed;
  }

  @Override
  public void close() {
    closed = true;
  }
}
