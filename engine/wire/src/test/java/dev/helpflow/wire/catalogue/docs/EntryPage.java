package dev.helpflow.wire.catalogue.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.helpflow.core.negotiation.Client;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The page of one entry, with a part for each of its versions, the newest first. */
final class EntryPage {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ObjectWriter PRETTY = JSON.writerWithDefaultPrettyPrinter();

  private final Path folder;
  private final Drawn drawn;
  private final int release;

  /**
   * @param folder where the catalogue lies
   * @param release the newest
   */
  EntryPage(Path folder, Drawn drawn, int release) {
    this.folder = folder;
    this.drawn = drawn;
    this.release = release;
  }

  String of(List<JsonNode> versions) {
    JsonNode newest = versions.getFirst();
    StringBuilder page = new StringBuilder();
    page.append("# ").append(ours(newest, "name")).append("\n\n");
    page.append(CatalogueDocs.GENERATED);
    page.append(newest.required("description").asText()).append("\n\n");
    page.append(notes(newest));
    for (JsonNode version : versions) {
      page.append(part(version));
    }
    return page.toString();
  }

  /** What is said of it by hand, without its heading. */
  private String notes(JsonNode schema) {
    Path readme =
        folder.resolve(kind(schema) + "s").resolve(ours(schema, "name")).resolve("README.md");
    String text = CatalogueDocs.read(readme);
    return text.substring(text.indexOf('\n')).strip() + "\n\n";
  }

  private String part(JsonNode schema) {
    StringBuilder part = new StringBuilder();
    boolean isPlace = kind(schema).equals("destination");
    part.append(
            isPlace
                ? "## Since release "
                : "## Version " + ours(schema, "version") + ", since release ")
        .append(ours(schema, "release"))
        .append("\n\n");
    part.append(facts(schema)).append("\n");
    part.append(isPlace ? "### What it needs to know\n\n" : "### Properties\n\n");
    part.append(PropertyRows.of(schema)).append("\n");
    part.append("### What apps are sent\n\n");
    part.append("| app | of the example |\n|---|---|\n");
    for (int each = 1; each <= release; each++) {
      part.append(row("release " + each, schema, new Client("docs/1", each, Set.of())));
    }
    String lacking = lacking(schema);
    part.append(
        row(
            "release %d; `without=%s`".formatted(release, lacking),
            schema,
            new Client("docs/1", release, Set.of(lacking))));
    part.append("\n### Example\n\n```json\n")
        .append(pretty(schema.required("examples").get(0)))
        .append("\n```\n\n");
    return part.append(samples(schema)).append("\n").toString();
  }

  private static String facts(JsonNode schema) {
    StringBuilder facts = new StringBuilder();
    JsonNode ours = schema.required("x-helpflow");
    if (ours.has("role")) {
      facts.append("- Role: ").append(ours.get("role").asText()).append("\n");
    }
    if (ours.has("answer")) {
      JsonNode answer = ours.get("answer");
      facts
          .append("- Answer: ")
          .append(
              answer.has("kind")
                  ? answer.get("kind").asText()
                  : "by `" + answer.path("property").asText() + "`")
          .append("\n");
    }
    if (ours.has("submits")) {
      facts
          .append("- ")
          .append(ours.get("submits").asBoolean() ? "Sends a step" : "Sends nothing")
          .append("\n");
    }
    if (ours.path("critical").asBoolean()) {
      facts.append("- Critical: never left out\n");
    }
    if (ours.has("accessibilityRole")) {
      facts
          .append("- To assistive technology: `")
          .append(ours.get("accessibilityRole").asText())
          .append("`\n");
    }
    if (ours.path("fallback").has("leftOut")) {
      facts
          .append("- Left out where it is unknown: ")
          .append(ours.path("fallback").get("leftOut").asText())
          .append("\n");
    }
    return facts.toString();
  }

  private String row(String app, JsonNode schema, Client client) {
    JsonNode example = schema.required("examples").get(0);
    String words =
        switch (kind(schema)) {
          case "component" -> drawn.ofComponent(example, client);
          case "action" -> drawn.ofAction(example, client);
          default ->
              drawn.ofAction(
                  JSON.createObjectNode()
                      .put("id", "go")
                      .put("type", "open")
                      .put("label", "Go")
                      .put("destination", ours(schema, "name"))
                      .set("with", example),
                  client);
        };
    return "| " + app + " | " + words + " |\n";
  }

  private static String lacking(JsonNode schema) {
    return switch (kind(schema)) {
      case "component" -> ours(schema, "name");
      case "action" -> Client.ACTION + ours(schema, "name");
      default -> Client.DESTINATION + ours(schema, "name");
    };
  }

  private String samples(JsonNode schema) {
    String within =
        kind(schema) + "s/" + ours(schema, "name") + "/" + ours(schema, "version") + "/samples/";
    return "Samples: "
        + links(within + "valid")
        + "; wrong ones, with what is wrong: "
        + links(within + "invalid")
        + ".\n";
  }

  private String links(String within) {
    try (Stream<Path> files = Files.list(folder.resolve(within))) {
      List<String> links =
          files
              .map(file -> file.getFileName().toString())
              .sorted()
              .map(
                  name ->
                      "[%s](../../../components-catalog/%s/%s)"
                          .formatted(name.replace(".json", "").replace('-', ' '), within, name))
              .toList();
      return String.join(", ", links);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static String kind(JsonNode schema) {
    return ours(schema, "kind");
  }

  static String ours(JsonNode schema, String property) {
    return schema.required("x-helpflow").required(property).asText();
  }

  private static String pretty(JsonNode json) {
    try {
      return PRETTY.writeValueAsString(json).replace("\r\n", "\n");
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A tree cannot be written.", impossible);
    }
  }
}
