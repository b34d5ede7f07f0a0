package dev.helpflow.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypedSettingsTest {

  @Test
  void namesTheOptionsThatWereTypedAndTheVariablesOfTheOthers() {
    TypedSettings typed = new TypedSettings("--data --database-url");

    assertThat(typed.inWordsOf("Name another folder in HELPFLOW_DATA."))
        .isEqualTo("Name another folder in --data.");
    assertThat(typed.inWordsOf("Look at HELPFLOW_DATABASE_URL, HELPFLOW_DATA and HELPFLOW_FLOWS."))
        .isEqualTo("Look at --database-url, --data and HELPFLOW_FLOWS.");
  }

  @Test
  void leavesMessagesAsTheyAreWhenNothingWasTyped() {
    assertThat(new TypedSettings("").inWordsOf("HELPFLOW_DATA")).isEqualTo("HELPFLOW_DATA");
  }
}
