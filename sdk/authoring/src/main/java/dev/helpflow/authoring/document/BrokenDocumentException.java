package dev.helpflow.authoring.document;

import dev.helpflow.wire.definition.LocatedIssue;
import java.util.List;
import java.util.stream.Collectors;

/** A document that is no flow definition; the message lists all that is wrong, with its place. */
public final class BrokenDocumentException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<LocatedIssue> issues;

  BrokenDocumentException(List<LocatedIssue> issues) {
    super(
        issues.stream()
            .map(
                each ->
                    each.place() + ": " + each.issue().message() + " [" + each.issue().code() + "]")
            .collect(Collectors.joining("\n")));
    this.issues = List.copyOf(issues);
  }

  /** All that is wrong, in the order of the document. */
  public List<LocatedIssue> issues() {
    return issues;
  }
}
