package dev.helpflow.server.effects;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import dev.helpflow.core.value.CanonicalJson;
import dev.helpflow.core.value.ValueType;
import dev.helpflow.wire.connector.CallRules;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers of safe operations that may be given again, in this server's memory, the least used given
 * up first. Safe for use by many threads.
 */
@Singleton
final class KeptAnswers {
  /** How many characters are kept at most, as JSON. */
  private static final long MOST = 32L * 1024 * 1024;

  private final Cache<Key, Kept> kept;

  KeptAnswers(Clock clock) {
    this.kept =
        Caffeine.newBuilder()
            .maximumWeight(MOST)
            .<Key, Kept>weigher((key, answer) -> key.request().length() + answer.length())
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .expireAfter(Expiry.<Key, Kept>creating((key, answer) -> answer.age()))
            .build();
  }

  /**
   * Whose answer to what, read as what; {@code customer} is null where everyone has the same.
   *
   * @param response the type that the answer was read as, which versions may differ in
   */
  private record Key(
      String base,
      String operation,
      ValueType response,
      String request,
      @Nullable String customer,
      Duration age) {}

  private record Kept(Answer answer, Duration age, int length) {}

  /** The answer that is kept, or else the one that is asked for, kept from now on if it is good. */
  Answer find(Sending sending, Supplier<Answer> ask) {
    CallRules.Caching rule = sending.operation().declared().rules().caching();
    if (rule == null || sending.isCommit()) {
      return ask.get();
    }
    Key key =
        new Key(
            sending.operation().connector().base(),
            sending.operation().name(),
            sending.held().response(),
            sending.request().text(),
            rule.scope() == CallRules.Scope.CUSTOMER ? sending.customer() : null,
            rule.age());
    Kept known = kept.getIfPresent(key);
    if (known != null) {
      return known.answer();
    }
    Answer answer = ask.get();
    if (answer instanceof Answer.Value value) {
      kept.put(key, new Kept(answer, rule.age(), CanonicalJson.text(value.value()).length()));
    }
    return answer;
  }
}
