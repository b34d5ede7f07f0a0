package dev.helpflow.scripts;

import java.time.Duration;

/**
 * What one run of a guest script may use. A size is the number of characters in all strings and
 * keys of a value, plus one for each value in it.
 *
 * @param sourceLength characters of a source; a longer one is not parsed
 * @param inputSize size of the inputs
 * @param inputDepth lists and maps within each other in the inputs
 * @param outputSize size of the result
 * @param outputDepth lists and maps within each other in the result
 * @param statements guest statements executed; it stops a loop at the same point on every machine,
 *     so it should be the first of these limits that an honest mistake meets
 * @param cpuTime computing time from the parsing of the source to the end of reading its result; it
 *     is the same on a machine that is busy with other things
 * @param wallClock time that passes meanwhile; it bounds how long a customer waits for a machine
 *     that has no time for the script
 * @param allocatedBytes bytes allocated by the run, garbage included, so what it holds at any time
 *     is less
 * @param concurrentRuns runs at the same time; times {@code allocatedBytes} it is the heap that
 *     scripts can fill
 * @param waitForTurn how long a run waits when as many as may be are running
 */
public record ScriptLimits(
    int sourceLength,
    int inputSize,
    int inputDepth,
    int outputSize,
    int outputDepth,
    long statements,
    Duration cpuTime,
    Duration wallClock,
    long allocatedBytes,
    int concurrentRuns,
    Duration waitForTurn) {

  /**
   * Characters of one guest string; searching one in another takes the product of their lengths and
   * cannot be stopped halfway.
   */
  static final int STRING_LENGTH = 65_536;

  /**
   * Elements of an array that a built-in function will walk, because most of them cannot be stopped
   * halfway.
   */
  static final int ARRAY_LENGTH = 100_000;

  /**
   * Characters of a regular expression that a script makes at run time; compiling one cannot be
   * stopped halfway.
   */
  static final int PATTERN_LENGTH = 1_000;

  /** Arguments of one call that are handed over as an array. */
  static final int ARGUMENTS = 10_000;

  /** Bytes of stack of a guest's thread; recursion ends here, at some thousand calls. */
  static final long STACK_BYTES = 2L * 1024 * 1024;

  /**
   * How often a run's time and allocation are looked at; a loop allocates some ten megabytes in
   * this time.
   */
  static final Duration WATCH_INTERVAL = Duration.ofMillis(4);

  /**
   * How long a run that is being stopped may take to stop, before its caller is answered without
   * it.
   */
  static final Duration STOP_GRACE = Duration.ofMillis(500);

  /** Parsed sources that are kept; beyond it the one used longest ago is parsed again. */
  static final int CACHED_SOURCES = 1_000;

  /** Characters of a guest's error message that are passed on. */
  static final int MESSAGE_LENGTH = 300;

  public ScriptLimits {
    if (sourceLength < 1 || inputSize < 1 || inputDepth < 1 || outputSize < 1 || outputDepth < 1) {
      throw new IllegalArgumentException(
          "Lengths, sizes and depths of script limits must be positive.");
    }
    if (statements < 1 || allocatedBytes < 1 || concurrentRuns < 1) {
      throw new IllegalArgumentException(
          "Statements, bytes and concurrent runs of script limits must be positive.");
    }
    if (!cpuTime.isPositive() || !wallClock.isPositive() || waitForTurn.isNegative()) {
      throw new IllegalArgumentException(
          "The times of script limits must be positive, and the wait for a turn not negative.");
    }
  }

  /** The limits for serving customers. */
  public static ScriptLimits standard() {
    return new ScriptLimits(
        65_536,
        65_536,
        32,
        65_536,
        32,
        1_000_000,
        Duration.ofSeconds(2),
        Duration.ofSeconds(10),
        96L * 1024 * 1024,
        Math.max(2, Runtime.getRuntime().availableProcessors()),
        Duration.ofSeconds(10));
  }

  /** These limits with another number of statements. */
  public ScriptLimits withStatements(long statements) {
    return new ScriptLimits(
        sourceLength,
        inputSize,
        inputDepth,
        outputSize,
        outputDepth,
        statements,
        cpuTime,
        wallClock,
        allocatedBytes,
        concurrentRuns,
        waitForTurn);
  }

  /** These limits with another computing time. */
  public ScriptLimits withCpuTime(Duration cpuTime) {
    return new ScriptLimits(
        sourceLength,
        inputSize,
        inputDepth,
        outputSize,
        outputDepth,
        statements,
        cpuTime,
        wallClock,
        allocatedBytes,
        concurrentRuns,
        waitForTurn);
  }

  /** These limits with another wall clock. */
  public ScriptLimits withWallClock(Duration wallClock) {
    return new ScriptLimits(
        sourceLength,
        inputSize,
        inputDepth,
        outputSize,
        outputDepth,
        statements,
        cpuTime,
        wallClock,
        allocatedBytes,
        concurrentRuns,
        waitForTurn);
  }

  /**
   * These limits with another number of concurrent runs, and another wait for a turn among them.
   */
  public ScriptLimits withConcurrentRuns(int concurrentRuns, Duration waitForTurn) {
    return new ScriptLimits(
        sourceLength,
        inputSize,
        inputDepth,
        outputSize,
        outputDepth,
        statements,
        cpuTime,
        wallClock,
        allocatedBytes,
        concurrentRuns,
        waitForTurn);
  }
}
