package dev.helpflow.core.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpflow.core.catalogue.AnswerKind;
import dev.helpflow.core.catalogue.AnswerSpec;
import dev.helpflow.core.catalogue.Catalogue;
import dev.helpflow.core.catalogue.ComponentType;
import dev.helpflow.core.catalogue.Fallback;
import dev.helpflow.core.catalogue.PropertyType;
import dev.helpflow.core.compile.FixedProperties;
import dev.helpflow.core.definition.ComponentId;
import dev.helpflow.core.definition.ComponentSpec;
import dev.helpflow.core.definition.Expression;
import dev.helpflow.core.definition.Template;
import dev.helpflow.core.definition.Text;
import dev.helpflow.core.screen.Screen;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A catalogue of three releases: {@code note} and {@code words} are the baseline's, {@code tip} (2)
 * falls back to notes, {@code panel} (3) to a tip, and {@code money} (2) to words.
 */
class NegotiatorTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final PropertyType WORDS = new PropertyType.Words(PropertyType.Markup.PLAIN);
  private static final Map<String, Map<String, String>> MESSAGES =
      Map.of("en-GB", Map.of("fallback.tip", "Tip: {text}"));

  private static final ComponentType NOTE =
      type("note", 1, Map.of("text", required()), null, new Fallback.Baseline());
  private static final ComponentType INPUT =
      type("words", 1, Map.of("label", required()), AnswerKind.TEXT, new Fallback.Baseline());
  private static final ComponentType TIP =
      type(
          "tip",
          2,
          Map.of("text", required(), "more", new PropertyType.Property(WORDS, false)),
          null,
          new Fallback.Components(
              List.of(
                  spec(
                      "first",
                      "note",
                      null,
                      new Template.Message(
                          new Text("fallback.tip", Map.of("text", expression("inputs.text"))))),
                  spec("second", "note", "has(inputs.more)", computed("inputs.more")))));
  private static final ComponentType PANEL =
      type(
          "panel",
          3,
          Map.of("text", required()),
          null,
          new Fallback.Components(List.of(spec("tip", "tip", null, computed("inputs.text")))));
  private static final ComponentType MONEY =
      type(
          "money",
          2,
          Map.of("label", required()),
          AnswerKind.TEXT,
          new Fallback.Components(
              List.of(
                  spec("hint", "note", null, computed("inputs.label")),
                  input("same", "words", computed("inputs.label")))));
  private static final Catalogue CATALOGUE =
      new Catalogue(List.of(NOTE, INPUT, TIP, PANEL, MONEY), List.of());

  private static PropertyType.Property required() {
    return new PropertyType.Property(WORDS, true);
  }

  private static Expression expression(String source) {
    return new Expression(source);
  }

  private static Template computed(String source) {
    return new Template.Computed(expression(source));
  }

  private static ComponentType type(
      String name,
      int release,
      Map<String, PropertyType.Property> properties,
      @Nullable AnswerKind answer,
      Fallback fallback) {
    return new ComponentType(
        name,
        1,
        release,
        answer == null ? ComponentType.Role.CONTENT : ComponentType.Role.INPUT,
        answer != null,
        new PropertyType.Struct(properties),
        answer == null ? null : new AnswerSpec.Always(answer),
        fallback);
  }

  private static ComponentSpec spec(
      String id, String type, @Nullable String showIf, Template text) {
    return new ComponentSpec(
        new ComponentId(id),
        type,
        1,
        showIf == null ? null : expression(showIf),
        null,
        Map.of("text", text));
  }

  private static ComponentSpec input(String id, String type, Template label) {
    return new ComponentSpec(new ComponentId(id), type, 1, null, null, Map.of("label", label));
  }

  private static Screen screen(Screen.ShownComponent... components) {
    return new Screen(
        "ask",
        "key",
        "Title",
        "en-GB",
        false,
        true,
        List.of(components),
        List.of(),
        List.of(),
        null,
        "t/flow:ask");
  }

  private static Screen.ShownComponent shown(
      String type, String id, Map<String, Object> properties) {
    return new Screen.ShownComponent(type, 1, id, properties, false, null);
  }

  private static Negotiated.Drawable drawable(Screen screen, Client client) {
    return (Negotiated.Drawable)
        new Negotiator(CATALOGUE, MESSAGES).negotiate(screen, client, LONDON);
  }

  @Test
  void leavesTheScreenOfACurrentAppAsItIs() {
    Screen screen = screen(shown("panel", "a", Map.of("text", "Go")));
    Negotiated.Drawable drawable = drawable(screen, new Client("ios/9", 3, Set.of()));
    assertThat(drawable.screen()).isSameAs(screen);
    assertThat(drawable.fallbacks()).isEmpty();
  }

  @Test
  void replacesWhatAnAppDoesNotKnowDownToTheBaseline() {
    Screen screen =
        screen(shown("panel", "a", Map.of("text", "Go")), shown("note", "b", Map.of("text", "x")));
    Negotiated.Drawable drawable = drawable(screen, Client.BASELINE);
    assertThat(drawable.screen().components())
        .containsExactly(
            shown("note", "aTipFirst", Map.of("text", "Tip: Go")),
            shown("note", "b", Map.of("text", "x")));
    // The tip was never on the screen that the flow showed.
    assertThat(drawable.fallbacks()).containsExactly(new Negotiated.Replaced("a", "panel", 1));
  }

  @Test
  void goesNoFurtherDownThanItMust() {
    Negotiated.Drawable drawable =
        drawable(
            screen(shown("panel", "a", Map.of("text", "Go"))), new Client("ios/8", 2, Set.of()));
    assertThat(drawable.screen().components())
        .containsExactly(shown("tip", "aTip", Map.of("text", "Go")));
  }

  @Test
  void replacesWhatAnAppOfTheRightReleaseSaysItDoesNotDraw() {
    Negotiated.Drawable drawable =
        drawable(
            screen(shown("tip", "a", Map.of("text", "Go", "more", "Further"))),
            new Client("ios/9", 3, Set.of("tip")));
    assertThat(drawable.screen().components())
        .extracting(Screen.ShownComponent::properties)
        .containsExactly(Map.of("text", "Tip: Go"), Map.of("text", "Further"));
  }

  @Test
  void answersUnderTheOriginalsId() {
    Screen.ShownComponent money =
        new Screen.ShownComponent("money", 1, "amount", Map.of("label", "How much?"), true, "12");
    Negotiated.Drawable drawable = drawable(screen(money), Client.BASELINE);
    assertThat(drawable.screen().components())
        .containsExactly(
            shown("note", "amountHint", Map.of("text", "How much?")),
            new Screen.ShownComponent(
                "words", 1, "amount", Map.of("label", "How much?"), true, "12"));
  }

  @Test
  void whatStandsInIsRevealedAsTheOriginalIs() {
    Map<String, Object> reveal = Map.of("component", "b", "in", List.of("yes"));
    Negotiated.Drawable drawable =
        drawable(
            screen(shown("tip", "a", Map.of("text", "Go", "more", "On", "revealWhen", reveal))),
            Client.BASELINE);
    assertThat(drawable.screen().components())
        .extracting(component -> component.properties().get("revealWhen"))
        .containsExactly(reveal, reveal);
  }

  @Test
  void keepsWhatStandsInForWhatIsTheSameForEverybody() {
    Negotiator negotiator = new Negotiator(CATALOGUE, MESSAGES);
    Screen screen = screen(shown("panel", "a", FixedProperties.of(Map.of("text", "Go"))));
    Screen other = screen(shown("panel", "b", screen.components().getFirst().properties()));

    Screen.ShownComponent first = only(negotiator.negotiate(screen, Client.BASELINE, LONDON));
    Screen.ShownComponent again = only(negotiator.negotiate(other, Client.BASELINE, LONDON));

    assertThat(first).isEqualTo(shown("note", "aTipFirst", Map.of("text", "Tip: Go")));
    assertThat(again.id()).isEqualTo("bTipFirst");
    // Two steps down the chain, and still the very same.
    assertThat(again.properties()).isSameAs(first.properties());
  }

  @Test
  void keepsNothingOfACustomer() {
    Negotiator negotiator = new Negotiator(CATALOGUE, MESSAGES);
    Map<String, Object> properties = FixedProperties.of(Map.of("label", "How much?"));
    Screen answered =
        screen(new Screen.ShownComponent("money", 1, "amount", properties, true, "12"));
    Screen unanswered =
        screen(new Screen.ShownComponent("money", 1, "amount", properties, true, null));

    assertThat(values(negotiator, unanswered)).containsExactly(null, null);
    assertThat(values(negotiator, answered)).containsExactly(null, "12");
    assertThat(values(negotiator, unanswered)).containsExactly(null, null);
  }

  private static List<@Nullable Object> values(Negotiator negotiator, Screen screen) {
    List<@Nullable Object> values = new ArrayList<>();
    ((Negotiated.Drawable) negotiator.negotiate(screen, Client.BASELINE, LONDON))
        .screen()
        .components()
        .forEach(component -> values.add(component.value()));
    return values;
  }

  private static Screen.ShownComponent only(Negotiated negotiated) {
    List<Screen.ShownComponent> components =
        ((Negotiated.Drawable) negotiated).screen().components();
    assertThat(components).hasSize(1);
    return components.getFirst();
  }

  @Test
  void keepsWhatStandsInForEachAppApart() {
    Negotiator negotiator = new Negotiator(CATALOGUE, MESSAGES);
    Screen screen = screen(shown("panel", "a", FixedProperties.of(Map.of("text", "Go"))));

    only(negotiator.negotiate(screen, Client.BASELINE, LONDON));

    assertThat(only(negotiator.negotiate(screen, new Client("ios/8", 2, Set.of()), LONDON)))
        .isEqualTo(shown("tip", "aTip", Map.of("text", "Go")));
  }

  @Test
  void neverGivesTwoComponentsOneId() {
    Negotiated.Drawable drawable =
        drawable(
            screen(
                shown("tip", "a", Map.of("text", "Go")),
                shown("note", "aFirst", Map.of("text", "x"))),
            Client.BASELINE);
    assertThat(drawable.screen().components())
        .extracting(Screen.ShownComponent::id)
        .containsExactly("aFirstx", "aFirst");
  }

  @Test
  void saysThatAScreenCannotBeDrawnWithoutItsInput() {
    Screen.ShownComponent words =
        new Screen.ShownComponent("words", 1, "name", Map.of("label", "Name"), true, null);
    Client client = new Client("tv/1", 3, Set.of("words", "note"));
    assertThat(new Negotiator(CATALOGUE, MESSAGES).negotiate(screen(words), client, LONDON))
        .isEqualTo(new Negotiated.Undrawable(new Negotiated.Replaced("name", "words", 1)));
    // A note is missed, but nobody is held up without it.
    assertThat(
            drawable(screen(shown("note", "a", Map.of("text", "x"))), client).screen().components())
        .isEmpty();
  }

  @Test
  void refusesAFallbackThatDoesNotEndInTheBaseline() {
    refuses(
        type("tip", 2, Map.of("text", required()), null, new Fallback.Baseline()),
        "has no fallback");
    refuses(
        type(
            "tip",
            2,
            Map.of("text", required()),
            null,
            new Fallback.Components(List.of(spec("a", "tip", null, computed("inputs.text"))))),
        "which is of release 2");
  }

  @Test
  void refusesAFallbackThatAnswersAnotherQuestion() {
    refuses(
        type(
            "tip",
            2,
            Map.of("text", required()),
            AnswerKind.TEXT,
            new Fallback.Components(List.of(spec("a", "note", null, computed("inputs.text"))))),
        "needs exactly one input");
    refuses(
        type(
            "tip",
            2,
            Map.of("text", required()),
            AnswerKind.DATE,
            new Fallback.Components(List.of(input("same", "words", computed("inputs.text"))))),
        "not the kind of the original");
    refuses(
        type(
            "tip",
            2,
            Map.of("text", required()),
            null,
            new Fallback.Components(List.of(input("same", "words", computed("inputs.text"))))),
        "the original asks for none");
  }

  @Test
  void refusesAFallbackWhoseExpressionsAreWrong() {
    refuses(
        type(
            "tip",
            2,
            Map.of("text", required()),
            null,
            new Fallback.Components(List.of(spec("a", "note", null, computed("inputs.txt"))))),
        "`inputs` has no field `txt`");
  }

  private static void refuses(ComponentType wrong, String because) {
    List<ComponentType> types = new ArrayList<>(List.of(NOTE, INPUT, wrong));
    Catalogue catalogue = new Catalogue(types, List.of());
    assertThatThrownBy(() -> new Negotiator(catalogue, MESSAGES))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("tip")
        .hasMessageContaining(because);
  }
}
