package dev.helpflow.server.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpflow.server.database.DatabaseServer;
import io.micronaut.context.exceptions.ConfigurationException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DevelopmentIdentityTest {
  private static final DatabaseServer EMBEDDED =
      new DatabaseServer("jdbc:postgresql://127.0.0.1/x", true);
  private static final DatabaseServer EXTERNAL =
      new DatabaseServer("jdbc:postgresql://db/x", false);
  private static final JwtSettings NONE = new JwtSettings(null, null, null, null, "RS256");
  private static final JwtSettings TOKENS =
      new JwtSettings(null, "a secret of more than thirty-two bytes", "i", "a", "HS256");

  @ParameterizedTest
  @CsvSource({
    // wanted, host, embedded, tokens configured, on
    ", 127.0.0.1, true, false, true",
    ", localhost, true, false, true",
    ", ::1, true, false, true",
    ", 0.0.0.0, true, false, false",
    ", 10.0.0.1, true, false, false",
    ", 127.0.0.1, false, false, false",
    ", 127.0.0.1, true, true, false",
    "true, 127.0.0.1, true, true, true",
    "false, 127.0.0.1, true, false, false",
    "false, 0.0.0.0, false, true, false",
  })
  void isOnOnlyWhereNobodyElseCanReachIt(
      @Nullable Boolean wanted, String host, boolean embedded, boolean tokens, boolean on) {
    assertThat(
            identity(wanted, host, embedded ? EMBEDDED : EXTERNAL, tokens ? TOKENS : NONE).isOn())
        .isEqualTo(on);
  }

  @ParameterizedTest
  @CsvSource({"0.0.0.0, true", "help.example.com, true", "127.0.0.1, false"})
  void refusesToStartWhereItIsWantedAndMustNotBe(String host, boolean embedded) {
    assertThatThrownBy(() -> identity(true, host, embedded ? EMBEDDED : EXTERNAL, TOKENS))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("HELPFLOW_DEVELOPMENT is true")
        .hasMessageContaining(host);
  }

  @Test
  void refusesToStartWithNoIdentityAtAll() {
    assertThatThrownBy(
            () ->
                new Identities(
                    identity(null, "0.0.0.0", EMBEDDED, NONE),
                    NONE,
                    () -> {
                      throw new IllegalStateException("No token is looked at.");
                    },
                    Clock.systemUTC()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("Nobody could ever call this server");
  }

  @ParameterizedTest
  @CsvSource({
    "RS256, a secret of more than thirty-two bytes, , does not go with a shared secret",
    "HS256, , https://login.example.com/keys, does not go with a key set",
    "HS256, short, , at least 32",
    "HS256, a secret of more than thirty-two bytes, https://login.example.com/keys, not both",
    "RS256, , login, is not a URL",
  })
  void refusesToStartWithTokensHalfConfigured(
      String algorithm, @Nullable String secret, @Nullable String jwks, String message) {
    assertThatThrownBy(() -> new TokenVerifier(new JwtSettings(jwks, secret, "i", "a", algorithm)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(message);
  }

  @Test
  void neverSaysThePasswordOfTheDatabase() {
    assertThat(new DatabaseServer("jdbc:postgresql://db/x?password=secret", false).toString())
        .doesNotContain("secret");
  }

  private static DevelopmentIdentity identity(
      @Nullable Boolean wanted, String host, DatabaseServer database, JwtSettings tokens) {
    return new DevelopmentIdentity(wanted, host, database, tokens);
  }
}
