package dev.helpflow.server.sessions;

import dev.helpflow.core.answer.HandedFile;
import java.util.Map;
import java.util.Set;

/** The files that customers handed in to their sessions. */
public interface SessionFiles {
  /** Those of the ids that are this session's and not deleted, by id; others are not there. */
  Map<String, HandedFile> find(SessionId session, Set<String> ids);
}
