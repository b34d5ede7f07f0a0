package dev.helpflow.authoring.builder.component;

import dev.helpflow.authoring.builder.Word;
import javax.annotation.processing.Generated;

/**
 * Pictures that apps have of their own.
 */
@Generated("the catalogue")
public enum Icon implements Word {
  /**
   * The letter i in a circle.
   */
  INFO("info"),

  /**
   * A tick in a circle.
   */
  SUCCESS("success"),

  /**
   * An exclamation mark in a triangle.
   */
  WARNING("warning"),

  /**
   * A bank card from the front.
   */
  CARD("card"),

  /**
   * The receiver of a telephone.
   */
  PHONE("phone"),

  /**
   * A sheet of paper with lines on it.
   */
  DOCUMENT("document"),

  /**
   * The face of a clock.
   */
  CLOCK("clock"),

  /**
   * Two sheets, one behind the other.
   */
  COPY("copy"),

  /**
   * A head and shoulders.
   */
  PERSON("person"),

  /**
   * A page of a calendar.
   */
  CALENDAR("calendar"),

  /**
   * A shield with a tick.
   */
  SHIELD("shield"),

  /**
   * An arrow that leaves a box.
   */
  SHARE("share"),

  /**
   * A closed passport.
   */
  PASSPORT("passport"),

  /**
   * A fish hook through an envelope.
   */
  SCAM("scam");

  private final String word;

  Icon(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
