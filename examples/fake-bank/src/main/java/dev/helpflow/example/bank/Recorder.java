package dev.helpflow.example.bank;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Does each commit once: the first request with an idempotency key decides, and its repeats get the
 * same answer.
 *
 * <p>Safe for use by many threads; commits wait for one another, which a bank of make-believe can
 * afford.
 */
final class Recorder {
  private final Map<String, Kept> byKey = new LinkedHashMap<>();

  /** Answers a commit, by doing it or from memory. */
  synchronized Answer answer(String operation, String key, byte[] body, Supplier<Answer> commit) {
    String sha256 = sha256(body);
    Kept kept = byKey.get(key);
    if (kept == null) {
      kept = new Kept(operation, sha256, commit.get(), 1);
    } else if (kept.operation.equals(operation) && kept.bodySha256.equals(sha256)) {
      kept = new Kept(operation, sha256, kept.answer, kept.times + 1);
    } else {
      return Answer.refused(
          422, "keyReused", "This Idempotency-Key was first used for another operation or body.");
    }
    byKey.put(key, kept);
    return kept.answer;
  }

  /** How often a commit was asked for with this key. */
  synchronized int times(String key) {
    Kept kept = byKey.get(key);
    return kept == null ? 0 : kept.times;
  }

  /** All commits in the order of their first request. */
  synchronized List<Recorded> recorded() {
    List<Recorded> all = new ArrayList<>();
    byKey.forEach(
        (key, kept) ->
            all.add(
                new Recorded(
                    kept.operation,
                    key,
                    kept.bodySha256,
                    kept.times,
                    kept.answer.isDone() ? 1 : 0)));
    return List.copyOf(all);
  }

  static String sha256(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every JDK has SHA-256.", impossible);
    }
  }

  /** What a customer may quote: short, and the same for the same key. */
  static String reference(String key) {
    return "EB-"
        + sha256(key.getBytes(StandardCharsets.UTF_8)).substring(0, 8).toUpperCase(Locale.ROOT);
  }

  private record Kept(String operation, String bodySha256, Answer answer, int times) {}
}
