package dev.helpflow.core.ledger;

/**
 * When a session moved to another version, by the numbers of the entries; 0 for never.
 *
 * @param newest the newest migration
 * @param replaced the newest after which its customer saw another screen than before
 * @param askedAgain the newest after which they were asked something again, or something new
 */
public record MigratedAt(long newest, long replaced, long askedAgain) {
  /** It is on the version that it began with. */
  public static final MigratedAt NEVER = new MigratedAt(0, 0, 0);

  MigratedAt after(Entry.Migrated entry) {
    return switch (entry.screen()) {
      case SAME -> new MigratedAt(entry.seq(), replaced, askedAgain);
      case REPLACED -> new MigratedAt(entry.seq(), entry.seq(), askedAgain);
      case ASKED -> new MigratedAt(entry.seq(), entry.seq(), entry.seq());
    };
  }
}
