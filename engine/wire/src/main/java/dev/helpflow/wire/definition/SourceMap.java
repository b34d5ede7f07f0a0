package dev.helpflow.wire.definition;

import dev.helpflow.core.issue.Issue;
import dev.helpflow.wire.JsonException;
import dev.helpflow.wire.JsonText;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where in its text each part of a document lies; the text is gone through when an issue is first
 * located. A document may be put together of several files. Thread-safe.
 */
public final class SourceMap {
  private final Map<String, SourceFile> filesByPointer;

  /**
   * A map whose files each hold the part that a pointer names; the one at {@code ""} holds the
   * rest.
   */
  SourceMap(Map<String, SourceFile> filesByPointer) {
    this.filesByPointer = new LinkedHashMap<>(filesByPointer);
  }

  /**
   * The map of a single document.
   *
   * @throws JsonException when it is larger than allowed, or not UTF-8
   */
  public static SourceMap of(byte[] utf8) {
    return of(JsonText.of(utf8));
  }

  static SourceMap of(JsonText text) {
    return new SourceMap(Map.of("", SourceFile.json(null, text.text())));
  }

  /**
   * The issue with its place: the character in the string that its offset counts to, or else where
   * the value begins. When its pointer leads nowhere, it is the nearest enclosing part.
   */
  public LocatedIssue locate(Issue issue) {
    String pointer = issue.pointer();
    String holder = pointer;
    while (!holder.isEmpty() && !filesByPointer.containsKey(holder)) {
      holder = holder.substring(0, Math.max(holder.lastIndexOf('/'), 0));
    }
    SourceFile file = filesByPointer.get(holder);
    return file == null
        ? new LocatedIssue(issue, null, 1, 1)
        : file.locate(issue, pointer.substring(holder.length()));
  }
}
