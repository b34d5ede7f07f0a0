package dev.helpflow.core.compile;

import dev.helpflow.core.catalogue.ActionType;
import dev.helpflow.core.catalogue.Catalogue;
import dev.helpflow.core.catalogue.ComponentType;
import dev.helpflow.core.catalogue.Fallback;
import dev.helpflow.core.catalogue.PropertyType;
import dev.helpflow.core.definition.ActionSpec;
import dev.helpflow.core.definition.Care;
import dev.helpflow.core.definition.ComponentSpec;
import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.InputSpec;
import dev.helpflow.core.definition.Node;
import dev.helpflow.core.definition.NodeId;
import dev.helpflow.core.definition.Renames;
import dev.helpflow.core.definition.ScreenSpec;
import dev.helpflow.core.definition.Text;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.core.value.ValueType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Compiles what stands in for a component or an action as the flow that it is: one screen, whose
 * flow's inputs are the original's properties and whose messages are the catalogue's.
 */
public final class FallbackCompiler {
  private static final NodeId SCREEN = new NodeId("screen");
  private static final FlowId FALLBACK = FlowId.parse("catalogue/fallback");
  private static final Text NO_TITLE = Text.of("fallback");

  private FallbackCompiler() {}

  /**
   * The compiled flow.
   *
   * @throws IllegalArgumentException when something is wrong with the fallback, with all of it
   */
  public static CompiledFlow compile(
      ComponentType type,
      Fallback.Components fallback,
      Catalogue catalogue,
      Map<String, Map<String, String>> messages) {
    return compile(
        "component " + type.name() + " of version " + type.version(),
        new ScreenSpec(NO_TITLE, fallback.components(), List.of(), List.of()),
        inputs(type.properties()),
        catalogue,
        messages);
  }

  /**
   * The compiled flow of what stands in for an action.
   *
   * @throws IllegalArgumentException when something is wrong with the fallback, with all of it
   */
  public static CompiledFlow compile(
      ActionType type,
      List<ComponentSpec> components,
      List<ActionSpec> actions,
      Catalogue catalogue,
      Map<String, Map<String, String>> messages) {
    Map<String, InputSpec> inputs = inputs(type.properties());
    inputs.put("label", new InputSpec(new ValueType.Text(), true, false, false));
    return compile(
        "action " + type.name() + " of version " + type.version(),
        new ScreenSpec(NO_TITLE, components, actions, List.of()),
        inputs,
        catalogue,
        messages);
  }

  private static CompiledFlow compile(
      String original,
      ScreenSpec screen,
      Map<String, InputSpec> inputs,
      Catalogue catalogue,
      Map<String, Map<String, String>> messages) {
    Node end = new Node.End(SCREEN, null, "shown", Map.of(), screen);
    FlowDefinition flow =
        new FlowDefinition(
            FALLBACK,
            NO_TITLE,
            List.copyOf(messages.keySet()),
            inputs,
            Map.of(),
            null,
            Care.USUAL,
            Map.of(),
            Map.of(),
            null,
            SCREEN,
            Map.of(SCREEN, end),
            Renames.NONE,
            messages);
    Compilation compilation = FlowCompiler.compile(flow, 1, new CatalogueOnly(catalogue));
    return Objects.requireNonNullElseGet(
        compilation.flow(),
        () -> {
          throw new IllegalArgumentException(
              "The fallback of the %s is wrong: %s"
                  .formatted(
                      original,
                      compilation.issues().stream()
                          .map(Issue::toString)
                          .collect(Collectors.joining("; "))));
        });
  }

  /** The screen of such a flow. */
  public static ScreenPlan screen(CompiledFlow fallback) {
    return Objects.requireNonNull(((NodePlan.End) fallback.node(SCREEN)).screen());
  }

  private static Map<String, InputSpec> inputs(PropertyType.Struct properties) {
    Map<String, InputSpec> inputs = new LinkedHashMap<>();
    properties
        .properties()
        .forEach(
            (name, property) ->
                inputs.put(
                    name, new InputSpec(type(property.type()), property.required(), false, false)));
    return inputs;
  }

  private static ValueType type(PropertyType type) {
    return switch (type) {
      case PropertyType.Words words -> new ValueType.Text();
      case PropertyType.EntryName name -> new ValueType.Text();
      case PropertyType.Scalar(ValueType scalar, var allowed) -> scalar;
      case PropertyType.Items(PropertyType element, int max) -> new ValueType.ListOf(type(element));
      case PropertyType.Struct(var fields) -> {
        Map<String, ValueType.Field> types = new LinkedHashMap<>();
        fields.forEach(
            (name, field) ->
                types.put(name, new ValueType.Field(type(field.type()), field.required(), false)));
        yield new ValueType.Struct(types);
      }
    };
  }
}
