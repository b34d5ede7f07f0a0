package dev.helpflow.server.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which language serves whom: what was asked for, what the customer likes, what the flow has. */
class LanguagesTest {
  private static final List<String> OFFERED = List.of("cy", "en-GB", "ar");

  @ParameterizedTest
  @CsvSource({
    "ar,ar",
    "ar-EG,ar",
    "CY-gb,cy",
    "'fr, en-US;q=0.8, ar;q=0.5',en-GB",
    "'en;q=0.1, ar;q=0.9',ar",
    "'en-GB;q=0, ar',ar",
    "fr,flow",
    "*,flow",
    "'',flow",
    "'ar;q=high',flow",
    "'\u0000',flow"
  })
  void servesTheBestThatIsOffered(String header, String expected) {
    assertThat(Languages.of(header).choose(OFFERED, "flow")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "ar,cy,en-GB,ar",
    "fr,cy,en-GB,cy",
    ",cy,en-GB,cy",
    ",fr,en-GB,en-GB",
    ",,en-GB,en-GB",
    ",,fr,flow",
    ",,,flow",
    "ar_EG,,,ar",
    "no such_tag,cy,,cy"
  })
  void asksTheRequestFirstThenTheAppThenTheCustomer(
      String locale, String header, String customers, String expected) {
    Languages all =
        Languages.ofTag(locale)
            .otherwise(Languages.of(header))
            .otherwise(Languages.ofTag(customers));

    assertThat(all.choose(OFFERED, "flow")).isEqualTo(expected);
  }
}
