package dev.helpflow.cli.faults;

import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How often which fault befalls a request, as {@code lost-response=0.1,slow=0.3:2s;seed=42}; {@code
 * none} is none but those that a request asks for.
 *
 * <p>The same seed and the same requests in the same order meet the same faults.
 *
 * @param shares of all requests that a fault can befall, each from 0 to 1, together at most 1
 */
public record FaultMix(Map<Mishap, Double> shares, long seed) {
  /** Something of everything, so that a few minutes of trying meet each. */
  public static final String USUAL =
      "lost-request=0.05,lost-response=0.05,stale=0.03,invalid=0.03,503=0.05,waiting=0.1,slow=0.2";

  private static final String NONE = "none";
  private static final String FORM = "It is written as slow=0.3:2s,503=0.1;seed=42.";

  public FaultMix {
    shares = Map.copyOf(new LinkedHashMap<>(shares));
  }

  /**
   * Reads a mix; without a seed it has one of its own.
   *
   * @throws UnreadableFaultException with a sentence that says what is wrong
   */
  public static FaultMix of(String text) {
    String[] parts = text.strip().split(";", -1);
    if (parts.length > 2 || parts[0].isBlank()) {
      throw new UnreadableFaultException("\"" + text + "\" is no mix of faults. " + FORM);
    }
    long seed = parts.length == 2 ? seed(parts[1].strip()) : new SecureRandom().nextInt(1_000_000);
    Map<Mishap, Double> shares = new LinkedHashMap<>();
    if (!parts[0].strip().equals(NONE)) {
      for (String share : parts[0].split(",", -1)) {
        add(shares, share.strip());
      }
    }
    double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
    if (sum > 1 + 1e-9) {
      throw new UnreadableFaultException(
          "The shares of the faults add up to %.2f: together they are at most 1.".formatted(sum));
    }
    return new FaultMix(shares, seed);
  }

  private static long seed(String text) {
    if (!text.matches("seed=\\d{1,18}")) {
      throw new UnreadableFaultException(
          "After the semicolon there is a seed such as seed=42, but got \"" + text + "\".");
    }
    return Long.parseLong(text.substring("seed=".length()));
  }

  private static void add(Map<Mishap, Double> shares, String text) {
    String[] sides = text.split("=", 2);
    if (sides.length < 2) {
      throw new UnreadableFaultException("\"" + text + "\" has no share of the requests. " + FORM);
    }
    String[] value = sides[1].split(":", 2);
    Mishap mishap = Mishap.of(value.length == 1 ? sides[0] : sides[0] + ":" + value[1]);
    if (!value[0].matches("0(\\.\\d{1,6})?|1(\\.0{1,6})?")) {
      throw new UnreadableFaultException(
          "The share of %s is a number from 0 to 1 such as 0.1, but got \"%s\"."
              .formatted(sides[0], value[0]));
    }
    boolean isTwice = shares.keySet().stream().anyMatch(one -> one.fault() == mishap.fault());
    if (isTwice) {
      throw new UnreadableFaultException("The fault " + sides[0] + " is named twice.");
    }
    shares.put(mishap, Double.valueOf(value[0]));
  }

  /** Deals out its faults, one request after the other. */
  Dealer dealer() {
    return new Dealer(this);
  }

  @Override
  public String toString() {
    String all =
        shares.entrySet().stream()
            .sorted(Map.Entry.comparingByKey((one, other) -> one.fault().compareTo(other.fault())))
            .map(share -> share(share.getKey(), share.getValue()))
            .collect(Collectors.joining(","));
    return (all.isEmpty() ? NONE : all) + ";seed=" + seed;
  }

  private static String share(Mishap mishap, double share) {
    String[] parts = mishap.toString().split(":", 2);
    return parts[0] + "=" + share + (parts.length == 1 ? "" : ":" + parts[1]);
  }

  /** The faults of a mix in the order in which they befall. Safe for use by many threads. */
  static final class Dealer {
    private final FaultMix mix;
    private final Random random;

    private Dealer(FaultMix mix) {
      this.mix = mix;
      this.random = new Random(mix.seed);
    }

    /** What befalls this request; nothing where the fault drawn cannot. */
    synchronized @Nullable Mishap next(String method, String path) {
      double drawn = random.nextDouble();
      for (Fault fault : Fault.values()) {
        for (Map.Entry<Mishap, Double> share : mix.shares.entrySet()) {
          if (share.getKey().fault() != fault) {
            continue;
          }
          if (drawn < share.getValue()) {
            return fault.befalls(method, path) ? share.getKey() : null;
          }
          drawn -= share.getValue();
        }
      }
      return null;
    }
  }
}
