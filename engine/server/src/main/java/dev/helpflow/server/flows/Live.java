package dev.helpflow.server.flows;

import dev.helpflow.core.definition.FlowRef;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * What is live of a flow.
 *
 * @param ref the version that went live last
 * @param percent of a hundred customers, how many start on it
 * @param base the version that the others start on; null when there are none
 */
public record Live(FlowRef ref, InFlight inFlight, int percent, @Nullable Integer base) {
  private static final int BUCKETS = 10_000;

  /** What most customers start on, or all. */
  int usual() {
    return base == null ? ref.version() : base;
  }

  /** Whether only some customers start on it. */
  boolean isShared() {
    return base != null;
  }

  /**
   * Whether this customer is among those who start on it: the same answer every time, and still yes
   * when the percentage has grown.
   */
  boolean isFor(String customer) {
    return base == null || bucket(customer) < percent * (BUCKETS / 100);
  }

  private int bucket(String customer) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest((ref + ":" + customer).getBytes(StandardCharsets.UTF_8));
      return Integer.remainderUnsigned(ByteBuffer.wrap(hash).getInt(), BUCKETS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
