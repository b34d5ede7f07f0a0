package dev.helpflow.wire.reference;

import dev.helpflow.core.expression.ExpressionCodes;
import dev.helpflow.core.issue.IssueCodes;
import dev.helpflow.wire.definition.DefinitionCodes;
import dev.helpflow.wire.definition.fragment.FragmentCodes;
import dev.helpflow.wire.definition.migration.Specs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the codes of lint mean, as their sources say. */
final class Codes {
  private static final Path SOURCES = Path.of("..", "core", "src", "main", "java");
  private static final Path DOCUMENTS = Path.of("src", "main", "java");

  /** What the introduction of the page says of all codes that begin so. */
  private static final String OF_SCHEMA = "schema/";

  private static final Pattern CODE =
      Pattern.compile(
          "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*public static final String \\w+ =\\s*\"([^\"]+)\";",
          Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("\\{@(?:code|link) ([^}]*)}");

  private Codes() {}

  /** The meanings by code. */
  static Map<String, String> all() throws IOException {
    Map<String, String> codes = new TreeMap<>();
    for (Class<?> holder : List.of(IssueCodes.class, ExpressionCodes.class)) {
      codes.putAll(read(SOURCES, holder));
      if (codes.size() < holder.getFields().length) {
        throw new IllegalStateException("Not every code of " + holder + " says what it means.");
      }
    }
    return codes;
  }

  /** The meanings of what keeps a document from being a definition, but for its schema's. */
  static Map<String, String> ofDocuments() throws IOException {
    Map<String, String> codes = new TreeMap<>();
    for (Class<?> holder : List.of(DefinitionCodes.class, FragmentCodes.class, Specs.class)) {
      codes.putAll(read(DOCUMENTS, holder));
    }
    codes.keySet().removeIf(code -> code.startsWith(OF_SCHEMA));
    List<String> expected =
        DefinitionCodes.ALL.stream().filter(code -> !code.startsWith(OF_SCHEMA)).toList();
    if (!List.copyOf(codes.keySet()).equals(expected)) {
      throw new IllegalStateException(
          "Not every code of " + expected + " says what it means: " + codes.keySet());
    }
    return codes;
  }

  private static Map<String, String> read(Path sources, Class<?> holder) throws IOException {
    Map<String, String> codes = new TreeMap<>();
    String source = Files.readString(sources.resolve(holder.getName().replace('.', '/') + ".java"));
    // The class has a comment too, which would be taken for that of the first code.
    Matcher code = CODE.matcher(source.substring(source.indexOf("final class")));
    while (code.find()) {
      codes.put(code.group(2), words(code.group(1)));
    }
    return codes;
  }

  private static String words(String comment) {
    String text = comment.replaceAll("\\s*\\n\\s*\\*\\s*", " ").strip();
    return LINK.matcher(text)
        .replaceAll(
            link -> Matcher.quoteReplacement("`" + link.group(1).replaceAll(".*#", "") + "`"));
  }
}
