package dev.helpflow.server.files;

import dev.helpflow.server.sessions.SessionId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A file as it is kept, without its content.
 *
 * @param component the id of the component that asks for it
 * @param size in bytes, as announced
 * @param received the bytes that have come, and so where the next part begins
 * @param refusal why it was refused; null unless it was
 */
record StoredFile(
    String id,
    SessionId session,
    String component,
    Description description,
    long size,
    long received,
    Status status,
    @Nullable Refusal refusal) {

  /** How far it has come. */
  enum Status {
    UPLOADING,
    SCANNING,
    READY,
    REFUSED;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Status of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  /** Why a file is refused; the words are those of answers' errors. */
  enum Refusal {
    TYPE("fileType"),
    INFECTED("fileInfected");

    private final String code;

    Refusal(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }

    static Refusal of(String code) {
      for (Refusal refusal : values()) {
        if (refusal.code.equals(code)) {
          return refusal;
        }
      }
      throw new IllegalArgumentException("No file is refused for " + code + ".");
    }
  }

  /**
   * What is sensitive about it.
   *
   * @param name as the customer's device calls it
   * @param type the media type it was announced as
   */
  record Description(String name, String type) {
    @Override
    public String toString() {
      return "Description[…]";
    }
  }
}
