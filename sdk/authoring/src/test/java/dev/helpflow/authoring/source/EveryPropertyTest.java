package dev.helpflow.authoring.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.authoring.document.FlowDocument;
import dev.helpflow.core.catalogue.ActionType;
import dev.helpflow.core.catalogue.Catalogue;
import dev.helpflow.core.catalogue.ComponentType;
import dev.helpflow.core.catalogue.PropertyType;
import dev.helpflow.core.catalogue.PropertyType.Named;
import dev.helpflow.core.definition.ActionId;
import dev.helpflow.core.definition.ActionSpec;
import dev.helpflow.core.definition.ComponentId;
import dev.helpflow.core.definition.ComponentSpec;
import dev.helpflow.core.definition.Expression;
import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.Node;
import dev.helpflow.core.definition.NodeId;
import dev.helpflow.core.definition.ScreenSpec;
import dev.helpflow.core.definition.Template;
import dev.helpflow.core.definition.Text;
import dev.helpflow.core.definition.Transition;
import dev.helpflow.core.value.ValueType;
import dev.helpflow.wire.catalogue.CatalogueLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every property of every entry of the catalogue can be set by its builder, in every form. */
class EveryPropertyTest {
  private static final Catalogue CATALOGUE =
      CatalogueLoader.fromClassPath(EveryPropertyTest.class.getClassLoader()).catalogue();

  private static final Path PATH = Path.of("every-property");
  private static final Template COMPUTED = new Template.Computed(new Expression("inputs.given"));
  private static final Template CONSTANT =
      new Template.Fields(Map.of("from", new Template.Literal("constants.given")));

  @Test
  void writtenOut() throws ReflectiveOperationException {
    assertRoundTrip(written -> written);
  }

  @Test
  void computed() throws ReflectiveOperationException {
    assertRoundTrip(written -> COMPUTED);
  }

  @Test
  void fromAConstant() throws ReflectiveOperationException {
    assertRoundTrip(written -> CONSTANT);
  }

  /** Says what stands in the place of a value that is written out. */
  private interface Form {
    Template of(Template written);
  }

  private static void assertRoundTrip(Form form) throws ReflectiveOperationException {
    FlowDefinition flow = flow(screens(form));

    Rebuilt rebuilt = Rebuilt.of(new TreeMap<>(Map.of(PATH, FlowDocument.of(flow))));

    assertThat(rebuilt.compiled().errors()).isEmpty();
    assertThat(rebuilt.source(PATH)).doesNotContain("untyped");
    assertThat(rebuilt.definition(PATH)).isEqualTo(flow);
  }

  private static List<ScreenSpec> screens(Form form) {
    List<ScreenSpec> screens = new ArrayList<>();
    for (ComponentType type : CATALOGUE.components()) {
      ComponentSpec component =
          new ComponentSpec(
              new ComponentId("one"),
              type.name(),
              type.version(),
              null,
              null,
              properties(type.properties(), form));
      screens.add(new ScreenSpec(Text.of("title"), List.of(component), List.of(), List.of()));
    }
    for (ActionType type : CATALOGUE.actions()) {
      ActionSpec action =
          new ActionSpec(
              new ActionId("one"),
              type.name(),
              type.version(),
              Text.of("label"),
              null,
              !type.submits(),
              properties(type.properties(), form));
      screens.add(new ScreenSpec(Text.of("title"), List.of(), List.of(action), List.of()));
    }
    return screens;
  }

  private static Map<String, Template> properties(PropertyType.Struct struct, Form form) {
    Map<String, Template> properties = new LinkedHashMap<>();
    struct
        .properties()
        .forEach(
            (name, property) -> {
              Template written = written(property.type());
              // A destination is never computed, so that it is known before any session.
              boolean fixed =
                  property.type() instanceof PropertyType.EntryName(Named kind)
                      && kind == Named.DESTINATION;
              boolean lookup =
                  property.type() instanceof PropertyType.Scalar(ValueType.MapOf map, _);
              properties.put(name, fixed || lookup ? written : form.of(written));
            });
    return properties;
  }

  private static Template written(PropertyType type) {
    return switch (type) {
      case PropertyType.Words words ->
          new Template.Message(new Text("words", Map.of("it", new Expression("inputs.given"))));
      case PropertyType.EntryName(Named kind) ->
          new Template.Literal(
              kind == Named.ICON
                  ? CATALOGUE.icons().getLast().name()
                  : CATALOGUE.destinations().getLast().name());
      case PropertyType.Items(PropertyType element, _) ->
          new Template.Items(List.of(written(element), written(element)));
      case PropertyType.Struct struct -> new Template.Fields(properties(struct, each -> each));
      case PropertyType.Scalar(ValueType scalar, _) -> scalar(scalar);
    };
  }

  private static Template scalar(ValueType type) {
    return switch (type) {
      case ValueType.Choice(List<String> values) -> new Template.Literal(values.getLast());
      case ValueType.Int t -> new Template.Literal(7L);
      case ValueType.Decimal t -> new Template.Literal(7.5);
      case ValueType.Bool t -> new Template.Literal(false);
      case ValueType.Date t -> new Template.Literal("2026-11-26");
      case ValueType.MapOf(ValueType value) ->
          new Template.Fields(Map.of("given", COMPUTED, "written", new Template.Literal("w")));
      default -> new Template.Literal("written");
    };
  }

  private static FlowDefinition flow(List<ScreenSpec> screens) {
    Map<NodeId, Node> nodes = new LinkedHashMap<>();
    for (ScreenSpec screen : screens) {
      NodeId id = new NodeId("node" + nodes.size());
      nodes.put(id, new Node.Screen(id, null, screen, null, List.of(Transition.always(id))));
    }
    FlowDefinition empty =
        FlowDocument.parse(
                """
                {"spec": 2, "id": "java/every-property", "title": "@title", "locales": ["en-GB"],
                 "start": "node0", "nodes": {"node0": {"type": "end", "outcome": "resolved"}},
                 "messages": {}}
                """)
            .definition();
    return new FlowDefinition(
        empty.id(),
        empty.title(),
        empty.locales(),
        empty.inputs(),
        empty.outputs(),
        empty.human(),
        empty.care(),
        empty.constants(),
        empty.derived(),
        empty.expiresAfter(),
        empty.start(),
        nodes,
        empty.renames(),
        empty.messages());
  }
}
