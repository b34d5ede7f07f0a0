package dev.helpflow.core.definition;

/**
 * Components of a screen that its author wrote as {@code {"fragment": "<name>"}}: they stand under
 * {@code "fragments"} in the document, once for all screens of the flow.
 *
 * @param name small letters, digits and hyphens
 * @param from the first of them, from 0
 * @param count how many they are, at least 1
 */
public record FragmentUse(String name, int from, int count) {
  /**
   * Checks its numbers.
   *
   * @throws IllegalArgumentException when there is nothing where it points
   */
  public FragmentUse {
    if (from < 0 || count < 1) {
      throw new IllegalArgumentException(
          "The fragment " + name + " cannot have " + count + " components from number " + from);
    }
  }
}
