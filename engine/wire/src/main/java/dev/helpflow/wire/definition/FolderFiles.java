package dev.helpflow.wire.definition;

import dev.helpflow.core.definition.Limits;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.wire.JsonException;
import dev.helpflow.wire.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads files of one folder and none outside it, also not through links. */
final class FolderFiles {
  private final Path folder;

  FolderFiles(Path folder) {
    this.folder = folder;
  }

  /** A file that could not be read, as an issue without a place. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;
    private final String code;

    Unreadable(String code, String message) {
      super(message);
      this.code = code;
    }

    Issue at(String pointer) {
      return Issue.error(code, pointer, String.valueOf(getMessage()));
    }
  }

  /**
   * The text of a file.
   *
   * @param name relative to the folder, with slashes
   */
  JsonText text(String name) throws Unreadable {
    Path file = inside(name);
    try {
      if (Files.size(file) > Limits.DOCUMENT_BYTES) {
        throw new Unreadable(
            DefinitionCodes.FOLDER_FILE,
            "The file "
                + name
                + " is larger than "
                + Limits.DOCUMENT_BYTES
                + " bytes: split it up.");
      }
      return JsonText.of(Files.readAllBytes(file), Limits.DOCUMENT_BYTES);
    } catch (JsonException e) {
      throw new Unreadable(e.code(), "The file " + name + " cannot be read. " + e.getMessage());
    } catch (IOException e) {
      throw new Unreadable(
          DefinitionCodes.FOLDER_FILE,
          "The file " + name + " cannot be read: see that it is there and may be read.");
    }
  }

  private Path inside(String name) throws Unreadable {
    try {
      Path root = folder.toRealPath();
      Path named = root.resolve(name).normalize();
      if (name.contains("\\") || !named.startsWith(root) || !named.toRealPath().startsWith(root)) {
        throw new Unreadable(
            DefinitionCodes.FOLDER_OUTSIDE,
            "The path \""
                + name
                + "\" leads out of the flow's folder: name a file inside it, with slashes.");
      }
      return named.toRealPath();
    } catch (InvalidPathException | IOException e) {
      throw new Unreadable(
          DefinitionCodes.FOLDER_FILE,
          "There is no file " + name + " in the flow's folder: add it, or correct the path.");
    }
  }

  /**
   * The names of the JSON files in a folder inside this one, sorted and without their ending; none
   * when there is no such folder.
   */
  List<String> jsonNames(String inner) throws Unreadable {
    Path directory = folder.resolve(inner);
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".json"))
          .map(name -> name.substring(0, name.length() - ".json".length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new Unreadable(
          DefinitionCodes.FOLDER_FILE,
          "The folder " + inner + " cannot be listed: see that it may be read.");
    }
  }
}
