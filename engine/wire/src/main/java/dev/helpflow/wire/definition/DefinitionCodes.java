package dev.helpflow.wire.definition;

import dev.helpflow.wire.definition.fragment.FragmentCodes;
import dev.helpflow.wire.definition.migration.Specs;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The codes of issues that keep a document from being a definition at all. Part of the API. */
public final class DefinitionCodes {
  /** The document's {@code spec} is not one that this release reads. */
  public static final String UNKNOWN_SPEC = Specs.UNKNOWN;

  /** There are more issues than are told at once. */
  public static final String MORE = "schema/more";

  /** A file of a flow's folder is missing or cannot be read. */
  public static final String FOLDER_FILE = "folder/file";

  /** A path leads out of the flow's folder. */
  public static final String FOLDER_OUTSIDE = "folder/outside";

  /** Messages of one locale are both in {@code flow.json} and in a file of their own. */
  public static final String FOLDER_TWICE = "folder/twice";

  /** By keyword of the JSON Schema, the code of its violation. */
  static final Map<String, String> BY_KEYWORD =
      Map.ofEntries(
          Map.entry("required", "schema/required"),
          Map.entry("additionalProperties", "schema/unknown-property"),
          Map.entry("propertyNames", "schema/property-name"),
          Map.entry("type", "schema/type"),
          Map.entry("enum", "schema/enum"),
          Map.entry("pattern", "schema/pattern"),
          Map.entry("not", "schema/not-allowed"),
          Map.entry("minLength", "schema/min-length"),
          Map.entry("maxLength", "schema/max-length"),
          Map.entry("minItems", "schema/min-items"),
          Map.entry("maxItems", "schema/max-items"),
          Map.entry("uniqueItems", "schema/unique-items"),
          Map.entry("minProperties", "schema/min-properties"),
          Map.entry("maxProperties", "schema/max-properties"),
          Map.entry("minimum", "schema/minimum"),
          Map.entry("maximum", "schema/maximum"));

  /** All codes of this package, sorted. */
  public static final List<String> ALL =
      Stream.concat(
              Stream.of(
                  UNKNOWN_SPEC,
                  MORE,
                  FOLDER_FILE,
                  FOLDER_OUTSIDE,
                  FOLDER_TWICE,
                  FragmentCodes.UNKNOWN,
                  FragmentCodes.UNUSED,
                  FragmentCodes.TOO_MANY,
                  FragmentCodes.TOO_LARGE,
                  FragmentCodes.TOO_OLD),
              BY_KEYWORD.values().stream())
          .sorted()
          .toList();

  private DefinitionCodes() {}
}
