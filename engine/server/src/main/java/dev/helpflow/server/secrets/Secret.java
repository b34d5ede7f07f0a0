package dev.helpflow.server.secrets;

import java.nio.charset.StandardCharsets;

/**
 * A secret, which is not written anywhere by accident: its text form says nothing.
 *
 * <p>Two are equal when they are the same object.
 */
public final class Secret {
  private final String value;

  /** A secret of this value. */
  public Secret(String value) {
    this.value = value;
  }

  /** The secret itself, for whoever sends or computes with it. */
  public String reveal() {
    return value;
  }

  /** The secret itself, in UTF-8. */
  public byte[] bytes() {
    return value.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "a secret";
  }
}
