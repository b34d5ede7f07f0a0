package dev.helpflow.server.files;

import dev.helpflow.server.sessions.IdempotencyKey;
import dev.helpflow.server.sessions.SessionId;
import java.io.InputStream;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where files are kept, sealed. Each change is whole or not at all, also when the server is killed
 * in it. Times are the store's own. Safe for use by many threads.
 */
interface FileStore {

  /**
   * Makes room for a file whose bytes are to come.
   *
   * @param resting how long the upload may rest before it is dropped
   */
  Announced announce(Announcement announcement, Limits limits, Duration resting);

  /** The file of a session, or empty when the session has none of that id. */
  Optional<StoredFile> find(SessionId session, String file);

  /** Those files of a session that are of these ids. */
  List<StoredFile> find(SessionId session, Collection<String> files);

  /**
   * Adds bytes where the last ones ended; with the last of all, the file is to be checked.
   *
   * @param offset where they begin
   */
  Added add(SessionId session, String file, long offset, byte[] part, Duration resting);

  /** The bytes that have come, read as they are asked for; fails when they are not as they came. */
  InputStream content(StoredFile file);

  /** Takes a file away with all its bytes; whether there was one. */
  boolean delete(SessionId session, String file);

  /** Files whose check is due, at most {@code limit}; each goes to one server for the lease. */
  List<Due> due(int limit, Duration lease);

  /** Ends a check that is still the caller's: the file is ready, or refused and its bytes gone. */
  boolean settle(Due due, StoredFile.@Nullable Refusal refusal);

  /** Refuses a file whose bytes are still coming; what has come is gone. */
  boolean refuse(StoredFile file, StoredFile.Refusal refusal);

  /** Gives a check back, to be made after {@code delay}. */
  void postpone(Due due, Duration delay);

  /** Drops uploads that have rested for too long, at most {@code limit}; how many. */
  int dropResting(int limit);

  /**
   * A file that is to come.
   *
   * @param customer whose session it is
   * @param key of the request, or null when it has none
   */
  record Announcement(
      SessionId session,
      String customer,
      String component,
      StoredFile.Description description,
      long size,
      @Nullable IdempotencyKey key) {}

  /**
   * How much there may be.
   *
   * @param files of the component, without refused ones
   * @param filesOfSession of the session, refused ones too
   * @param bytesOfSession announced and not refused
   * @param bytesOfCustomer the same, in all sessions
   */
  record Limits(int files, int filesOfSession, long bytesOfSession, long bytesOfCustomer) {}

  /** What came of an announcement. */
  sealed interface Announced {
    /** It may come. */
    record Awaited(StoredFile file) implements Announced {}

    /** The same request was made before; this is its file now. */
    record Repeated(StoredFile file) implements Announced {}

    /** Another request was made with the same key. */
    record KeyReused() implements Announced {}

    /** The component has as many as it may. */
    record TooMany() implements Announced {}

    /** The session's or the customer's room is used up. */
    record NoRoom() implements Announced {}
  }

  /** What came of a part. */
  sealed interface Added {
    /** It is kept. */
    record Kept(StoredFile file) implements Added {}

    /** It does not begin where the last one ended, or nothing more is to come. */
    record Elsewhere(StoredFile file) implements Added {}

    /** It goes beyond what was announced. */
    record Beyond(StoredFile file) implements Added {}

    /** The session has no such file. */
    record Unknown() implements Added {}
  }

  /**
   * A file whose check is the caller's.
   *
   * @param lease what the caller holds it by
   * @param checks how many times it was begun, this one included
   */
  record Due(StoredFile file, String lease, int checks) {}
}
