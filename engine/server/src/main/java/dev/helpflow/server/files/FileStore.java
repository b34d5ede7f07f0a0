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

  /** Takes a file away with all its bytes, unless an answer of its session names it. */
  Deleted delete(SessionId session, String file);

  /** Files whose check is due, at most {@code limit}; each goes to one server for the lease. */
  List<Due> due(int limit, Duration lease);

  /**
   * Ends a check that is still the caller's: the file is ready, or refused and its bytes gone.
   *
   * @param resting how long a file that is ready waits at least for an answer that names it
   */
  boolean settle(Due due, StoredFile.@Nullable Refusal refusal, Duration resting);

  /** Refuses a file whose bytes are still coming; what has come is gone. */
  boolean refuse(StoredFile file, StoredFile.Refusal refusal);

  /** Gives a check back, to be made after {@code delay}. */
  void postpone(Due due, Duration delay);

  /**
   * Drops uploads, files whose check never ended, and files that are ready, that have rested for
   * too long and that no answer and no draft names.
   *
   * @param limit how many are looked at
   * @param resting after how long those that are named are looked at again
   */
  Swept dropResting(int limit, Duration resting);

  /** How many files that had rested for too long were looked at, and how many of them dropped. */
  record Swept(int seen, int dropped) {}

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
   * @param filesOfSession of the session, refused ones too
   * @param bytesOfSession announced and not refused
   * @param bytesOfCustomer the same, in all sessions
   */
  record Limits(int filesOfSession, long bytesOfSession, long bytesOfCustomer) {}

  /** What came of an announcement. */
  sealed interface Announced {
    /** It may come. */
    record Awaited(StoredFile file) implements Announced {}

    /** The same request was made before; this is its file now. */
    record Repeated(StoredFile file) implements Announced {}

    /** Another request was made with the same key. */
    record KeyReused() implements Announced {}

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

  /** What came of taking a file away. */
  enum Deleted {
    /** It is gone. */
    GONE,
    /** An answer names it, so it stays. */
    ANSWERED,
    /** The session has no such file. */
    UNKNOWN
  }

  /**
   * A file whose check is the caller's.
   *
   * @param lease what the caller holds it by
   * @param checks how many times it was begun, this one included
   */
  record Due(StoredFile file, String lease, int checks) {}
}
