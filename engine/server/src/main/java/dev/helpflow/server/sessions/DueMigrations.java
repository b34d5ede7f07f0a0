package dev.helpflow.server.sessions;

import dev.helpflow.core.interpreter.Migration;
import dev.helpflow.core.ledger.Fold;
import java.util.List;

/** Where sessions are to move to, since another version of their flow has gone live. */
public interface DueMigrations {
  /** Of a session, the first that it can move to counts; empty for most, and quick then. */
  List<Migration> of(Fold fold);
}
