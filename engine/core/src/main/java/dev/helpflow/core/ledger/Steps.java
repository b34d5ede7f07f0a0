package dev.helpflow.core.ledger;

import dev.helpflow.core.definition.NodeId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The nodes that a walk came to, in order: some that were stored, and those after them. Immutable.
 */
public final class Steps {
  /** None. */
  public static final Steps NONE = new Steps(null, 0, List.of());

  private final @Nullable StoredSteps stored;
  private final int ofStored;
  private final List<Step> more;

  private Steps(@Nullable StoredSteps stored, int ofStored, List<Step> more) {
    this.stored = stored;
    this.ofStored = ofStored;
    this.more = more;
  }

  /**
   * One node come to.
   *
   * @param screen whether it is a screen, so that it may be reopened once it is passed
   */
  public record Step(Address address, boolean screen) {}

  /** Those that a trail was restored with, read when they are asked for. */
  public interface StoredSteps {
    /** How many there are. */
    int size();

    /** The one at this place, counted from 0. */
    Step get(int index);

    /** The last place before {@code end} that is a visit of this node, or -1. */
    int lastVisit(@Nullable Address scope, NodeId node, int end);
  }

  /** These steps. */
  public static Steps of(List<Step> steps) {
    return steps.isEmpty() ? NONE : new Steps(null, 0, List.copyOf(steps));
  }

  /** The first {@code count} of those stored. */
  public static Steps of(StoredSteps stored, int count) {
    return new Steps(stored, count, List.of());
  }

  /** Where they were restored from, or null when they were not. */
  public @Nullable StoredSteps stored() {
    return stored;
  }

  /** How many of them are stored. */
  public int ofStored() {
    return ofStored;
  }

  /** How many there are. */
  public int size() {
    return ofStored + more.size();
  }

  /** The one at this place, counted from 0. */
  public Step get(int index) {
    return index >= ofStored || stored == null ? more.get(index - ofStored) : stored.get(index);
  }

  /** These and more of them. */
  public Steps plus(List<Step> steps) {
    if (steps.isEmpty()) {
      return this;
    }
    List<Step> all = new ArrayList<>(more.size() + steps.size());
    all.addAll(more);
    all.addAll(steps);
    return new Steps(stored, ofStored, List.copyOf(all));
  }

  /** The first of them. */
  public Steps first(int count) {
    return count <= ofStored
        ? new Steps(stored, count, List.of())
        : new Steps(stored, ofStored, more.subList(0, count - ofStored));
  }

  /** The last place before {@code end} that is a visit of this node, or -1. */
  public int lastVisit(@Nullable Address scope, NodeId node, int end) {
    for (int i = Math.min(end, size()) - 1; i >= ofStored; i--) {
      Address address = more.get(i - ofStored).address();
      if (address.isVisitOf(scope, node)) {
        return i;
      }
    }
    return stored == null ? -1 : stored.lastVisit(scope, node, Math.min(end, ofStored));
  }

  /** The last place of this address, or -1. */
  public int lastIndexOf(Address address) {
    int end = size();
    if (end > 0 && get(end - 1).address().equals(address)) {
      return end - 1;
    }
    int index = lastVisit(address.scope(), address.node(), end);
    while (index >= 0 && !get(index).address().equals(address)) {
      index = lastVisit(address.scope(), address.node(), index);
    }
    return index;
  }

  /** All addresses, in order. */
  public List<Address> addresses() {
    List<Address> addresses = new ArrayList<>(size());
    for (int i = 0; i < size(); i++) {
      addresses.add(get(i).address());
    }
    return addresses;
  }

  private List<Step> all() {
    List<Step> all = new ArrayList<>(size());
    for (int i = 0; i < size(); i++) {
      all.add(get(i));
    }
    return all;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Steps that && all().equals(that.all());
  }

  @Override
  public int hashCode() {
    return size();
  }

  @Override
  public String toString() {
    return all().toString();
  }
}
