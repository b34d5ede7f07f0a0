package dev.helpflow.server.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.server.sessions.Eventually;
import dev.helpflow.server.sessions.FakeBank;
import dev.helpflow.server.sessions.RunningServer;
import dev.helpflow.server.sessions.RunningServer.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as apps hand them in, from the announcement to the answer. */
class FilesTest {
  private static final int MEGABYTE = 1024 * 1024;
  private static final FakeBank BANK = new FakeBank();
  private static final FakeClamAv CLAMAV = new FakeClamAv(30 * MEGABYTE);
  private static final RunningServer SERVER =
      RunningServer.start(
          BANK,
          Map.of(
              "helpflow.files.key",
              Samples.KEY,
              "helpflow.files.scanner",
              CLAMAV.address(),
              "helpflow.files.check-every",
              "50ms"));

  @BeforeAll
  static void publish() throws IOException {
    SERVER.publish(
        "tests/files", Files.readString(Path.of("src", "test", "resources", "files", "flow.json")));
  }

  @AfterAll
  static void stop() {
    SERVER.close();
    CLAMAV.close();
    BANK.close();
  }

  private static Answer start(String customer) {
    return SERVER.post(
        RunningServer.customer(customer),
        "/v1/sessions",
        "{\"flow\":\"tests/files\",\"inputs\":{}}",
        UUID.randomUUID().toString(),
        "Helpflow-Client",
        "ios/9; catalogue=3");
  }

  private static Answer announce(Answer session, String component, long size, String type) {
    return announce(session, component, size, type, "");
  }

  private static Answer announce(
      Answer session, String component, long size, String type, String key, String... headers) {
    String body =
        "{\"component\":\"%s\",\"name\":\"IMG 0042.jpg\",\"size\":%d,\"type\":\"%s\"}"
            .formatted(component, size, type);
    return SERVER.post(RunningServer.customer("ada"), files(session), body, key, headers);
  }

  private static String files(Answer session) {
    return "/v1/sessions/" + session.session() + "/files";
  }

  private static String path(Answer session, Answer file) {
    return files(session) + "/" + file.body().at("/file/id").asText();
  }

  private static Answer send(String path, long offset, byte[] part) {
    return SERVER.patch(
        RunningServer.customer("ada"), path, part, "Upload-Offset", Long.toString(offset));
  }

  private static Answer sendAll(String path, byte[] content) {
    Answer last = SERVER.get(RunningServer.customer("ada"), path);
    for (int at = 0; at < content.length; at += MEGABYTE) {
      last =
          send(path, at, Arrays.copyOfRange(content, at, Math.min(content.length, at + MEGABYTE)));
      assertThat(last.status()).isEqualTo(200);
    }
    return last;
  }

  private static JsonNode checked(String path, String... headers) {
    return Eventually.get(
            Duration.ofSeconds(30),
            () -> SERVER.get(RunningServer.customer("ada"), path, headers),
            answer -> !answer.body().at("/file/status").asText().equals("scanning"))
        .body()
        .path("file");
  }

  private static long parts(String path) {
    return SERVER.count(
        "select count(*) from file_parts where file_id = ?",
        path.substring(path.lastIndexOf('/') + 1));
  }

  @Test
  void aPhotoOfTwentyMegabytesIsTakenAndAnsweredWith() {
    Answer session = start("ada");
    Answer announced = announce(session, "photo", 20 * MEGABYTE, "image/jpeg");
    assertThat(announced.status()).isEqualTo(201);
    assertThat(announced.header("Location")).isEqualTo(path(session, announced));
    assertThat(announced.header("Cache-Control")).isEqualTo("private, no-store");
    JsonNode file = announced.body().path("file");
    assertThat(file.path("status").asText()).isEqualTo("uploading");
    assertThat(file.path("offset").asLong()).isZero();
    String path = path(session, announced);

    Answer last = sendAll(path, Samples.jpeg(20 * MEGABYTE));
    assertThat(last.body().at("/file/status").asText()).isIn("scanning", "ready");
    assertThat(last.body().at("/file/offset").asLong()).isEqualTo(20 * MEGABYTE);

    JsonNode ready = checked(path);
    assertThat(ready.path("status").asText()).isEqualTo("ready");
    assertThat(ready.path("name").asText()).isEqualTo("IMG 0042.jpg");
    assertThat(ready.path("type").asText()).isEqualTo("image/jpeg");
    Answer done = answer(session, ready.path("id").asText());
    assertThat(done.sessionStatus()).isEqualTo("ended");
    assertThat(SERVER.delete(RunningServer.customer("ada"), path).code())
        .isEqualTo("file-answered");
    assertThat(parts(path)).isEqualTo(20);
  }

  private static Answer answer(Answer session, String file) {
    return SERVER.post(
        RunningServer.customer("ada"),
        "/v1/sessions/" + session.session() + "/steps",
        "{\"key\":\"%s\",\"action\":\"continue\",\"answers\":{\"photo\":[\"%s\"]}}"
            .formatted(session.key(), file),
        UUID.randomUUID().toString(),
        "Helpflow-Client",
        "ios/9; catalogue=3");
  }

  @Test
  void whatIsBeyondTheLimitsIsRefusedWithWordsForTheCustomer() {
    Answer session = start("ada");
    Answer tooLarge = announce(session, "photo", 20 * MEGABYTE + 1, "image/jpeg");
    assertThat(tooLarge.status()).isEqualTo(413);
    assertThat(tooLarge.code()).isEqualTo("file-too-large");
    assertThat(tooLarge.body().at("/error/code").asText()).isEqualTo("fileTooLarge");
    assertThat(tooLarge.body().at("/error/message").asText()).contains("20 MB");

    Answer type = announce(session, "photo", 10, "application/pdf");
    assertThat(type.status()).isEqualTo(422);
    assertThat(type.body().at("/error/message").asText()).contains("JPEG, PNG");

    for (int file = 0; file < 4; file++) {
      assertThat(announce(session, "photo", 10, "image/png").status())
          .as("more than the two of an answer, since the first may be nobody's any more")
          .isEqualTo(201);
    }
  }

  @Test
  void aFileThatLiesAboutItsTypeIsRefusedByItsContentInTheCustomersLanguage() {
    Answer session = start("ada");
    String small = path(session, announce(session, "photo", 50_000, "image/jpeg"));
    sendAll(small, Samples.program(50_000));
    JsonNode refused = checked(small, "Accept-Language", "cy");
    assertThat(refused.path("status").asText()).isEqualTo("refused");
    assertThat(refused.at("/error/code").asText()).isEqualTo("fileType");
    assertThat(refused.at("/error/message").asText())
        .startsWith("Ychwanegwch")
        .contains("JPEG, PNG");
    assertThat(parts(small)).isZero();
  }

  @Test
  void aLongUploadOfAnotherTypeIsRefusedAtItsFirstPart() {
    Answer session = start("ada");
    String path = path(session, announce(session, "photo", 5 * MEGABYTE, "image/jpeg"));
    Answer first = send(path, 0, Samples.program(MEGABYTE));
    assertThat(first.body().at("/file/status").asText()).isEqualTo("refused");
    assertThat(first.body().at("/file/error/code").asText()).isEqualTo("fileType");
    assertThat(parts(path)).isZero();
    assertThat(send(path, MEGABYTE, new byte[10]).code()).isEqualTo("upload-offset");
  }

  @Test
  void aFileThatHarmsIsRefused() {
    Answer session = start("ada");
    String path = path(session, announce(session, "photo", 90_000, "image/jpeg"));
    sendAll(path, Samples.infected(90_000));
    JsonNode refused = checked(path);
    assertThat(refused.at("/error/code").asText()).isEqualTo("fileInfected");
    assertThat(refused.at("/error/message").asText()).isNotBlank();
    Answer answered = answer(session, refused.path("id").asText());
    assertThat(answered.status()).isEqualTo(422);
    assertThat(answered.body().at("/screen/errors/0/code").asText()).isEqualTo("fileInfected");
  }

  @Test
  void anUploadThatWasInterruptedGoesOnWhereItEnded() {
    Answer session = start("ada");
    byte[] photo = Samples.jpeg(3 * MEGABYTE);
    String path = path(session, announce(session, "photo", photo.length, "image/jpeg"));
    assertThat(send(path, 0, Arrays.copyOf(photo, MEGABYTE)).status()).isEqualTo(200);
    // The answer was lost, and the app sends the same part again.
    Answer again = send(path, 0, Arrays.copyOf(photo, MEGABYTE));
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.code()).isEqualTo("upload-offset");
    assertThat(again.body().at("/file/offset").asInt()).isEqualTo(MEGABYTE);
    assertThat(again.body().path("offset").asInt()).isEqualTo(MEGABYTE);
    assertThat(again.header("Upload-Offset")).isEqualTo(Integer.toString(MEGABYTE));
    // The app was killed, and asks.
    Answer asked = SERVER.get(RunningServer.customer("ada"), path);
    assertThat(asked.body().at("/file/offset").asInt()).isEqualTo(MEGABYTE);
    send(path, MEGABYTE, Arrays.copyOfRange(photo, MEGABYTE, 2 * MEGABYTE));
    send(path, 2 * MEGABYTE, Arrays.copyOfRange(photo, 2 * MEGABYTE, 3 * MEGABYTE));
    assertThat(checked(path).path("status").asText()).isEqualTo("ready");
  }

  @Test
  void anAnnouncementThatIsSentAgainMakesNoOtherFile() {
    Answer session = start("ada");
    String key = UUID.randomUUID().toString();
    Answer first = announce(session, "photo", 10, "image/jpeg", key);
    Answer again = announce(session, "photo", 10, "image/jpeg", key);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(announce(session, "photo", 11, "image/jpeg", key).code())
        .isEqualTo("idempotency-key-reused");
  }

  @Test
  void aPartHasAtMostAMegabyteAndNoMoreThanWasAnnounced() {
    Answer session = start("ada");
    String path = path(session, announce(session, "photo", 2 * MEGABYTE, "image/jpeg"));
    assertThat(send(path, 0, new byte[MEGABYTE + 1]).code()).isEqualTo("body-too-large");
    String small = path(session, announce(session, "photo", 10, "image/jpeg"));
    Answer beyond = send(small, 0, Samples.jpeg(30));
    assertThat(beyond.status()).isEqualTo(413);
    assertThat(beyond.code()).isEqualTo("file-too-large");
    assertThat(parts(small)).isZero();
    assertThat(send(small, 0, new byte[0]).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "one", "1e3", "99999999999999999999"})
  void aPartSaysWhereItBegins(String offset) {
    Answer session = start("ada");
    String path = path(session, announce(session, "photo", 10, "image/jpeg"));
    Answer refused =
        SERVER.patch(RunningServer.customer("ada"), path, new byte[] {1}, "Upload-Offset", offset);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.code()).isEqualTo("invalid-request");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          7                                                                       | invalid-request
          {}                                                                      | invalid-request
          {"component":"photo","name":"a","size":0,"type":"image/jpeg"}           | invalid-request
          {"component":"photo","name":"a","size":1.5,"type":"image/jpeg"}         | invalid-request
          {"component":"photo","name":"a","size":"10","type":"image/jpeg"}        | invalid-request
          {"component":"photo","name":"","size":10,"type":"image/jpeg"}           | invalid-request
          {"component":"photo","name":"a\\nb","size":10,"type":"image/jpeg"}      | invalid-request
          {"component":"photo","name":"a","size":10,"type":"jpeg"}                | invalid-request
          {"component":"note","name":"a","size":10,"type":"image/jpeg"}           | no-upload-here
          {"component":"none","name":"a","size":10,"type":"image/jpeg"}           | no-upload-here
          {"component":"letter","name":"a","size":1048577,"type":"application/pdf"} | file-too-large
          {                                                                       | malformed-json
          """)
  void anAnnouncementThatIsNoneIsAProblem(String body, String code) {
    Answer session = start("ada");
    Answer refused = SERVER.post(RunningServer.customer("ada"), files(session), body, "");
    assertThat(refused.code()).isEqualTo(code);
    assertThat(SERVER.count("select count(*) from files where session_id = ?", session.session()))
        .isZero();
  }

  @Test
  void nobodyElseFindsAFile() {
    Answer session = start("ada");
    String path = path(session, announce(session, "photo", 10, "image/jpeg"));
    Answer other = start("eve");
    String theirs = files(other) + path.substring(path.lastIndexOf('/'));
    String eve = RunningServer.customer("eve");
    for (String address : new String[] {path, theirs}) {
      assertThat(SERVER.get(eve, address).status()).isEqualTo(404);
      assertThat(SERVER.delete(eve, address).status()).isEqualTo(404);
      assertThat(SERVER.patch(eve, address, new byte[] {1}, "Upload-Offset", "0").status())
          .isEqualTo(404);
    }
    assertThat(SERVER.get(RunningServer.customer("ada"), path).status()).isEqualTo(200);
  }

  @Test
  void aCustomerTakesAFileAwayAndMaySendAnother() {
    Answer session = start("ada");
    announce(session, "photo", 10, "image/jpeg");
    String path = path(session, announce(session, "photo", 40, "image/jpeg"));
    send(path, 0, Arrays.copyOf(Samples.jpeg(40), 30));
    assertThat(SERVER.delete(RunningServer.customer("ada"), path).status()).isEqualTo(204);
    assertThat(SERVER.get(RunningServer.customer("ada"), path).code()).isEqualTo("file-not-found");
    assertThat(parts(path)).isZero();
    assertThat(announce(session, "photo", 10, "image/jpeg").status()).isEqualTo(201);
  }

  @Test
  void ofAnAnswerAndADeletionAtOnceOneWins() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      for (int round = 0; round < 25; round++) {
        Answer session = start("ada");
        String path = path(session, announce(session, "photo", 40, "image/jpeg"));
        sendAll(path, Samples.jpeg(40));
        String id = checked(path).path("id").asText();
        Future<Answer> answer = threads.submit(() -> answer(session, id));
        Future<Answer> deletion =
            threads.submit(() -> SERVER.delete(RunningServer.customer("ada"), path));
        boolean isKept = deletion.get().status() == 409;
        assertThat(answer.get().status()).isEqualTo(isKept ? 200 : 422);
        assertThat(SERVER.get(RunningServer.customer("ada"), path).status())
            .isEqualTo(isKept ? 200 : 404);
      }
    }
  }

  @Test
  void noEventAndNoEntryTellsWhatAFileIsCalled() {
    Answer session = start("ada");
    String path = path(session, announce(session, "photo", 40, "image/jpeg"));
    sendAll(path, Samples.jpeg(40));
    answer(session, checked(path).path("id").asText());
    String told =
        "select (select count(*) from events e where e.session_id = s.id and e.data::text ~"
            + " 'IMG|jpeg') + (select count(*) from entries n where n.session_id = s.id and"
            + " n.body::text ~ 'IMG|jpeg') from sessions s where s.id = ?";
    assertThat(SERVER.count(told, session.session())).isZero();
  }
}
