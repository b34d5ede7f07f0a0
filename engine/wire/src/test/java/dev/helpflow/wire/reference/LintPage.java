package dev.helpflow.wire.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.helpflow.wire.lint.Fixture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The codes of lint: severity and words are those of the fixtures, by asking lint. Those that other
 * modules find are in {@code elsewhere.json}, which a test of {@code sdk/authoring} holds complete.
 */
final class LintPage {
  private static final Path REMEDIES = Path.of("src/test/resources/reference/lint.json");

  private static final Path ELSEWHERE = Path.of("src/test/resources/reference/elsewhere.json");

  private LintPage() {}

  /** What the table says of a code, beside the code itself. */
  private record Row(String severity, String meaning, String remedy, String example) {}

  /** How each is put right, by code. */
  static Map<String, String> remedies() throws IOException {
    Map<String, String> remedies = new TreeMap<>();
    for (Map.Entry<String, JsonNode> each :
        new ObjectMapper().readTree(REMEDIES.toFile()).properties()) {
      remedies.put(each.getKey(), each.getValue().asText());
    }
    return remedies;
  }

  static String text() throws IOException {
    StringBuilder page =
        new StringBuilder("# Lint\n\n")
            .append(Reference.GENERATED)
            .append(
                """
                An **error** stands in the way of publishing, a **warning** fails `lint --strict`, a **hint** is neither. A flow may say under `lint` that a code is to be held worse, or less bad, with a reason; what would
                fail in front of a customer stays an error. What a document of another shape than [the schema](README.md) is told has codes that begin with `json/` and `schema/`, and is always an error.
                Beside lint of a flow's text, the table has what folders, connector files and customer attributes are told (`folder/`, `project/`), scenarios (`scenario/`), translations that are imported (`translation/`), and what
                servers say when a flow is published (`…/other-than-shared`).

                """);
    String group = "";
    for (Map.Entry<String, Row> code : rows().entrySet()) {
      String name = code.getKey();
      String of = name.substring(0, name.indexOf('/'));
      if (!of.equals(group)) {
        page.append("%s## %s\n\n".formatted(group.isEmpty() ? "" : "\n", of));
        page.append(
            "| code | severity | what it means | how to put it right | what lint says, for instance |\n");
        page.append("|---|---|---|---|---|\n");
        group = of;
      }
      Row row = code.getValue();
      page.append(
          "| `%s` | %s | %s | %s | %s |\n"
              .formatted(
                  name, row.severity, cell(row.meaning), cell(row.remedy), cell(row.example)));
    }
    return page.toString();
  }

  private static Map<String, Row> rows() throws IOException {
    Map<String, List<Fixture.Found>> found = found();
    Map<String, String> remedies = remedies();
    Map<String, Row> rows = new TreeMap<>();
    for (Map.Entry<String, String> code : Codes.all().entrySet()) {
      String name = code.getKey();
      List<Fixture.Found> examples = found.getOrDefault(name, List.of());
      rows.put(
          name,
          new Row(
              examples.isEmpty() ? unseen(name) : severity(examples),
              code.getValue(),
              remedies.getOrDefault(name, ""),
              examples.isEmpty() ? "" : examples.getFirst().message()));
    }
    for (Map.Entry<String, String> code : Codes.ofDocuments().entrySet()) {
      String remedy = remedies.getOrDefault(code.getKey(), "");
      rows.put(code.getKey(), new Row("error", code.getValue(), remedy, ""));
    }
    for (Map.Entry<String, JsonNode> each :
        new ObjectMapper().readTree(ELSEWHERE.toFile()).properties()) {
      JsonNode code = each.getValue();
      rows.put(
          each.getKey(),
          new Row(
              code.path("severity").asText(),
              code.path("means").asText(),
              code.path("remedy").asText(),
              ""));
    }
    return rows;
  }

  private static Map<String, List<Fixture.Found>> found() throws IOException {
    Map<String, List<Fixture.Found>> found = new TreeMap<>();
    for (Fixture fixture : Fixture.all("bad")) {
      for (Fixture.Found each : fixture.lint()) {
        if (each.code().equals(fixture.code())) {
          found.computeIfAbsent(each.code(), code -> new ArrayList<>()).add(each);
        }
      }
    }
    return found;
  }

  private static String severity(List<Fixture.Found> found) {
    return String.join(
        " or ",
        found.stream()
            .map(each -> each.severity().name().toLowerCase(Locale.ROOT))
            .distinct()
            .sorted()
            .toList());
  }

  /** Codes that no document by itself can raise. */
  private static String unseen(String code) {
    return switch (code) {
      case "expression/absent", "expression/out-of-range", "expression/failed" -> "while it runs";
      case "flow/more" -> "that of the worst that is not told";
      default -> "error";
    };
  }

  private static String cell(String words) {
    return words.replace("|", "\\|").replace("<", "&lt;").replace('\n', ' ');
  }
}
