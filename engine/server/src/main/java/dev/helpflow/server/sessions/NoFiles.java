package dev.helpflow.server.sessions;

import dev.helpflow.core.answer.HandedFile;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;

/** The files of a server to which none can be handed in: every id is unknown. */
@Singleton
@Requires(missingBeans = SessionFiles.class)
final class NoFiles implements SessionFiles {
  @Override
  public Map<String, HandedFile> find(SessionId session, Set<String> ids) {
    return Map.of();
  }
}
