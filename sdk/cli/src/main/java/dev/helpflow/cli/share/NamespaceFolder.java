package dev.helpflow.cli.share;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.authoring.project.Finding;
import dev.helpflow.authoring.project.FlowFolders;
import dev.helpflow.cli.flows.Findings;
import dev.helpflow.core.definition.Identifiers;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.JsonException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What lies beside the flows' folders of a namespace.
 *
 * @param messages of {@code messages/<locale>.json}, by locale
 * @param fragments of {@code fragments/<name>.json}, by name
 */
record NamespaceFolder(ObjectNode messages, ObjectNode fragments) {
  private static final String ENDING = ".json";

  /** A file that is there and cannot be shared; the message says where and why, as lint does. */
  static final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableException(Path file, int line, int column, Issue issue) {
      super(
          Findings.fromHere(new Finding(file, Math.max(line, 1), Math.max(column, 1), issue))
              .toString());
    }
  }

  /**
   * Reads it; empty when there is nothing, or when it is a flow's own folder.
   *
   * @throws UnreadableException when a file is no JSON, cannot be read, or has no fragment's name
   */
  static NamespaceFolder read(Path folder) {
    return FlowFolders.isFlow(folder)
        ? new NamespaceFolder(Json.mapper().createObjectNode(), Json.mapper().createObjectNode())
        : new NamespaceFolder(
            byName(folder.resolve("messages")), byName(named(folder.resolve("fragments"))));
  }

  boolean isEmpty() {
    return messages.isEmpty() && fragments.isEmpty();
  }

  /** A folder in which each file has the name of a fragment. */
  private static Path named(Path fragments) {
    for (Path file : FlowFolders.keptFiles(fragments)) {
      if (!Identifiers.isSlug(name(file))) {
        throw new UnreadableException(
            file,
            1,
            1,
            Issue.error(
                "project/fragment-name",
                "",
                "A fragment has the name of its file, made of small letters, digits and single hyphens, such as call-us.json: rename "
                    + file.getFileName()
                    + "."));
      }
    }
    return fragments;
  }

  private static String name(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(0, name.length() - ENDING.length());
  }

  private static ObjectNode byName(Path folder) {
    ObjectNode all = Json.mapper().createObjectNode();
    for (Path file : FlowFolders.keptFiles(folder)) {
      try {
        all.set(name(file), Json.parse(Files.readAllBytes(file)));
      } catch (JsonException e) {
        throw new UnreadableException(file, e.line(), e.column(), e.issue(""));
      } catch (IOException e) {
        throw new UnreadableException(
            file,
            1,
            1,
            Issue.error(
                "project/unreadable-file", "", "The file cannot be read: see that it may be."));
      }
    }
    return all;
  }
}
