package dev.helpflow.cli.play;

import dev.helpflow.authoring.project.ExampleValue;
import dev.helpflow.authoring.project.Surroundings;
import dev.helpflow.authoring.scenario.Scenario;
import dev.helpflow.authoring.simulator.CallAnswer;
import dev.helpflow.authoring.simulator.Operations;
import dev.helpflow.core.interpreter.Effect;
import dev.helpflow.core.ledger.CallError;
import dev.helpflow.core.value.Coercion;
import dev.helpflow.core.value.ValueType;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.JsonException;
import dev.helpflow.wire.connector.ConnectorOperation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A bank whose answers come from a scenario, and otherwise from whoever sits at the terminal. */
final class TypedBank implements Operations {
  private final Terminal terminal;
  private final Surroundings surroundings;
  private final @Nullable Scenario scenario;
  private final Map<String, Integer> asked = new HashMap<>();

  TypedBank(Terminal terminal, Surroundings surroundings, @Nullable Scenario scenario) {
    this.terminal = terminal;
    this.surroundings = surroundings;
    this.scenario = scenario;
  }

  @Override
  public CallAnswer answer(Effect.Call call) {
    String name = call.operation().fullName();
    int turn = asked.merge(name, 1, Integer::sum);
    Optional<CallAnswer> known =
        scenario == null
            ? Optional.empty()
            : scenario
                .stub(call.connector(), call.operation().name(), turn)
                .or(() -> surroundings.stub(call).map(CallAnswer::of));
    terminal.print("");
    terminal.print("  " + (call.isCommit() ? "commit " : "call ") + name + " " + call.request());
    return known.orElseGet(
        () -> ask(name, surroundings.operation(call.connector(), call.operation().name())));
  }

  private CallAnswer ask(String name, Optional<ConnectorOperation> declared) {
    ValueType type =
        declared.<ValueType>map(d -> d.operation().response()).orElse(new ValueType.Any());
    List<String> errors = declared.map(d -> d.operation().errors()).orElse(List.of());
    Object example = ExampleValue.of(type);
    how(example, errors);
    while (true) {
      Optional<String> typed = terminal.ask("  " + name);
      if (typed.isEmpty() || typed.get().isEmpty()) {
        return new CallAnswer.Value(example);
      }
      switch (typed.get()) {
        case "quit", "/quit", "exit" -> throw new Stopped();
        case "help", "/help", "?" -> {
          how(example, errors);
          continue;
        }
        default -> {}
      }
      Optional<CallAnswer> answer = read(typed.get(), type, errors);
      if (answer.isPresent()) {
        return answer.get();
      }
    }
  }

  private void how(Object example, List<String> errors) {
    terminal.print(
        "  What does the bank answer? Enter alone for this example, or other JSON like it:");
    terminal.print("    " + json(example));
    terminal.print(
        "  Or \"error\" and one of "
            + codes(errors)
            + "; or \"unknown\" for no answer; or \"quit\".");
  }

  private Optional<CallAnswer> read(String typed, ValueType type, List<String> errors) {
    if (typed.equals("unknown")) {
      return Optional.of(new CallAnswer.Unknown());
    }
    if (typed.equals("error") || typed.startsWith("error ")) {
      String code = typed.substring("error".length()).strip();
      if (code.isEmpty()) {
        return refused("An error has a code, such as \"error " + known(errors).getFirst() + "\".");
      }
      if (known(errors).contains(code)) {
        return Optional.of(new CallAnswer.Failed(CallError.of(code)));
      }
      terminal.print(
          "  There is no error \"" + code + "\" here: expected one of " + codes(errors) + ".");
      return Optional.empty();
    }
    try {
      Object raw = Json.toValue(Json.parse(typed.getBytes(StandardCharsets.UTF_8)));
      return switch (Coercion.coerce(type, raw)) {
        case Coercion.Coerced(Object value) when value != null ->
            Optional.of(new CallAnswer.Value(value));
        case Coercion.Coerced _ -> refused("An answer cannot be null.");
        case Coercion.Mismatch(List<Coercion.Problem> problems) ->
            refused(
                "The bank cannot answer this. "
                    + problems.getFirst().message()
                    + " Enter alone takes the example.");
      };
    } catch (JsonException e) {
      return refused(
          "This is not JSON, nor error or unknown: type help to see what the bank may answer.");
    }
  }

  private Optional<CallAnswer> refused(String why) {
    terminal.print("  " + why);
    return Optional.empty();
  }

  private static List<String> known(List<String> errors) {
    List<String> all = new ArrayList<>(errors);
    all.addAll(CallError.OF_ANY_CALL);
    return all;
  }

  private static String codes(List<String> errors) {
    return String.join(", ", known(errors));
  }

  private static String json(Object value) {
    return new String(Json.write(value), StandardCharsets.UTF_8);
  }
}
