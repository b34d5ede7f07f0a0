package dev.helpflow.server.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
  private static final Secrets SECRETS =
      new Secrets(Map.of("TOKEN", "top secret\n", "NOTHING", " ")::get);

  @TempDir Path folder;

  @Test
  void readsTheEnvironment() {
    assertThat(read("env:TOKEN").reveal()).isEqualTo("top secret");
  }

  @Test
  void readsAFileAndItsSuccessor() throws IOException {
    Path file = folder.resolve("token");
    Files.writeString(file, "first\n");
    assertThat(read("file:" + file).reveal()).isEqualTo("first");
    Files.writeString(file, "second");
    assertThat(read("file:" + file).reveal()).isEqualTo("second");
  }

  @ParameterizedTest
  @ValueSource(strings = {"env:MISSING", "env:NOTHING", "file:/no/such/secret"})
  void saysWhereThereIsNone(String reference) {
    assertThatExceptionOfType(SecretUnavailableException.class)
        .isThrownBy(() -> read(reference))
        .withMessageContaining(reference);
  }

  @Test
  void readsNothingWithoutEndAndNoMoreThanASecretHas() throws IOException {
    Path file = folder.resolve("long");
    Files.writeString(file, "x".repeat(256 * 1024 + 1));
    assertThatExceptionOfType(SecretUnavailableException.class)
        .isThrownBy(() -> read("file:" + file))
        .withMessageContaining("longer");
    assertThatExceptionOfType(SecretUnavailableException.class)
        .isThrownBy(() -> read("file:/dev/zero"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "env:HELPFLOW_JWT_SECRET",
        "env:helpflow_jwt_secret",
        "env:HELPFLOW_FILES_KEY",
        "env:MICRONAUT_SERVER_SSL_KEY_STORE_PASSWORD",
        "file:/proc/self/environ",
        "file:/run/secrets/../../proc/self/environ",
        "file:/run/secrets-of-others/token"
      })
  void theApiNamesNothingOfTheServersOwn(String reference) {
    assertThat(new SecretsByApi("/run/secrets").refusal(new SecretReference(reference)))
        .hasValueSatisfying(why -> assertThat(why).contains(reference));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"env:CARDS_TOKEN", "env:HELPFLOW_SECRET_DESK", "file:/run/secrets/cards/token"})
  void theApiNamesWhatIsMeantForIt(String reference) {
    assertThat(new SecretsByApi("/run/secrets").refusal(new SecretReference(reference))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
        "env:",
        "env:A B",
        "file:relative",
        "vault:x"
      })
  void takesNoSecretForAReferenceAndRepeatsNone(String text) {
    assertThat(SecretReference.of(text)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SecretReference(text))
        .withMessage(SecretReference.RULE);
  }

  @Test
  void isNotWrittenAnywhereByAccident() {
    assertThat("It is " + read("env:TOKEN")).doesNotContain("top");
  }

  private static Secret read(String reference) {
    return SECRETS.read(new SecretReference(reference));
  }
}
