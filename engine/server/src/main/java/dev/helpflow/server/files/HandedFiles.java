package dev.helpflow.server.files;

import dev.helpflow.core.answer.HandedFile;
import dev.helpflow.server.sessions.SessionFiles;
import dev.helpflow.server.sessions.SessionId;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What steps are told of the files that their answers name. */
@Singleton
final class HandedFiles implements SessionFiles {
  private final FileStore store;
  private final FileFactory.Taking taking;

  HandedFiles(FileStore store, FileFactory.Taking taking) {
    this.store = store;
    this.taking = taking;
  }

  @Override
  public Map<String, HandedFile> find(SessionId session, Set<String> ids) {
    // A server without the key could read none of them.
    return taking.files()
        ? store.find(session, ids).stream()
            .map(HandedFiles::handed)
            .collect(Collectors.toMap(HandedFile::id, Function.identity()))
        : Map.of();
  }

  private static HandedFile handed(StoredFile file) {
    return new HandedFile(
        file.id(),
        file.component(),
        switch (file.status()) {
          case UPLOADING -> HandedFile.Status.UPLOADING;
          case SCANNING -> HandedFile.Status.SCANNING;
          case READY -> HandedFile.Status.READY;
          case REFUSED -> HandedFile.Status.REFUSED;
        },
        file.size(),
        file.description().type(),
        file.refusal() == null ? null : file.refusal().code());
  }
}
