package dev.helpflow.cli.play;

import dev.helpflow.core.ledger.HandoffState;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person types in place of an answer or an action; with a slash where it could be an answer.
 */
sealed interface Command {
  /** One line for each of them. */
  String HELP =
      """
        back                 go back to the screen before
        change <screen>      go back to a screen by its id
        escalate, cancel     ask for a human, or no longer
        agent <what>         accept, return, end or unavailable: what people do with the hand-off
        signal <name> <key>  a signal comes, for a wait
        timeout              the deadline of a wait passes
        advance <PT1H>       time passes
        resume, abandon      come back to the app, or give up
        json                 show what the server would send
        quit                 stop
      A slash may stand before each, and must where a text is asked for.""";

  record Back() implements Command {}

  record Change(String screen) implements Command {}

  record Escalate() implements Command {}

  record Cancel() implements Command {}

  record Agent(HandoffState state) implements Command {}

  record Signal(String name, String key) implements Command {}

  record Timeout() implements Command {}

  record Advance(Duration by) implements Command {}

  record Resume() implements Command {}

  record Abandon() implements Command {}

  record Json() implements Command {}

  record Help() implements Command {}

  record Quit() implements Command {}

  /**
   * A command with words missing, or that are none of it.
   *
   * @param how a sentence: what it is typed like
   */
  record Incomplete(String how) implements Command {}

  /**
   * The command of a line.
   *
   * @param slashOnly whether a line without a slash is something else
   */
  static Optional<Command> parse(String line, boolean slashOnly) {
    boolean slash = line.startsWith("/");
    if (slashOnly && !slash) {
      return Optional.empty();
    }
    String[] words = (slash ? line.substring(1) : line).split("\\s+");
    String first = words[0].toLowerCase(Locale.ROOT);
    return words.length == 1 ? Optional.ofNullable(bare(first)) : withWords(first, words);
  }

  private static @Nullable Command bare(String word) {
    return switch (word) {
      case "back" -> new Back();
      case "escalate" -> new Escalate();
      case "cancel" -> new Cancel();
      case "timeout" -> new Timeout();
      case "resume" -> new Resume();
      case "abandon" -> new Abandon();
      case "json" -> new Json();
      case "help", "?" -> new Help();
      case "quit", "exit" -> new Quit();
      case "change", "agent", "signal", "advance" -> incomplete(word);
      default -> null;
    };
  }

  private static Optional<Command> withWords(String first, String[] words) {
    return switch (first) {
      case "change" -> Optional.of(new Change(words[1]));
      case "agent" -> orIncomplete(first, state(words[1]).map(Agent::new));
      case "signal" ->
          Optional.of(words.length == 3 ? new Signal(words[1], words[2]) : incomplete(first));
      case "advance" -> orIncomplete(first, duration(words[1]).map(Advance::new));
      default -> Optional.empty();
    };
  }

  private static Optional<Command> orIncomplete(String first, Optional<? extends Command> command) {
    return Optional.of(command.isPresent() ? command.get() : incomplete(first));
  }

  private static Incomplete incomplete(String first) {
    return new Incomplete(
        switch (first) {
          case "change" ->
              "\"change\" needs the id of a screen: change whatHappened, for instance.";
          case "agent" ->
              "\"agent\" needs what the agent does: agent accept, agent return, agent end or agent"
                  + " unavailable.";
          case "signal" ->
              "\"signal\" needs a name and a key: signal card.frozen card-1, for instance.";
          default ->
              "\"advance\" needs how long, as an ISO 8601 duration: advance PT1H for an hour, advance"
                  + " P7D for a week.";
        });
  }

  private static Optional<HandoffState> state(String word) {
    return switch (word) {
      case "accept" -> Optional.of(HandoffState.ACCEPTED);
      case "return" -> Optional.of(HandoffState.RETURNED);
      case "end" -> Optional.of(HandoffState.ENDED);
      case "unavailable" -> Optional.of(HandoffState.FAILED);
      default -> Optional.empty();
    };
  }

  private static Optional<Duration> duration(String text) {
    try {
      return Optional.of(Duration.parse(text));
    } catch (DateTimeException e) {
      // Not a duration, so not this command; the caller says what there is.
      return Optional.empty();
    }
  }
}
