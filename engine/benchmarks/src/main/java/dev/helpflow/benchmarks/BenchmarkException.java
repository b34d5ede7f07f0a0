package dev.helpflow.benchmarks;

/**
 * Why a benchmark cannot be run, or did not hold what it checks; the message is for whoever runs
 * it.
 */
public final class BenchmarkException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BenchmarkException(String message) {
    super(message);
  }
}
