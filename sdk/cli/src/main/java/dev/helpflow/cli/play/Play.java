package dev.helpflow.cli.play;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.authoring.simulator.Simulator;
import dev.helpflow.core.interpreter.Reply;
import dev.helpflow.core.interpreter.Status;
import dev.helpflow.core.interpreter.View;
import dev.helpflow.core.screen.Screen;
import dev.helpflow.wire.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** One session in a terminal: draws each screen, asks for answers and an action, and goes on. */
final class Play {
  private final Terminal terminal;
  private final Simulator session;
  private final BaselineScreens screens;
  private final Consumer<View> shown;
  private boolean isOver;

  /**
   * A session in a terminal.
   *
   * @param shown draws each screen
   */
  Play(Terminal terminal, Simulator session, BaselineScreens screens, Consumer<View> shown) {
    this.terminal = terminal;
    this.session = session;
    this.screens = screens;
    this.shown = shown;
  }

  /** Plays until the session is over, or whoever plays it stops. */
  void run() {
    while (!isOver) {
      View view = screens.of(session.view());
      shown.accept(view);
      if (view.status().isOver()) {
        return;
      }
      turn(view);
    }
  }

  /** What came of asking for one line. */
  private sealed interface Typed {
    record Line(String text) implements Typed {}

    /** A command was done, or nothing more is typed: the screen is to be drawn again. */
    record Left() implements Typed {}
  }

  private void turn(View view) {
    Map<String, Object> answers = new LinkedHashMap<>();
    for (Screen.ShownComponent component : view.screen().components()) {
      if (component.input() && view.status() == Status.ACTIVE && isRevealed(component, answers)) {
        switch (ask(component)) {
          case Typed.Left _ -> {
            return;
          }
          case Typed.Line(String text) -> {
            if (!text.isEmpty()) {
              answers.put(component.id(), AnswerReader.read(component, text));
            } else if (component.value() != null) {
              answers.put(component.id(), component.value());
            }
          }
        }
      }
    }
    press(view, answers);
  }

  private Typed ask(Screen.ShownComponent component) {
    while (true) {
      Typed typed = ask(component.id(), !component.properties().containsKey("options"));
      Optional<String> objection =
          typed instanceof Typed.Line(String text)
              ? AnswerReader.objection(component, text)
              : Optional.empty();
      if (objection.isEmpty()) {
        return typed;
      }
      terminal.print("  " + objection.get());
    }
  }

  private static boolean isRevealed(Screen.ShownComponent component, Map<String, Object> answers) {
    if (!(component.properties().get("revealWhen") instanceof Map<?, ?> when)) {
      return true;
    }
    Object answer = answers.get(String.valueOf(when.get("component")));
    return when.get("in") instanceof List<?> in
        && (answer instanceof List<?> several
            ? several.stream().anyMatch(in::contains)
            : in.contains(answer));
  }

  private void press(View view, Map<String, Object> answers) {
    List<Screen.ShownAction> actions = view.screen().actions();
    List<String> submits =
        actions.stream().filter(a -> a.type().equals("submit")).map(a -> a.id()).toList();
    if (submits.size() == 1 && !answers.isEmpty()) {
      submit(submits.getFirst(), answers);
      return;
    }
    String prompt =
        submits.isEmpty()
            ? view.status().word()
            : String.join(" or ", submits) + (submits.size() == 1 ? ", Enter alone for it" : "");
    if (!(ask(prompt, false) instanceof Typed.Line(String text))) {
      return;
    }
    Optional<Screen.ShownAction> pressed =
        actions.stream().filter(a -> a.id().equals(text)).findFirst();
    if (text.isEmpty() && submits.size() == 1) {
      submit(submits.getFirst(), answers);
    } else if (submits.contains(text)) {
      submit(text, answers);
    } else if (pressed.isPresent()) {
      terminal.print("  Here the app would leave the flow for a while and come back.");
      tell(session.resume());
    } else {
      terminal.print(
          "  There is no \"%s\" here: type %shelp for what can be done."
              .formatted(text, submits.isEmpty() ? "" : String.join(" or ", submits) + ", or "));
    }
  }

  private void submit(String action, Map<String, Object> answers) {
    // These are the engine's own, on screens that no author wrote.
    switch (action) {
      case "cancel" -> tell(session.cancel());
      case "resume" -> tell(session.resume());
      case "escalate" -> tell(session.escalate());
      default -> tell(session.submit(action, screens.answers(session.view(), answers)));
    }
  }

  private void tell(Reply reply) {
    if (reply instanceof Reply.Rejected rejected
        && rejected.reason() != Reply.Reason.INVALID_ANSWERS) {
      terminal.print("  That was rejected. " + rejected.detail());
    }
  }

  private Typed ask(String prompt, boolean isText) {
    while (true) {
      Optional<String> line = terminal.ask("  " + prompt);
      if (line.isEmpty()) {
        isOver = true;
        return new Typed.Left();
      }
      Optional<Command> command =
          isOfScreen(line.get()) ? Optional.empty() : Command.parse(line.get(), isText);
      if (command.isEmpty()) {
        return new Typed.Line(line.get());
      }
      if (!isShown(command.get())) {
        perform(command.get());
        return new Typed.Left();
      }
    }
  }

  /** Whether a line is an action or an option of the screen, whatever else it might be. */
  private boolean isOfScreen(String line) {
    Screen screen = session.view().screen();
    return screen.actions().stream().anyMatch(action -> action.id().equals(line))
        || screen.components().stream()
            .flatMap(component -> ScreenText.items(component.properties(), "options").stream())
            .anyMatch(option -> line.equals(option.get("value")));
  }

  /** Does what only shows something, after which the same question is asked again. */
  private boolean isShown(Command command) {
    return switch (command) {
      case Command.Json _ -> {
        terminal.print(pretty());
        yield true;
      }
      case Command.Help _ -> {
        terminal.print(Command.HELP);
        yield true;
      }
      case Command.Incomplete(String how) -> {
        terminal.print("  " + how);
        yield true;
      }
      default -> false;
    };
  }

  private void perform(Command command) {
    switch (command) {
      case Command.Back _ -> tell(session.back());
      case Command.Change(String screen) -> tell(session.change(screen));
      case Command.Escalate _ -> tell(session.escalate());
      case Command.Cancel _ -> tell(session.cancel());
      case Command.Resume _ -> tell(session.resume());
      case Command.Abandon _ -> tell(session.abandon());
      case Command.Signal(String name, String key) -> session.signal(name, key, Map.of());
      case Command.Advance(var by) -> session.advance(by);
      case Command.Timeout _ ->
          session
              .timeOut()
              .ifPresentOrElse(this::tell, () -> terminal.print("  No wait has a deadline."));
      case Command.Agent(var state) ->
          session
              .agent(state)
              .ifPresentOrElse(this::tell, () -> terminal.print("  No hand-off is open."));
      case Command.Quit _ -> isOver = true;
      case Command.Json _, Command.Help _, Command.Incomplete _ ->
          throw new IllegalStateException("This only shows something.");
    }
  }

  private String pretty() {
    JsonNode body = Json.parse(session.body());
    try {
      return Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A JSON tree could not be written.", e);
    }
  }
}
