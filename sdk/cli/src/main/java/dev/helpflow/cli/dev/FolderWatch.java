package dev.helpflow.cli.dev;

import dev.helpflow.authoring.project.FlowFolders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Tells when anything in a tree of folders was saved. Not thread-safe. */
final class FolderWatch implements AutoCloseable {
  /** Editors write a file in several strokes, and save several files at once. */
  private static final long SETTLES_MILLIS = 40;

  private final Path root;
  private final WatchService service;

  FolderWatch(Path root) {
    this.root = root;
    try {
      this.service = FileSystems.getDefault().newWatchService();
      register();
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + root + " cannot be watched.", e);
    }
  }

  /**
   * Returns when something was saved, and nothing more for a moment; false when it is interrupted.
   */
  boolean await() {
    try {
      WatchKey key = service.take();
      while (key != null) {
        key.pollEvents();
        key.reset();
        key = service.poll(SETTLES_MILLIS, TimeUnit.MILLISECONDS);
      }
      registerAgain();
      return true;
    } catch (ClosedWatchServiceException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Folders that are new are watched from here on; one that is just going is not. */
  private void registerAgain() {
    try {
      register();
    } catch (IOException e) {
      // What is left is watched as before, and the next save looks again.
      return;
    }
  }

  private void register() throws IOException {
    List<Path> folders = new ArrayList<>();
    try (Stream<Path> walked = Files.walk(root)) {
      walked.filter(Files::isDirectory).forEach(folders::add);
    }
    // A flow by itself may take texts and fragments that lie beside its folder.
    if (FlowFolders.isFlow(root)) {
      for (String beside : List.of("messages", "fragments")) {
        Path shared = root.toAbsolutePath().normalize().resolveSibling(beside);
        if (Files.isDirectory(shared)) {
          folders.add(shared);
        }
      }
    }
    for (Path folder : folders) {
      folder.register(
          service,
          StandardWatchEventKinds.ENTRY_CREATE,
          StandardWatchEventKinds.ENTRY_MODIFY,
          StandardWatchEventKinds.ENTRY_DELETE);
    }
  }

  @Override
  public void close() {
    try {
      service.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
