package dev.helpflow.authoring.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.authoring.project.Surroundings;
import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.core.lint.Linter;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.definition.ContentHash;
import dev.helpflow.wire.definition.Decoded;
import dev.helpflow.wire.definition.FlowFolder;
import dev.helpflow.wire.definition.FlowReader;
import dev.helpflow.wire.definition.FlowWriter;
import dev.helpflow.wire.definition.LocatedIssue;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A flow as one JSON document, with its texts under {@code messages}: what is published. Immutable.
 *
 * <p>It keeps the tree that it was read from, so that writing loses nothing of it: neither comments
 * nor an author's short forms.
 */
public final class FlowDocument {
  private static final Set<String> SCRIPT_LANGUAGES = Set.of("javascript", "python");

  private final FlowDefinition definition;
  private final JsonNode tree;

  private FlowDocument(FlowDefinition definition, JsonNode tree) {
    this.definition = definition;
    this.tree = tree;
  }

  /**
   * Reads a published document.
   *
   * @throws BrokenDocumentException when it is no flow definition
   */
  public static FlowDocument parse(byte[] utf8) {
    return of(FlowReader.decode(utf8));
  }

  /**
   * Reads the text of a published document.
   *
   * @throws BrokenDocumentException when it is no flow definition
   */
  public static FlowDocument parse(String json) {
    return parse(json.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads the folder of a flow: {@code flow.json}, its messages and its scripts.
   *
   * @throws BrokenDocumentException when they are no flow definition
   */
  public static FlowDocument read(Path folder) {
    return of(FlowFolder.decode(folder));
  }

  /**
   * The document of a definition.
   *
   * @throws IllegalArgumentException when the language cannot say it
   */
  public static FlowDocument of(FlowDefinition definition) {
    return new FlowDocument(definition, FlowWriter.write(definition));
  }

  private static FlowDocument of(Decoded decoded) {
    return switch (decoded) {
      case Decoded.Good good -> new FlowDocument(good.flow(), good.document().deepCopy());
      case Decoded.Bad(List<LocatedIssue> issues) -> throw new BrokenDocumentException(issues);
    };
  }

  /** What it means. */
  public FlowDefinition definition() {
    return definition;
  }

  /** The document of another definition, with the comments of this one where they still belong. */
  public FlowDocument with(FlowDefinition changed) {
    ObjectNode written = FlowWriter.write(changed);
    Comments.copy(tree, written);
    return new FlowDocument(changed, written);
  }

  /** The document in UTF-8 and without spaces. */
  public byte[] json() {
    return Json.write(tree);
  }

  /** The document as people read it. */
  public String text() {
    return tree.toPrettyString() + "\n";
  }

  /** What tells it from other versions: comments and short forms do not count. */
  public String contentHash() {
    return ContentHash.of(definition);
  }

  /**
   * All that is wrong, as publishing would say, but for the syntax of scripts.
   *
   * @param surroundings the connectors' operations and the customer's attributes
   * @param others the flows that it runs as sub-flows
   */
  public List<Issue> lint(Surroundings surroundings, FlowDefinition... others) {
    List<FlowDefinition> flows = new ArrayList<>(List.of(others));
    flows.add(definition);
    return switch (FlowReader.decode(json())) {
      case Decoded.Bad bad -> bad.issues().stream().map(LocatedIssue::issue).toList();
      case Decoded.Good good ->
          good.origins()
              .ofAll(Linter.lint(definition, surroundings.declarations(flows, SCRIPT_LANGUAGES)));
    };
  }
}
