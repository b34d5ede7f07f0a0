package dev.helpflow.wire.lint;

import dev.helpflow.core.catalogue.ActionType;
import dev.helpflow.core.catalogue.Allowed;
import dev.helpflow.core.catalogue.AnswerKind;
import dev.helpflow.core.catalogue.AnswerSpec;
import dev.helpflow.core.catalogue.Catalogue;
import dev.helpflow.core.catalogue.ComponentType;
import dev.helpflow.core.catalogue.ComponentType.Role;
import dev.helpflow.core.catalogue.DestinationFallback;
import dev.helpflow.core.catalogue.DestinationType;
import dev.helpflow.core.catalogue.IconType;
import dev.helpflow.core.catalogue.Operation;
import dev.helpflow.core.catalogue.PropertyType;
import dev.helpflow.core.catalogue.PropertyType.Markup;
import dev.helpflow.core.catalogue.PropertyType.Property;
import dev.helpflow.core.compile.Declarations;
import dev.helpflow.core.compile.FlowInterface;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.InputSpec;
import dev.helpflow.core.script.ScriptRunner.SyntaxProblem;
import dev.helpflow.core.value.ValueType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the fixtures may refer to: six components, three actions, a destination and an icon, two
 * operations, a sub-flow.
 */
final class FixtureDeclarations implements Declarations {
  private static final PropertyType.Words WORDS = new PropertyType.Words(Markup.PLAIN);
  private static final PropertyType.Scalar TEXT = new PropertyType.Scalar(new ValueType.Text());
  private static final PropertyType.Struct OPTION =
      new PropertyType.Struct(
          Map.of(
              "value",
              required(
                  new PropertyType.Scalar(
                      new ValueType.Text(),
                      new Allowed(Pattern.compile("^[a-z]+$"), 12, null, null))),
              "label",
              required(WORDS)));
  private static final PropertyType.Struct ROW =
      new PropertyType.Struct(
          Map.of("label", required(WORDS), "value", required(WORDS), "change", optional(TEXT)));

  private static final Catalogue CATALOGUE =
      new Catalogue(
          List.of(
              new ComponentType(
                  "text",
                  1,
                  1,
                  Role.CONTENT,
                  false,
                  new PropertyType.Struct(Map.of("text", required(WORDS))),
                  null),
              new ComponentType(
                  "heading",
                  1,
                  1,
                  Role.CONTENT,
                  false,
                  new PropertyType.Struct(
                      Map.of(
                          "text", required(WORDS),
                          "level", optional(new PropertyType.Scalar(new ValueType.Int())))),
                  null),
              new ComponentType(
                  "single-choice",
                  1,
                  1,
                  Role.INPUT,
                  true,
                  new PropertyType.Struct(
                      Map.of(
                          "label",
                          required(WORDS),
                          "options",
                          required(new PropertyType.Items(OPTION, 500)),
                          "required",
                          optional(new PropertyType.Scalar(new ValueType.Bool())))),
                  new AnswerSpec.Always(AnswerKind.CHOICE)),
              new ComponentType(
                  "multi-choice",
                  1,
                  1,
                  Role.INPUT,
                  true,
                  new PropertyType.Struct(
                      Map.of(
                          "label", required(WORDS),
                          "options", required(new PropertyType.Items(OPTION, 500)),
                          "minSelected", optional(new PropertyType.Scalar(new ValueType.Int())),
                          "maxSelected", optional(new PropertyType.Scalar(new ValueType.Int())))),
                  new AnswerSpec.Always(AnswerKind.CHOICES)),
              new ComponentType(
                  "key-value-summary",
                  1,
                  1,
                  Role.CONTENT,
                  false,
                  new PropertyType.Struct(Map.of("rows", required(new PropertyType.Items(ROW, 2)))),
                  null),
              new ComponentType(
                  "text-input", 1, 1, Role.INPUT, true, textInput(), textInputAnswer())),
          List.of(
              new ActionType("submit", 1, 1, true, new PropertyType.Struct(Map.of())),
              new ActionType(
                  "link", 1, 1, false, new PropertyType.Struct(Map.of("url", required(TEXT)))),
              new ActionType(
                  "open",
                  1,
                  1,
                  false,
                  new PropertyType.Struct(
                      Map.of(
                          "destination",
                          required(new PropertyType.EntryName(PropertyType.Named.DESTINATION)),
                          "with",
                          optional(new PropertyType.Scalar(new ValueType.Any())),
                          "icon",
                          optional(new PropertyType.EntryName(PropertyType.Named.ICON)))))),
          List.of(
              new DestinationType(
                  "card.pin",
                  1,
                  false,
                  new PropertyType.Struct(Map.of("cardId", required(TEXT))),
                  new DestinationFallback.LeftOut("A PIN is shown by the app."))),
          List.of(new IconType("card", 2, "A card.", null)));

  private static final ValueType.Struct CARD_ID =
      new ValueType.Struct(Map.of("id", ValueType.Field.required(new ValueType.Text())));

  private static final ValueType.Struct CARD =
      new ValueType.Struct(
          Map.of(
              "id", ValueType.Field.required(new ValueType.Text()),
              "frozen", ValueType.Field.required(new ValueType.Bool()),
              "last4", ValueType.Field.optional(new ValueType.Text())));

  private static final List<Operation> OPERATIONS =
      List.of(
          new Operation("cards", "get", true, CARD_ID, CARD, List.of("notFound")),
          new Operation(
              "cards", "freeze", false, CARD_ID, new ValueType.Struct(Map.of()), List.of()));

  private static final FlowInterface CONFIRM =
      new FlowInterface(
          Map.of("amount", new InputSpec(new ValueType.Int(), true, false, false)),
          Map.of("note", ValueType.Field.optional(new ValueType.Text())),
          Set.of("agreed", "refused"),
          false,
          Set.of(),
          Set.of(),
          Set.of());

  /** Has no experiment, but runs one flow that has. */
  private static final FlowInterface TRIED =
      new FlowInterface(
          CONFIRM.inputs(),
          CONFIRM.outputs(),
          CONFIRM.outcomes(),
          false,
          Set.of(new FlowInterface.Run(FlowId.parse("shared/trying"), 2)),
          Set.of(),
          Set.of());

  private static final FlowInterface TRYING =
      new FlowInterface(
          CONFIRM.inputs(),
          CONFIRM.outputs(),
          CONFIRM.outcomes(),
          true,
          Set.of(),
          Set.of(),
          Set.of());

  /** May refuse without having shown anything. */
  private static final FlowInterface SILENT = running(Set.of(), Set.of("refused"));

  private static FlowInterface running(Set<FlowInterface.Run> runs, Set<String> silent) {
    return new FlowInterface(
        CONFIRM.inputs(), CONFIRM.outputs(), CONFIRM.outcomes(), false, runs, silent, silent);
  }

  /** Runs another as deep as there are digits left: {@code deep3} runs {@code deep2}. */
  private static FlowInterface deep(String name) {
    int depth = Integer.parseInt(name.substring("shared/deep".length()));
    return running(depth == 1 ? Set.of() : Set.of(run("shared/deep" + (depth - 1))), Set.of());
  }

  private static FlowInterface.Run run(String flow) {
    return new FlowInterface.Run(FlowId.parse(flow), null);
  }

  private static final Map<String, FlowInterface> FLOWS =
      Map.of(
          "shared/confirm",
          CONFIRM,
          "shared/tried",
          TRIED,
          "shared/trying",
          TRYING,
          "shared/silent",
          SILENT,
          "cards/sample",
          running(Set.of(), Set.of()),
          "shared/again",
          running(Set.of(run("shared/sample")), Set.of()),
          "shared/sample",
          running(Set.of(run("cards/sample")), Set.of()),
          "shared/circle",
          running(Set.of(run("shared/circle")), Set.of()));

  @Override
  public Catalogue catalogue() {
    return CATALOGUE;
  }

  @Override
  public Optional<Operation> operation(String connector, String operation) {
    return OPERATIONS.stream()
        .filter(o -> o.connector().equals(connector) && o.name().equals(operation))
        .findFirst();
  }

  @Override
  public ValueType.Struct customer() {
    return new ValueType.Struct(Map.of("name", ValueType.Field.required(new ValueType.Text())));
  }

  @Override
  public Optional<FlowInterface> flow(FlowId id, @Nullable Integer version) {
    return id.name().startsWith("deep")
        ? Optional.of(deep(id.toString()))
        : Optional.ofNullable(FLOWS.get(id.toString()));
  }

  @Override
  public Set<String> calendars() {
    return Set.of("office", "branches");
  }

  @Override
  public Set<String> scriptLanguages() {
    return Set.of("javascript");
  }

  /** Stands for a parser that knows one thing: that no script has an {@code @}. */
  static Optional<SyntaxProblem> syntax(String language, String source) {
    List<String> lines = source.lines().toList();
    return Stream.iterate(0, i -> i < lines.size(), i -> i + 1)
        .filter(i -> lines.get(i).contains("@"))
        .map(i -> new SyntaxProblem("Unexpected @", i + 1, lines.get(i).indexOf('@') + 1))
        .findFirst();
  }

  private static PropertyType.Struct textInput() {
    Property any = optional(new PropertyType.Scalar(new ValueType.Any()));
    Property length =
        optional(
            new PropertyType.Scalar(
                new ValueType.Int(),
                new Allowed(null, null, BigDecimal.ONE, BigDecimal.valueOf(10_000))));
    return new PropertyType.Struct(
        Map.of(
            "label",
            required(WORDS),
            "required",
            optional(new PropertyType.Scalar(new ValueType.Bool())),
            "sensitive",
            optional(new PropertyType.Scalar(new ValueType.Bool())),
            "format",
            optional(TEXT),
            "min",
            any,
            "max",
            any,
            "minLength",
            length,
            "maxLength",
            length,
            "currency",
            optional(TEXT)));
  }

  private static AnswerSpec textInputAnswer() {
    return new AnswerSpec.ByProperty(
        "format",
        Map.of(
            "money", AnswerKind.MONEY,
            "integer", AnswerKind.INTEGER,
            "date", AnswerKind.DATE,
            "time", AnswerKind.TIME,
            "consent", AnswerKind.CONSENT,
            "email", AnswerKind.EMAIL),
        AnswerKind.TEXT);
  }

  private static Property required(PropertyType type) {
    return new Property(type, true);
  }

  private static Property optional(PropertyType type) {
    return new Property(type, false);
  }
}
