package dev.helpflow.server.files;

import java.io.InputStream;

/** Looks into files for what harms. Safe for use by many threads. */
interface VirusScanner {
  /** What it says of a file's bytes, which it reads to their end unless it knows before. */
  Verdict scan(InputStream content);

  /** What a scanner says. */
  sealed interface Verdict {
    /** Nothing was found. */
    record Clean() implements Verdict {}

    /**
     * Something was found.
     *
     * @param signature the scanner's name for it
     */
    record Infected(String signature) implements Verdict {}

    /**
     * Nothing can be said now.
     *
     * @param why in a whole sentence
     */
    record Unknown(String why) implements Verdict {}
  }
}
