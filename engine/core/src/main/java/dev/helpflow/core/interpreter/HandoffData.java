package dev.helpflow.core.interpreter;

import dev.helpflow.core.ledger.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the data of a hand-off's entry says to its customer, by name.
 *
 * <p>{@code position} and {@code waitSeconds} while they wait, {@code estimated} where it was not
 * the desk that said them; {@code unavailable} ({@code closed}, {@code full}, {@code deskDown}),
 * {@code opensAt} and {@code contact} where nobody can be had now; {@code callBack}, {@code slots},
 * {@code choosing} and {@code slotTaken} of a call-back; {@code shownAs} of whoever accepted, where
 * the desk gives customers a name.
 */
public final class HandoffData {
  public static final String POSITION = "position";
  public static final String WAIT = "waitSeconds";
  public static final String ESTIMATED = "estimated";
  public static final String UNAVAILABLE = "unavailable";
  public static final String OPENS_AT = "opensAt";
  public static final String CONTACT = "contact";
  public static final String SLOTS = "slots";
  public static final String CHOOSING = "choosing";
  public static final String SLOT_TAKEN = "slotTaken";
  public static final String SHOWN_AS = "shownAs";

  /** When the desk was last told that they have asked again, as ISO 8601. */
  static final String REPEATED = "repeatedAt";

  private final Map<String, Object> data;

  HandoffData(Entry.Handoff handoff) {
    this.data = handoff.data();
  }

  /** Their place, the first being 1, or null where it is not told. */
  @Nullable Long position() {
    return data.get(POSITION) instanceof Number number && number.longValue() > 0
        ? number.longValue()
        : null;
  }

  boolean isNext() {
    Long position = position();
    return position != null && position == 1;
  }

  /** How long it takes until somebody is there, or null where it is not told. */
  @Nullable Long waitSeconds() {
    return data.get(WAIT) instanceof Number number && number.longValue() >= 0
        ? number.longValue()
        : null;
  }

  /** Whether the desk has said where they stand, which nobody else then does. */
  boolean isPlacedByDesk() {
    return !isEstimated() && (position() != null || waitSeconds() != null);
  }

  /** Whether it was worked out by somebody who does not keep the queue. */
  boolean isEstimated() {
    return data.get(ESTIMATED) == Boolean.TRUE;
  }

  /** Why nobody can be had now, or null where somebody can. */
  @Nullable String unavailable() {
    return data.get(UNAVAILABLE) instanceof String word ? word : null;
  }

  /** When somebody can be had again, as ISO 8601, or null. */
  @Nullable String opensAt() {
    return data.get(OPENS_AT) instanceof String instant ? instant : null;
  }

  /** The properties of a contact card of the queue's own, or null. */
  @Nullable Map<String, Object> contact() {
    if (!(data.get(CONTACT) instanceof Map<?, ?> map) || map.isEmpty()) {
      return null;
    }
    Map<String, Object> contact = new LinkedHashMap<>();
    map.forEach((name, value) -> contact.put(name.toString(), Objects.requireNonNull(value)));
    return contact;
  }

  /** The time they chose, or null. */
  @Nullable CallBackSlot booked() {
    return CallBackSlot.of(data.get(Entry.Handoff.CALL_BACK));
  }

  /** The times to choose from, as they were offered. */
  List<CallBackSlot> slots() {
    List<CallBackSlot> slots = new ArrayList<>();
    if (data.get(SLOTS) instanceof List<?> list) {
      for (Object each : list) {
        CallBackSlot slot = CallBackSlot.of(each);
        if (slot != null) {
          slots.add(slot);
        }
      }
    }
    return slots;
  }

  /** The times to choose from that have not come yet. */
  List<CallBackSlot> slotsAfter(Instant now) {
    return slots().stream().filter(slot -> slot.from().isAfter(now)).toList();
  }

  /** Whether there are times to choose from and none is chosen, or another is wanted. */
  boolean isToChoose(Instant now) {
    return chooses() && !slotsAfter(now).isEmpty();
  }

  /** Whether some of the times that they are to choose from are no more to be had. */
  boolean isStale(Instant now) {
    return chooses() && slotsAfter(now).size() < slots().size();
  }

  private boolean chooses() {
    return booked() == null || data.get(CHOOSING) == Boolean.TRUE;
  }

  /** The same without times, so that the queue is asked for others. */
  Map<String, Object> withoutSlots() {
    Map<String, Object> rest = new LinkedHashMap<>(data);
    rest.remove(SLOTS);
    rest.remove(SLOT_TAKEN);
    return rest;
  }

  /** Whether the desk was told less than this long ago that they have asked again. */
  boolean isRepeatedWithin(Duration time, Instant now) {
    return data.get(REPEATED) instanceof String at && now.isBefore(Instant.parse(at).plus(time));
  }

  /** Whether somebody else was first with the time that they chose. */
  boolean isSlotTaken() {
    return data.get(SLOT_TAKEN) == Boolean.TRUE;
  }

  /** What the customer may call whoever has accepted, or null. */
  @Nullable String shownAs() {
    return data.get(SHOWN_AS) instanceof String name ? name : null;
  }
}
