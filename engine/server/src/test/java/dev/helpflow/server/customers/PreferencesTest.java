package dev.helpflow.server.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PreferencesTest {
  @Test
  void areTheAttributesOfTheseNames() {
    assertThat(Preferences.of(Map.of("locale", "cy", "zone", "Asia/Tokyo", "country", "JP")))
        .isEqualTo(new Preferences("cy", ZoneId.of("Asia/Tokyo")));
  }

  @Test
  void sayNothingWhereNothingIsKnown() {
    assertThat(Preferences.of(Map.of())).isEqualTo(new Preferences(null, null));
    assertThat(Preferences.of(Map.of("locale", 7L, "zone", "Mars/Olympus")))
        .isEqualTo(new Preferences(null, null));
  }
}
