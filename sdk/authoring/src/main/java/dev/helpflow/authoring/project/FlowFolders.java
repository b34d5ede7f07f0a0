package dev.helpflow.authoring.project;

import dev.helpflow.core.definition.FlowId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where flows lie in a tree of folders: {@code <namespace>/<flow>/flow.json}. */
public final class FlowFolders {
  static final String FILE = "flow.json";
  private static final int DEPTH = 3;

  private FlowFolders() {}

  /** Whether a folder is that of one flow. */
  public static boolean isFlow(Path folder) {
    return Files.isRegularFile(folder.resolve(FILE));
  }

  /** Every flow folder under a root, sorted. */
  static List<Path> under(Path root) {
    try (Stream<Path> files = Files.walk(root, DEPTH)) {
      return files
          .filter(file -> file.endsWith(FILE))
          .map(file -> root.resolve(root.relativize(file)).resolveSibling("").normalize())
          .sorted()
          .toList();
    } catch (UncheckedIOException e) {
      throw unreadable(root, new IOException(e.getMessage(), e));
    } catch (IOException e) {
      throw unreadable(root, e);
    }
  }

  private static UncheckedIOException unreadable(Path folder, IOException e) {
    return new UncheckedIOException(
        "Not all of the folder " + folder + " can be read: " + e.getMessage(), e);
  }

  /** Where the flow of an id lies in the tree that a flow folder is part of. */
  static Path sibling(Path flowFolder, FlowId id) {
    return flowFolder.resolve("../..").normalize().resolve(id.namespace()).resolve(id.name());
  }

  /**
   * The JSON files that a namespace keeps in one of its folders, {@code messages} or {@code
   * fragments}, sorted; none when there is no such folder, or when it is a flow of that name.
   */
  public static List<Path> keptFiles(Path folder) {
    return isFlow(folder) ? List.of() : jsonFiles(folder);
  }

  /** The JSON files directly in a folder, sorted; none when there is no such folder. */
  static List<Path> jsonFiles(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + folder + " cannot be read.", e);
    }
  }
}
