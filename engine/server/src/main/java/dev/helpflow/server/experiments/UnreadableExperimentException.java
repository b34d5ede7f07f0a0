package dev.helpflow.server.experiments;

/**
 * A stored experiment says something that this server does not know, as a newer one may have
 * written it.
 */
final class UnreadableExperimentException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableExperimentException(String key, String why) {
    super("The stored experiment " + key + " cannot be read by this server: " + why);
  }
}
