package dev.helpflow.wire.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.ledger.Entry;

/**
 * Ledger entries as JSON: {@code {"seq": 4, "at": "2026-11-21T10:15:30Z", "kind": "answer",
 * "address": "whatHappened#1", …}}.
 *
 * <ul>
 *   <li>{@code started}: {@code flow} ({@code "cards/lost@3"}), {@code subflows} (version by flow
 *       id), {@code inputs}, {@code customer}, {@code locale}, {@code zone}, {@code trial}? ({@code
 *       {experiment, variant, counted, differsAt}}), {@code forced}? (variant by experiment)
 *   <li>{@code answer}: {@code action}, {@code values}
 *   <li>{@code draft}: {@code values}
 *   <li>{@code reopened}
 *   <li>{@code intended}: {@code connector}, {@code operation}, {@code idempotencyKey}, {@code
 *       request}, {@code digest}
 *   <li>{@code result}: {@code digest}, {@code idempotencyKey}?, and {@code value} or {@code error}
 *       ({@code {code, data}})
 *   <li>{@code assignment}: {@code experiment}, {@code variant}?, {@code counted}? (false of those
 *       who do not count)
 *   <li>{@code armed}: {@code signal}, {@code key}, {@code deadline}?
 *   <li>{@code signal}: {@code id}? (none of a deadline), {@code payload}, {@code late}
 *   <li>{@code handoff}: {@code id}, {@code origin}, {@code state}, {@code queue}, {@code reason},
 *       {@code data}
 *   <li>{@code migrated}: {@code from}, {@code to}, {@code subflows}, {@code moved}, {@code
 *       voided}, {@code screen}
 * </ul>
 */
public final class EntryCodec {
  private EntryCodec() {}

  /** The JSON of an entry; equal entries give equal JSON, in the same order. */
  public static ObjectNode encode(Entry entry) {
    return EntryWriter.write(entry);
  }

  /**
   * The entry of a JSON object, whatever the order of its properties.
   *
   * @throws IllegalArgumentException when it is not one, or has a property that its kind does not
   */
  public static Entry decode(JsonNode node) {
    StrictObject object = new StrictObject(node);
    Entry entry = EntryReader.read(object);
    object.end();
    return entry;
  }
}
