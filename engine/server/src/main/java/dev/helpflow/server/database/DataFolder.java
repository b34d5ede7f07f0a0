package dev.helpflow.server.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The folder that the embedded database lives in, held by one server at a time.
 *
 * <p>The operating system drops the lock when the process ends, however it ends, so a killed server
 * leaves the folder free.
 */
final class DataFolder implements AutoCloseable {
  /** A server that was just told to stop may still be stopping its database. */
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);

  private final Path path;
  private final FileChannel channel;

  private DataFolder(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /**
   * Makes the folder where there is none, and takes it.
   *
   * @throws DatabaseStartException when another server has it
   */
  static DataFolder take(Path path) {
    try {
      Path folder = Files.createDirectories(path.toAbsolutePath().normalize());
      FileChannel channel =
          FileChannel.open(
              folder.resolve("server.lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      long end = System.nanoTime() + PATIENCE;
      while (lock(channel) == null) {
        if (System.nanoTime() > end) {
          String holder = holder(channel);
          channel.close();
          throw new DatabaseStartException(
              "The data folder "
                  + folder
                  + " is in use by another Helpflow server"
                  + holder
                  + ". Stop that server, or start this one with another folder in HELPFLOW_DATA.");
        }
        pause();
      }
      channel.truncate(0);
      channel.write(
          ByteBuffer.wrap(
              Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)),
          0);
      return new DataFolder(folder, channel);
    } catch (IOException e) {
      throw new DatabaseStartException(
          "The data folder "
              + path.toAbsolutePath()
              + " cannot be used ("
              + e
              + "). Make it writable, or name another one in HELPFLOW_DATA.");
    }
  }

  Path path() {
    return path;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // Held by another server in this very process, as tests have it.
      return null;
    }
  }

  private static String holder(FileChannel channel) throws IOException {
    ByteBuffer pid = ByteBuffer.allocate(32);
    int read = channel.read(pid, 0);
    return read <= 0
        ? ""
        : " (process " + new String(pid.array(), 0, read, StandardCharsets.US_ASCII) + ")";
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseStartException(
          "The start was interrupted while it waited for the data folder.");
    }
  }
}
