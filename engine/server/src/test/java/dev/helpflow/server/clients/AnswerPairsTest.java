package dev.helpflow.server.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.server.sessions.FakeBank;
import dev.helpflow.server.sessions.RunningServer;
import dev.helpflow.server.sessions.RunningServer.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A flow with an address, a time, a consent and files, on an app that draws the baseline only. */
class AnswerPairsTest {
  private static final FakeBank BANK = new FakeBank();
  private static final RunningServer SERVER = RunningServer.start(BANK, Map.of());
  private static final String OLD = "ios/7; catalogue=1";
  private static final String NEW = "ios/9; catalogue=3";

  @BeforeAll
  static void publish() throws IOException {
    SERVER.publish(
        "tests/pairs", Files.readString(Path.of("src", "test", "resources", "pairs", "flow.json")));
  }

  @AfterAll
  static void stop() {
    SERVER.close();
    BANK.close();
  }

  private static Answer start(String app) {
    return SERVER.post(
        RunningServer.customer("ada"),
        "/v1/sessions",
        "{\"flow\":\"tests/pairs\",\"inputs\":{}}",
        UUID.randomUUID().toString(),
        "Helpflow-Client",
        app);
  }

  private static Answer step(Answer shown, String action, String answers, String app) {
    return SERVER.post(
        RunningServer.customer("ada"),
        "/v1/sessions/" + shown.session() + "/steps",
        "{\"key\":\"%s\",\"action\":\"%s\",\"answers\":%s}"
            .formatted(shown.key(), action, answers.replace('\'', '"')),
        UUID.randomUUID().toString(),
        "Helpflow-Client",
        app);
  }

  private static List<String> ids(Answer answer) {
    return answer.body().at("/screen/components").findValuesAsText("id");
  }

  private static JsonNode component(Answer answer, String id) {
    for (JsonNode component : answer.body().at("/screen/components")) {
      if (component.path("id").asText().equals(id)) {
        return component;
      }
    }
    throw new AssertionError("The screen has no component " + id + " but " + ids(answer) + ".");
  }

  private static List<String> errors(Answer answer) {
    List<String> errors = new ArrayList<>();
    for (JsonNode error : answer.body().at("/screen/errors")) {
      String part = error.path("part").asText();
      errors.add(
          error.path("component").asText()
              + (part.isEmpty() ? "" : "." + part)
              + " "
              + error.path("code").asText());
    }
    return errors;
  }

  private static String read(Answer answer) {
    return component(answer, "read").path("text").asText();
  }

  @Test
  void readsOneAnswerOutOfWhatEitherAppSends() {
    Answer old =
        step(
            start(OLD),
            "continue",
            "{'homeLine1':'1 High Street','homeLine2':'','homeTown':'Bath','homePostcode':'ba11aa',"
                + "'at':'9.05','agree':['yes'],'why':'I moved'}",
            OLD);
    assertThat(read(old)).isEqualTo("1 High Street, Bath, BA1 1AA, GB at 09:05: I moved, yes");
    Answer current =
        step(
            start(NEW),
            "continue",
            "{'home':{'line1':'1 High Street','town':'Bath','postcode':'BA1 1AA'},"
                + "'at':'09:05','agree':true,'why':'I moved'}",
            NEW);
    assertThat(read(current)).isEqualTo(read(old));
    // An app that says nothing of itself may all the same know the components.
    Answer silent =
        step(
            start(OLD),
            "continue",
            "{'home':{'line1':'1 High Street','town':'Bath','postcode':'BA1 1AA'},"
                + "'at':'09:05','agree':true,'why':'I moved'}",
            OLD);
    assertThat(read(silent)).isEqualTo(read(old));
  }

  @Test
  void showsTheOldAppStandInsForEveryComponent() {
    Answer old = start(OLD);
    assertThat(ids(old))
        .containsExactly(
            "homeIntro",
            "homeLine1",
            "homeLine2",
            "homeTown",
            "homePostcode",
            "at",
            "proofInstead",
            "agree",
            "why");
    assertThat(component(old, "homeIntro").path("text").asText())
        .isEqualTo("**Where do you live \\*now\\*?**");
    assertThat(component(old, "why").at("/revealWhen/in/0").asText()).isEqualTo("yes");
    assertThat(component(start(NEW), "why").at("/revealWhen/in/0").asText()).isEqualTo("true");
  }

  @Test
  void refusesTheSameMistakesWhereTheyWereMade() {
    Answer old =
        step(
            start(OLD),
            "continue",
            "{'homeLine1':'1 High Street','homePostcode':'nowhere','at':'noon','agree':[]}",
            OLD);
    assertThat(old.status()).isEqualTo(422);
    assertThat(errors(old))
        .containsExactly(
            "homeTown missingTown", "homePostcode notAPostcode", "at notATime", "agree required");
    Answer current =
        step(
            start(NEW),
            "continue",
            "{'home':{'line1':'1 High Street','postcode':'nowhere'},'at':'noon','agree':false}",
            NEW);
    assertThat(errors(current))
        .containsExactly(
            "home.town missingTown", "home.postcode notAPostcode", "at notATime", "agree required");
    assertThat(current.body().at("/screen/errors/0/message"))
        .isEqualTo(old.body().at("/screen/errors/0/message"));
    // What was typed is there again, but for the consent.
    assertThat(component(old, "homeLine1").path("value").asText()).isEqualTo("1 High Street");
    assertThat(component(old, "homePostcode").path("value").asText()).isEqualTo("nowhere");
    assertThat(component(old, "homeTown").path("value").isNull()).isTrue();
    assertThat(component(old, "at").path("value").asText()).isEqualTo("noon");
    assertThat(component(current, "home").at("/value/postcode").asText()).isEqualTo("nowhere");
  }

  @Test
  void showsABrokenRuleOfTheOriginalAtAStandIn() {
    Answer old =
        step(
            start(OLD),
            "continue",
            "{'homeLine1':'Bath','homeTown':'Bath','homePostcode':'BA1 1AA','agree':['yes']}",
            OLD);
    assertThat(errors(old)).containsExactly("homeLine1 rule");
  }

  @Test
  void keepsWhatWasTypedOnOneAppForAnother() {
    Answer asked =
        step(start(OLD), "escalate", "{'homeLine1':'1 High Street','homeTown':'Bath'}", OLD);
    Answer back = step(asked, "cancel", "{}", OLD);
    assertThat(component(back, "homeTown").path("value").asText()).isEqualTo("Bath");
    Answer elsewhere = SERVER.read("ada", back.session(), "Helpflow-Client", NEW);
    assertThat(component(elsewhere, "home").at("/value/town").asText()).isEqualTo("Bath");
  }

  @Test
  void takesNoFileThatIsNotOfTheSession() {
    Answer wrong =
        step(
            start(NEW),
            "continue",
            "{'home':{'line1':'1 High Street','town':'Bath','postcode':'BA1 1AA'},'agree':true,"
                + "'proof':['0197f3c2-8a6e-7cc1-9d1b-2f6a4d1e0001']}",
            NEW);
    assertThat(errors(wrong)).containsExactly("proof fileUnknown");
  }

  @Test
  void offersAPersonWhereIdentityCannotBeProved() {
    Answer shown =
        step(
            start(OLD),
            "continue",
            "{'homeLine1':'1 High Street','homeTown':'Bath','homePostcode':'BA1"
                + " 1AA','agree':['yes']}",
            OLD);
    Answer undrawable = step(shown, "continue", "{}", OLD);
    assertThat(undrawable.body().at("/screen/title").asText()).isEqualTo("Please update the app");
    Answer drawn = SERVER.read("ada", shown.session(), "Helpflow-Client", NEW);
    Answer refused = step(drawn, "continue", "{'who':'two words'}", NEW);
    assertThat(errors(refused)).containsExactly("who notAProof");
    Answer done = step(drawn, "continue", "{'who':'ref-1'}", NEW);
    assertThat(done.sessionStatus()).isEqualTo("ended");
  }
}
