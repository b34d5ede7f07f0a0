package dev.helpflow.server.sessions;

import dev.helpflow.core.calendar.Calendars;
import dev.helpflow.core.definition.Human;
import dev.helpflow.core.interpreter.Ids;
import dev.helpflow.core.interpreter.Interpreter;
import dev.helpflow.core.interpreter.InterpreterSettings;
import dev.helpflow.core.message.Messages;
import dev.helpflow.server.flows.PublishedFlows;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Makes the one interpreter that all sessions run on. */
@Factory
final class InterpreterFactory {

  @Singleton
  Ids ids() {
    return () -> UUID.randomUUID().toString();
  }

  @Singleton
  Interpreter interpreter(
      PublishedFlows flows,
      Messages builtIn,
      SessionSettings sessions,
      HumanSettings human,
      Calendars calendars) {
    return new Interpreter(
        flows,
        builtIn,
        new InterpreterSettings(sessions.timeToLive(), Human.of(human.queue()), human.contact()),
        calendars);
  }
}
