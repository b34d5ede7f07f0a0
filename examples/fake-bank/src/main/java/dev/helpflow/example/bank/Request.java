package dev.helpflow.example.bank;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the bank is asked.
 *
 * @param subject the customer, as the engine has verified them
 * @param key the idempotency key; empty when there is none
 */
record Request(String subject, String key, JsonNode body) {
  /** The thing it is about; empty when it is about the customer alone. */
  String id() {
    return body.path("id").asText(body.path("paymentIds").path(0).asText(""));
  }

  /**
   * Whether a word is the customer's name, the end of the thing's id ({@code card-slow}) or the
   * code that was typed.
   */
  boolean is(String word) {
    return subject.equals(word)
        || id().endsWith("-" + word)
        || body.path("code").asText("").equals(word);
  }
}
