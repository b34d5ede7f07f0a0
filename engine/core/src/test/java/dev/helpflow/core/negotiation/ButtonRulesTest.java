package dev.helpflow.core.negotiation;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpflow.core.catalogue.ActionFallback;
import dev.helpflow.core.catalogue.ActionType;
import dev.helpflow.core.catalogue.Allowed;
import dev.helpflow.core.catalogue.Catalogue;
import dev.helpflow.core.catalogue.ComponentType;
import dev.helpflow.core.catalogue.DestinationFallback;
import dev.helpflow.core.catalogue.DestinationType;
import dev.helpflow.core.catalogue.IconType;
import dev.helpflow.core.catalogue.LaterValue;
import dev.helpflow.core.catalogue.PropertyType;
import dev.helpflow.core.catalogue.PropertyType.Property;
import dev.helpflow.core.definition.ActionId;
import dev.helpflow.core.definition.ActionSpec;
import dev.helpflow.core.definition.ComponentId;
import dev.helpflow.core.definition.ComponentSpec;
import dev.helpflow.core.definition.Expression;
import dev.helpflow.core.definition.Template;
import dev.helpflow.core.definition.Text;
import dev.helpflow.core.value.ValueType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A catalogue whose buttons would be there for nothing is refused when it is loaded. */
class ButtonRulesTest {
  private static final Map<String, Map<String, String>> MESSAGES = Map.of("en-GB", Map.of());
  private static final PropertyType TEXT = new PropertyType.Scalar(new ValueType.Text());
  private static final ComponentType NOTE =
      new ComponentType(
          "note",
          1,
          1,
          ComponentType.Role.CONTENT,
          false,
          struct(
              Map.of(
                  "text", new Property(new PropertyType.Words(PropertyType.Markup.PLAIN), true))),
          null);
  private static final ActionType SUBMIT = new ActionType("submit", 1, 1, true, struct(Map.of()));
  private static final ActionType LINK =
      new ActionType("link", 1, 1, false, struct(Map.of("url", new Property(TEXT, true))));
  private static final ActionFallback TO_LINK =
      new ActionFallback.Action(standIn("link", Map.of("url", computed("inputs.url"))));

  private static PropertyType.Struct struct(Map<String, Property> properties) {
    return new PropertyType.Struct(properties);
  }

  private static Template computed(String source) {
    return new Template.Computed(new Expression(source));
  }

  private static ActionSpec standIn(String type, Map<String, Template> properties) {
    return new ActionSpec(new ActionId("same"), type, 1, Text.of("same"), null, true, properties);
  }

  private static ActionType later(boolean submits, ActionFallback fallback) {
    return new ActionType(
        "call", 1, 2, submits, submits, struct(Map.of("url", new Property(TEXT, true))), fallback);
  }

  private static DestinationType place(
      String name,
      int release,
      boolean critical,
      DestinationFallback fallback,
      String... required) {
    Map<String, Property> with = new java.util.LinkedHashMap<>();
    for (String argument : required) {
      with.put(argument, new Property(TEXT, true));
    }
    return new DestinationType(name, release, critical, struct(with), fallback);
  }

  private static DestinationFallback to(String name, String... keep) {
    return new DestinationFallback.Place(name, List.of(keep));
  }

  private static void accepts(Catalogue catalogue) {
    assertThatCode(() -> new Negotiator(catalogue, MESSAGES)).doesNotThrowAnyException();
  }

  private static void refuses(Catalogue catalogue, String because) {
    assertThatThrownBy(() -> new Negotiator(catalogue, MESSAGES))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(because);
  }

  private static Catalogue actions(ActionType type) {
    return new Catalogue(List.of(NOTE), List.of(SUBMIT, LINK, type));
  }

  private static Catalogue places(DestinationType... places) {
    return new Catalogue(List.of(), List.of(SUBMIT, LINK), List.of(places), List.of());
  }

  @Test
  void anActionFallsBackToAnOlderOneThatDoesAsMuch() {
    accepts(actions(later(false, TO_LINK)));
    refuses(actions(later(true, TO_LINK)), "goes on to the next screen");
    refuses(
        actions(later(false, new ActionFallback.Action(standIn("submit", Map.of())))),
        "goes on to the next screen");
    refuses(actions(later(false, new ActionFallback.Baseline())), "has no fallback");
    refuses(
        actions(
            later(
                false,
                new ActionFallback.Action(standIn("call", Map.of("url", computed("inputs.url")))))),
        "names call of release 2");
    refuses(
        actions(
            later(
                false,
                new ActionFallback.Action(standIn("link", Map.of("url", computed("inputs.uri")))))),
        "`inputs` has no field `uri`");
  }

  @Test
  void anActionMayFallBackToWordsButNotToNothing() {
    ComponentSpec words =
        new ComponentSpec(
            new ComponentId("words"),
            "note",
            1,
            null,
            null,
            Map.of("text", computed("inputs.label + ' ' + inputs.url")));
    accepts(actions(later(false, new ActionFallback.Components(List.of(words)))));
    refuses(actions(later(false, new ActionFallback.Components(List.of()))), "is empty");
    refuses(
        actions(later(true, new ActionFallback.Components(List.of(words)))),
        "that the customer cannot do without");
  }

  @Test
  void aPlaceLeadsToOneThatIsThereAndIsToldWhatItNeeds() {
    DestinationType end = place("a.list", 1, false, new DestinationFallback.LeftOut("Why."));
    DestinationType item = place("a.item", 1, false, new DestinationFallback.LeftOut("Why."), "id");
    accepts(places(end, item, place("a.new", 2, false, to("a.item", "id"), "id")));
    refuses(places(place("a.new", 2, false, to("a.gone"))), "which is not there");
    refuses(places(item, place("a.new", 2, false, to("a.item"), "id")), "does not keep id");
    refuses(places(end, place("a.new", 2, false, to("a.list", "id"), "id")), "keeps id");
    refuses(
        places(
            place("a.new", 2, false, to("a.newer")),
            place("a.newer", 3, false, new DestinationFallback.LeftOut("Why."))),
        "which is of a later release");
    refuses(
        places(place("a.one", 1, false, to("a.two")), place("a.two", 1, false, to("a.one"))),
        "round in a circle");
  }

  @Test
  void aPlaceThatIsCriticalIsNeverLeftOut() {
    DestinationType end = place("a.list", 1, false, new DestinationFallback.LeftOut("Why."));
    refuses(
        places(end, place("a.help", 2, true, to("a.list"))), "the customer cannot do without it");
    accepts(
        places(
            place("a.help", 2, true, new DestinationFallback.Link("https://bank.example/help"))));
  }

  @Test
  void iconsAndValuesFallBackToOlderOnes() {
    refuses(
        new Catalogue(
            List.of(),
            List.of(),
            List.of(),
            List.of(new IconType("a", 2, "A.", "b"), new IconType("b", 2, "B.", null))),
        "The icon a falls back to b");
    refuses(
        new Catalogue(
            List.of(),
            List.of(values(Map.of("x", new LaterValue(2, "y"), "y", new LaterValue(3, null))))),
        "The value x of link falls back to y");
    accepts(
        new Catalogue(
            List.of(),
            List.of(values(Map.of("x", new LaterValue(3, "y"), "y", new LaterValue(2, null))))));
  }

  private static ActionType values(Map<String, LaterValue> later) {
    PropertyType style =
        new PropertyType.Scalar(
            new ValueType.Choice(List.of("x", "y")), new Allowed(null, null, null, null, later));
    return new ActionType("link", 1, 1, false, struct(Map.of("style", new Property(style, false))));
  }
}
