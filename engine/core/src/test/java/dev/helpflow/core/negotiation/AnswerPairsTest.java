package dev.helpflow.core.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpflow.core.catalogue.AnswerKind;
import dev.helpflow.core.catalogue.AnswerSpec;
import dev.helpflow.core.catalogue.Catalogue;
import dev.helpflow.core.catalogue.ComponentType;
import dev.helpflow.core.catalogue.Fallback;
import dev.helpflow.core.catalogue.PropertyType;
import dev.helpflow.core.catalogue.PropertyType.Markup;
import dev.helpflow.core.definition.ComponentId;
import dev.helpflow.core.definition.ComponentSpec;
import dev.helpflow.core.definition.Expression;
import dev.helpflow.core.definition.Template;
import dev.helpflow.core.definition.Text;
import dev.helpflow.core.screen.Screen;
import dev.helpflow.core.value.ValueType;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Stand-ins that answer in other kinds than the original. */
class AnswerPairsTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final Map<String, Map<String, String>> MESSAGES =
      Map.of("en-GB", Map.of("confirm", "Confirm"));
  private static final PropertyType.Property LABEL = words(Markup.PLAIN);
  private static final PropertyType.Property OPTIONAL =
      new PropertyType.Property(new PropertyType.Scalar(new ValueType.Bool()), false);
  private static final PropertyType.Property OPTIONS =
      new PropertyType.Property(
          new PropertyType.Items(
              new PropertyType.Struct(
                  Map.of(
                      "value",
                      new PropertyType.Property(
                          new PropertyType.Scalar(new ValueType.Text()), true),
                      "label",
                      LABEL)),
              10),
          true);

  private static final ComponentType NOTE =
      type("note", 1, Map.of("text", words(Markup.MARKDOWN)), null, new Fallback.Baseline());
  private static final ComponentType WORDS =
      type("words", 1, Map.of("label", LABEL), AnswerKind.TEXT, new Fallback.Baseline());
  private static final ComponentType PICK =
      type(
          "pick",
          1,
          Map.of("label", LABEL, "options", OPTIONS),
          AnswerKind.CHOICES,
          new Fallback.Baseline());
  private static final ComponentType AGREE =
      type(
          "agree",
          2,
          Map.of("label", LABEL, "required", OPTIONAL),
          AnswerKind.CONSENT,
          pair(
              "'yes' in answers.?same.orValue([])",
              Map.of("same", "value ? ['yes'] : []"),
              spec(
                  "same",
                  "pick",
                  Map.of("label", computed("inputs.label"), "options", yes("inputs.label")))));
  private static final ComponentType HOME =
      type(
          "home",
          2,
          Map.of("label", LABEL, "required", OPTIONAL),
          AnswerKind.ADDRESS,
          pair(
              "{?'line1': answers.?line1, ?'town': answers.?town, ?'postcode': answers.?postcode}",
              Map.of("line1", "value.?line1", "town", "value.?town", "postcode", "value.?postcode"),
              spec("intro", "note", Map.of("text", computed("'**' + inputs.label + '**'"))),
              line("line1"),
              line("town"),
              line("postcode")));
  private static final ComponentType HOUSE =
      type(
          "house",
          3,
          Map.of("label", LABEL, "required", OPTIONAL),
          AnswerKind.ADDRESS,
          new Fallback.Components(
              List.of(
                  spec(
                      "same",
                      "home",
                      Map.of(
                          "label",
                          computed("inputs.label"),
                          "required",
                          computed("inputs.?required"))))));
  private static final ComponentType PHOTO =
      type(
          "photo",
          2,
          Map.of("label", LABEL, "required", OPTIONAL),
          AnswerKind.FILES,
          pair("[]", Map.of(), spec("instead", "note", Map.of("text", computed("inputs.label")))));
  private static final ComponentType PROVE =
      type("prove", 2, Map.of("label", LABEL), AnswerKind.PROOF, new Fallback.Person());

  private static final Negotiator NEGOTIATOR =
      new Negotiator(
          new Catalogue(List.of(NOTE, WORDS, PICK, AGREE, HOME, HOUSE, PHOTO, PROVE), List.of()),
          MESSAGES);

  private static PropertyType.Property words(Markup markup) {
    return new PropertyType.Property(new PropertyType.Words(markup), true);
  }

  private static Template computed(String source) {
    return new Template.Computed(new Expression(source));
  }

  private static Template yes(String label) {
    return new Template.Items(
        List.of(
            new Template.Fields(
                Map.of("value", new Template.Literal("yes"), "label", computed(label)))));
  }

  private static ComponentSpec line(String id) {
    return spec(id, "words", Map.of("label", computed("inputs.label + ' (" + id + ")'")));
  }

  private static ComponentSpec spec(String id, String type, Map<String, Template> properties) {
    return new ComponentSpec(new ComponentId(id), type, 1, null, null, properties);
  }

  private static Fallback.Components pair(
      String answer, Map<String, String> prefill, ComponentSpec... components) {
    Map<String, Expression> sources = new LinkedHashMap<>();
    prefill.forEach((id, source) -> sources.put(id, new Expression(source)));
    return new Fallback.Components(
        List.of(components), new Fallback.AnswerPair(new Expression(answer), sources));
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

  private static Screen.ShownComponent asks(
      String type, String id, Map<String, Object> properties, @Nullable Object value) {
    return new Screen.ShownComponent(type, 1, id, properties, true, value);
  }

  private static Screen screen(
      List<Screen.FieldError> errors, Screen.ShownComponent... components) {
    return new Screen(
        "ask",
        "key",
        "Title",
        "en-GB",
        false,
        true,
        List.of(components),
        List.of(),
        errors,
        null,
        "t/flow:ask");
  }

  private static Screen drawn(Screen screen) {
    return ((Negotiated.Drawable) NEGOTIATOR.negotiate(screen, Client.BASELINE, LONDON)).screen();
  }

  private static Map<String, Object> answers(Screen screen, Map<String, Object> sent) {
    return NEGOTIATOR.answers(screen, Client.BASELINE, LONDON, sent);
  }

  private static final Screen AGREEMENT =
      screen(List.of(), asks("agree", "terms", Map.of("label", "I agree"), null));
  private static final Screen ADDRESS =
      screen(
          List.of(new Screen.FieldError("where", "town", "missingTown", "Enter the town.")),
          asks(
              "house",
              "where",
              Map.of("label", "Where?"),
              Map.of("line1", "Mill", "postcode", "nowhere")));

  @Test
  void makesTheOriginalsAnswerOfTheStandInsAnswer() {
    assertThat(answers(AGREEMENT, Map.of("terms", List.of("yes"))))
        .isEqualTo(Map.of("terms", true));
    assertThat(answers(AGREEMENT, Map.of("terms", List.of()))).isEqualTo(Map.of("terms", false));
    assertThat(answers(AGREEMENT, Map.of("terms", List.of("no"))))
        .isEqualTo(Map.of("terms", false));
    assertThat(answers(AGREEMENT, Map.of())).isEmpty();
  }

  @Test
  void leavesAnAnswerInTheOriginalsOwnFormAsItIs() {
    assertThat(answers(AGREEMENT, Map.of("terms", true))).isEqualTo(Map.of("terms", true));
    Map<String, Object> whole = Map.of("where", Map.of("line1", "Mill", "town", "Bath"));
    assertThat(answers(ADDRESS, whole)).isEqualTo(whole);
  }

  @Test
  void leavesWhatCannotBeReadForTheOriginalToRefuse() {
    assertThat(answers(AGREEMENT, Map.of("terms", List.of(7L))))
        .containsEntry("terms", List.of(7L));
    // A line that is no text makes no address, whatever the other lines are.
    assertThat(answers(ADDRESS, Map.of("whereLine1", 7L, "whereTown", "Bath")))
        .containsEntry("where", List.of(List.of()));
  }

  @Test
  void putsAnAnswerTogetherThroughAChainOfFallbacks() {
    assertThat(drawn(ADDRESS).components())
        .extracting(Screen.ShownComponent::id)
        .containsExactly("whereIntro", "whereLine1", "whereTown", "wherePostcode");
    assertThat(answers(ADDRESS, Map.of("whereLine1", "Mill", "wherePostcode", "BA1 1AA")))
        .containsEntry("where", Map.of("line1", "Mill", "postcode", "BA1 1AA"));
    Client middle = new Client("ios/8", 2, Set.of());
    assertThat(NEGOTIATOR.answers(ADDRESS, middle, LONDON, Map.of("where", Map.of("town", "Bath"))))
        .isEqualTo(Map.of("where", Map.of("town", "Bath")));
  }

  @Test
  void fillsStandInsWithWhatWasTypedBefore() {
    assertThat(drawn(ADDRESS).components())
        .filteredOn(Screen.ShownComponent::input)
        .extracting(Screen.ShownComponent::value)
        .containsExactly("Mill", null, "nowhere");
  }

  @Test
  void showsAnErrorAtTheStandInOfThePartThatIsWrong() {
    assertThat(drawn(ADDRESS).errors())
        .containsExactly(new Screen.FieldError("whereTown", "missingTown", "Enter the town."));
    Screen whole =
        screen(
            List.of(new Screen.FieldError("where", "required", "Answer this.")),
            asks("house", "where", Map.of("label", "Where?"), null));
    assertThat(drawn(whole).errors())
        .containsExactly(new Screen.FieldError("whereLine1", "required", "Answer this."));
    // What answers in parts itself still says which one.
    Negotiated middle = NEGOTIATOR.negotiate(ADDRESS, new Client("ios/8", 2, Set.of()), LONDON);
    assertThat(((Negotiated.Drawable) middle).screen().errors()).isEqualTo(ADDRESS.errors());
  }

  @Test
  void whatWaitsForTheOriginalWaitsForItsStandIn() {
    Map<String, Object> more = Map.of("text", "More", "revealWhen", reveal("terms", "true"));
    Screen.ShownComponent note = new Screen.ShownComponent("note", 1, "more", more, false, null);
    Screen screen =
        screen(List.of(), note, asks("agree", "terms", Map.of("label", "I agree"), null));
    assertThat(drawn(screen).components().getFirst().properties())
        .containsEntry("revealWhen", reveal("terms", "yes"));
  }

  @Test
  void whatWaitsForSeveralAnswersAtOnceIsShownAlways() {
    Map<String, Object> more = Map.of("text", "More", "revealWhen", reveal("where", "Bath"));
    Screen.ShownComponent note = new Screen.ShownComponent("note", 1, "more", more, false, null);
    Screen screen =
        screen(List.of(), note, asks("house", "where", Map.of("label", "Where?"), null));
    assertThat(drawn(screen).components().getFirst().properties()).doesNotContainKey("revealWhen");
  }

  private static Map<String, Object> reveal(String component, String value) {
    return Map.of("component", component, "in", List.of(value));
  }

  @Test
  void standsInWithoutAskingOnlyWhereNoAnswerIsNeeded() {
    Screen optional =
        screen(List.of(), asks("photo", "letter", Map.of("label", "A *", "required", false), null));
    assertThat(drawn(optional).components())
        .containsExactly(
            new Screen.ShownComponent(
                "note", 1, "letterInstead", Map.of("text", "A \\*"), false, null));
    assertThat(answers(optional, Map.of())).isEmpty();
    Screen required = screen(List.of(), asks("photo", "letter", Map.of("label", "A"), null));
    assertThat(NEGOTIATOR.negotiate(required, Client.BASELINE, LONDON))
        .isEqualTo(new Negotiated.Undrawable(new Negotiated.Replaced("letter", "photo", 1)));
  }

  @Test
  void offersAPersonWhereNothingCanStandIn() {
    Screen proof = screen(List.of(), asks("prove", "proof", Map.of("label", "It’s me"), null));
    assertThat(NEGOTIATOR.negotiate(proof, Client.BASELINE, LONDON))
        .isEqualTo(new Negotiated.Undrawable(new Negotiated.Replaced("proof", "prove", 1)));
    // Nothing was drawn, so there is nothing that an answer could be made of.
    assertThat(answers(proof, Map.of("proof", "f3a1"))).isEqualTo(Map.of("proof", "f3a1"));
  }

  @Test
  void refusesAPairThatCouldFailOrAnswersAnotherKind() {
    refuses(AnswerKind.TIME, pair("answers.same", Map.of(), wordsAs("same")), "may be absent");
    refuses(AnswerKind.TIME, pair("1", Map.of(), wordsAs("same")), "must be text");
    refuses(AnswerKind.TIME, pair("answers.?other", Map.of(), wordsAs("same")), "no field `other`");
    refuses(
        AnswerKind.TIME,
        pair("answers.?same", Map.of("other", "value"), wordsAs("same")),
        "is no input of the fallback");
    refuses(
        AnswerKind.ADDRESS,
        pair("{?'line1': answers.?same}", Map.of("same", "value.line1"), wordsAs("same")),
        "may be absent");
  }

  @Test
  void refusesStandInsThatComeAndGoOnTheirOwn() {
    ComponentSpec waiting =
        new ComponentSpec(
            new ComponentId("same"),
            "words",
            1,
            null,
            new ComponentSpec.RevealWhen(new ComponentId("other"), List.of("yes")),
            Map.of("label", computed("inputs.label")));
    refuses(
        AnswerKind.TEXT, new Fallback.Components(List.of(waiting)), "\"revealWhen\" of its own");
  }

  @Test
  void refusesAMessageThatTheCatalogueDoesNotHave() {
    Template missing = new Template.Message(Text.of("nowhere"));
    refuses(
        AnswerKind.TEXT,
        new Fallback.Components(List.of(spec("same", "words", Map.of("label", missing)))),
        "\"@nowhere\", which the catalogue does not have in en-GB");
  }

  @Test
  void refusesAPersonForWhatIsNotCritical() {
    refuses(null, new Fallback.Person(), "not critical");
  }

  private static ComponentSpec wordsAs(String id) {
    return spec(id, "words", Map.of("label", computed("inputs.label")));
  }

  private static void refuses(@Nullable AnswerKind kind, Fallback fallback, String because) {
    List<ComponentType> types = new ArrayList<>(List.of(NOTE, WORDS, PICK));
    types.add(type("wrong", 2, Map.of("label", LABEL), kind, fallback));
    Catalogue catalogue = new Catalogue(types, List.of());
    assertThatThrownBy(() -> new Negotiator(catalogue, MESSAGES))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("wrong")
        .hasMessageContaining(because);
  }
}
