package dev.helpflow.server.handoff;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.helpflow.server.sessions.Ledgers;
import dev.helpflow.server.sessions.SessionId;
import jakarta.inject.Singleton;
import java.util.Map;

/**
 * What flows that were sent gave at their end, read once of each ledger as it is: agents ask for a
 * hand-off every few seconds while they have it. Safe for use by many threads.
 */
@Singleton
final class SentOutputs {
  private static final int MOST = 10_000;

  private final Ledgers ledgers;
  private final Cache<Key, Map<String, Object>> kept =
      Caffeine.newBuilder().maximumSize(MOST).build();

  SentOutputs(Ledgers ledgers) {
    this.ledgers = ledgers;
  }

  private record Key(String session, long revision) {}

  /** What the end of a session gives that is not sensitive. */
  Map<String, Object> of(SentFlowRepository.Row ended) {
    String session = ended.flow().session();
    return kept.get(
        new Key(session, ended.revision()), key -> ledgers.outputs(new SessionId(session)));
  }
}
