package dev.helpflow.cli.share;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.JsonException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What lies beside the flows' folders of a namespace.
 *
 * @param messages of {@code messages/<locale>.json}, by locale
 * @param fragments of {@code fragments/<name>.json}, by name
 */
record NamespaceFolder(ObjectNode messages, ObjectNode fragments) {
  private static final String ENDING = ".json";

  /** A file that is there and cannot be read; the message says so in a sentence. */
  static final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableException(Path file, Throwable cause) {
      super(file + " cannot be read: " + cause.getMessage(), cause);
    }
  }

  /**
   * Reads it; empty when there is nothing, or when it is a flow's own folder.
   *
   * @throws UnreadableException when a file is no JSON, or cannot be read
   */
  static NamespaceFolder read(Path folder) {
    return Files.exists(folder.resolve("flow.json"))
        ? new NamespaceFolder(Json.mapper().createObjectNode(), Json.mapper().createObjectNode())
        : new NamespaceFolder(
            byName(folder.resolve("messages")), byName(folder.resolve("fragments")));
  }

  boolean isEmpty() {
    return messages.isEmpty() && fragments.isEmpty();
  }

  private static ObjectNode byName(Path folder) {
    ObjectNode all = Json.mapper().createObjectNode();
    for (Path file : files(folder)) {
      String name = String.valueOf(file.getFileName());
      try {
        all.set(
            name.substring(0, name.length() - ENDING.length()),
            Json.parse(Files.readAllBytes(file)));
      } catch (IOException | JsonException e) {
        throw new UnreadableException(file, e);
      }
    }
    return all;
  }

  private static List<Path> files(Path folder) {
    // One with flow.json is a flow of that name.
    if (!Files.isDirectory(folder) || Files.exists(folder.resolve("flow.json"))) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + folder + " cannot be read: " + e, e);
    }
  }
}
