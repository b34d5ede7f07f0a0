package dev.helpflow.wire.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.wire.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A JSON Schema 2020-12 of ours that authors' documents are checked against. Its {@code
 * description}s are whole sentences, because they end up in what authors are told. Thread-safe.
 */
public final class SchemaDocument {
  private final byte[] bytes;
  private final JsonNode tree;
  private final Schema schema;

  private SchemaDocument(byte[] bytes) {
    this.bytes = bytes;
    this.tree = Json.parse(bytes);
    this.schema =
        SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder ->
                    builder.schemaRegistryConfig(
                        SchemaRegistryConfig.builder().pathType(PathType.JSON_POINTER).build()))
            .getSchema(tree);
  }

  /** Loads a schema from this module's resources. */
  public static SchemaDocument load(String resource) {
    try (InputStream in = SchemaDocument.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(
            "The resource " + resource + " is missing from the class path.");
      }
      return new SchemaDocument(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("The resource " + resource + " could not be read.", e);
    }
  }

  /** The schema document, in UTF-8. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** All that is wrong with a document. */
  public List<Issue> issues(JsonNode document) {
    SchemaSentence sentence = new SchemaSentence(tree);
    // A union type and the branch that follows it both refuse a value of a wrong type; one of them
    // is enough.
    Map<String, Issue> issues = new LinkedHashMap<>();
    for (Error error : schema.validate(document)) {
      Issue issue = sentence.issue(error);
      String unlike = error.getKeyword().equals("type") ? "" : issue.message();
      issues.putIfAbsent(issue.code() + ' ' + issue.pointer() + ' ' + unlike, issue);
    }
    return List.copyOf(issues.values());
  }

  JsonNode tree() {
    return tree;
  }
}
