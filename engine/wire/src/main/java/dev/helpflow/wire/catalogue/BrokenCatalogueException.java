package dev.helpflow.wire.catalogue;

/**
 * A file of the catalogue is missing or does not say what the catalogue needs; the message says
 * which, where and what to do.
 */
public final class BrokenCatalogueException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final String pointer;

  BrokenCatalogueException(String file, String pointer, String sentence) {
    super(sentence + " (" + file + (pointer.isEmpty() ? "" : " at " + pointer) + ")");
    this.file = file;
    this.pointer = pointer;
  }

  /** The file's path within the catalogue. */
  public String file() {
    return file;
  }

  /** A JSON Pointer into the file; empty when the whole file is at fault. */
  public String pointer() {
    return pointer;
  }
}
