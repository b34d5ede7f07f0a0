package dev.helpflow.authoring.builder.action;

import dev.helpflow.authoring.builder.Word;
import javax.annotation.processing.Generated;

/**
 * Places in the app that a screen can lead to.
 */
@Generated("the catalogue")
public enum Destination implements Word {
  /**
   * The statements of the customer’s accounts.
   */
  ACCOUNT_STATEMENTS("account.statements"),

  /**
   * Payments that are still to be made, and regular ones.
   */
  PAYMENTS_SCHEDULED("payments.scheduled"),

  /**
   * Shows the PIN of a card, once the app has proved who holds it.
   */
  CARD_PIN("card.pin"),

  /**
   * Where a card is frozen and unfrozen.
   */
  CARD_FREEZE("card.freeze"),

  /**
   * Where a customer without a card orders one.
   */
  CARD_ORDER("card.order"),

  /**
   * Adds a card to the wallet of the device.
   */
  CARD_WALLET("card.wallet"),

  /**
   * Messages between the customer and the bank.
   */
  MESSAGES_INBOX("messages.inbox"),

  /**
   * One payment that was made or is to be made, with all that is known of it.
   */
  PAYMENTS_PAYMENT("payments.payment"),

  /**
   * Goes on with a session of help that the customer has.
   */
  HELP_SESSION("help.session");

  private final String word;

  Destination(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
