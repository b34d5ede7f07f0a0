package dev.helpflow.wire.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.wire.JsonException;
import dev.helpflow.wire.JsonText;
import dev.helpflow.wire.Pointer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files that a document is put together of, and what is wrong with them. */
final class CollectedFiles {
  private final Map<String, SourceFile> sources = new LinkedHashMap<>();
  private final List<LocatedIssue> issues = new ArrayList<>();

  List<LocatedIssue> issues() {
    return List.copyOf(issues);
  }

  SourceMap sources() {
    return new SourceMap(sources);
  }

  void put(Pointer pointer, SourceFile file) {
    sources.put(pointer.toString(), file);
  }

  /** Says what is wrong at a place of the document. */
  void report(Issue issue) {
    issues.add(sources().locate(issue));
  }

  /** Says what is wrong with a file as a whole. */
  void report(Issue issue, String file) {
    issues.add(new LocatedIssue(issue, file, 1, 1));
  }

  /** Says why a file is not JSON. */
  void report(JsonException fault, Pointer holder, String file) {
    issues.add(FlowReader.located(fault, holder.toString(), file));
  }

  /**
   * What a JSON file holds, as the part of the document that a pointer names; a missing node when
   * it cannot be read.
   *
   * @param name relative to the folder of {@code files}
   * @param told as an author calls it
   */
  JsonNode parse(FolderFiles files, String name, String told, Pointer pointer) {
    try {
      JsonText text = files.text(name);
      put(pointer, SourceFile.json(told, text.text()));
      return text.parse();
    } catch (FolderFiles.Unreadable e) {
      report(e.at(pointer.toString()), told);
    } catch (JsonException e) {
      report(e, pointer, told);
    }
    return MissingNode.getInstance();
  }
}
