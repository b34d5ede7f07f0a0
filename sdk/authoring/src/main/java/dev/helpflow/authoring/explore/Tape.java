package dev.helpflow.authoring.explore;

import java.util.ArrayList;
import java.util.List;

/**
 * The choices of one path: those it was told to make, and the first alternative from there on. The
 * same choices give the same path.
 */
final class Tape {
  private final List<Integer> told;
  private final List<Choice> made = new ArrayList<>();

  /**
   * One choice.
   *
   * @param point what was chosen at, the same whenever the same thing is chosen
   * @param alternatives how many there were
   */
  record Choice(String point, int alternatives, int taken) {}

  Tape(List<Integer> told) {
    this.told = List.copyOf(told);
  }

  /** Which of some alternatives to take. */
  int choose(String point, int alternatives) {
    int place = made.size();
    int taken = place < told.size() ? Math.min(told.get(place), alternatives - 1) : 0;
    made.add(new Choice(point, alternatives, taken));
    return taken;
  }

  <T> T choose(String point, List<T> alternatives) {
    return alternatives.get(choose(point, alternatives.size()));
  }

  /** How many choices were told, and so have been varied before. */
  int told() {
    return told.size();
  }

  List<Choice> made() {
    return made;
  }
}
