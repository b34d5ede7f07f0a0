package dev.helpflow.server.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.negotiation.Client;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppTest {
  @Test
  void readsWhatAnAppSaysOfItself() {
    assertThat(App.of("iOS/8.3.0; catalogue=2; without=video,task-list"))
        .isEqualTo(new App(new Client("ios/8.3.0", 2, Set.of("video", "task-list")), null));
    assertThat(App.of("android/12 ;catalogue=3").client())
        .isEqualTo(new Client("android/12", 3, Set.of()));
    assertThat(App.of("web/1; without=video , list").client())
        .isEqualTo(new Client("web/1", 1, Set.of("video", "list")));
    assertThat(
            App.of("web/1; catalogue=3; without=open:card.pin,action:share,icon:scam,video")
                .client())
        .isEqualTo(
            new Client("web/1", 3, Set.of("open:card.pin", "action:share", "icon:scam", "video")));
  }

  @Test
  void takesAnAppThatSaysNothingForTheBaseline() {
    assertThat(App.of(null)).isEqualTo(new App(Client.BASELINE, null));
    assertThat(App.of(" ")).isEqualTo(new App(Client.BASELINE, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ios",
        "ios/8; catalogue=0",
        "ios/8; catalogue=two",
        "ios/8; catalogue=99999999999",
        "ios/8; without=",
        "ios/8; without=video,,list",
        "ios/8; without=shape:round",
        "ios/8; without=open:",
        "ios/8; colour=red",
        "ios/8; catalogue=2; catalogue=3",
        "/8",
        "ios/8; catalogue=2;"
      })
  void sendsTheBaselineToAnAppThatCannotBeReadAndSaysSo(String header) {
    App app = App.of(header);
    assertThat(app.client()).isEqualTo(Client.BASELINE);
    assertThat(app.warning()).contains("Helpflow-Client");
  }

  @Test
  void readsNoHeaderWithoutEnd() {
    assertThat(App.of("ios/8; without=" + "a".repeat(2_000)).warning()).isNotNull();
  }
}
