package dev.helpflow.authoring.scenario;

/**
 * What did not go as a scenario says.
 *
 * @param step from 1; one more than there are steps at the end
 * @param message whole sentences: what was expected, what was found
 */
public record Failure(int step, String message) {

  @Override
  public String toString() {
    return "Step " + step + ": " + message;
  }
}
