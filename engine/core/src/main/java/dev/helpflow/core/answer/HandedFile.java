package dev.helpflow.core.answer;

import org.jspecify.annotations.Nullable;

/**
 * A file that the customer handed in for a component, as the server knows it when a step comes.
 *
 * @param component the id of the component that it was handed in for
 * @param size in bytes
 * @param type the media type that its content has, such as {@code image/jpeg}
 * @param refusal why it was refused, as one of {@link AnswerCodes}; null unless it was
 */
public record HandedFile(
    String id, String component, Status status, long size, String type, @Nullable String refusal) {

  /** How far a file is. */
  public enum Status {
    /** Parts of it are still missing. */
    UPLOADING,
    /** It is there and being looked at. */
    SCANNING,
    /** It may be answered with. */
    READY,
    /** It may not. */
    REFUSED
  }
}
