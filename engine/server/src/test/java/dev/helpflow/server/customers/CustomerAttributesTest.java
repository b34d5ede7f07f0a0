package dev.helpflow.server.customers;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.helpflow.server.RawHttp;
import dev.helpflow.server.loading.FlowLoader;
import dev.helpflow.server.sessions.FakeBank;
import dev.helpflow.server.sessions.RunningServer;
import dev.helpflow.server.sessions.RunningServer.Answer;
import dev.helpflow.wire.Json;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/** What a flow shows as {@code customer} to people who show tokens. */
class CustomerAttributesTest {
  private static final String SECRET = "a secret of more than thirty-two bytes";
  private static final Path RESOURCES = Path.of("src", "test", "resources", "customers");
  private static final String START = "{\"flow\":\"tests/greeting\",\"inputs\":{}}";
  private static final FakeBank BANK = new FakeBank();
  private static final RunningServer SERVER =
      RunningServer.start(
          BANK,
          Map.of(
              "helpflow.customer",
              RESOURCES.resolve("customer.json").toString(),
              "helpflow.flows",
              RESOURCES.resolve("flows").toString(),
              "helpflow.sessions.zone",
              "Pacific/Honolulu",
              "helpflow.jwt.secret",
              SECRET,
              "helpflow.jwt.issuer",
              "https://login.example.com",
              "helpflow.jwt.audience",
              "helpflow",
              "helpflow.jwt.algorithm",
              "HS256"));

  private final Logger logger =
      (Logger) LoggerFactory.getLogger(ClaimedAttributes.class.getPackageName());
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @BeforeAll
  static void publish() {
    SERVER.bean(FlowLoader.class).load();
  }

  @AfterAll
  static void stop() {
    SERVER.close();
    BANK.close();
  }

  @BeforeEach
  void listen() {
    log.start();
    logger.setLevel(Level.DEBUG);
    logger.addAppender(log);
  }

  @AfterEach
  void listenNoMore() {
    logger.detachAppender(log);
    logger.setLevel(null);
  }

  @Test
  void flowsReadTheClaimsThatTheSchemaNames() {
    Answer started =
        start(
            token(
                "ada",
                Map.of(
                    "given_name",
                    "Ada",
                    "https://bank.example/segment",
                    "business",
                    "profile",
                    Map.of("support", List.of("largePrint", "moreTime"), "accounts", 3),
                    "limits",
                    Map.of("daily", 500),
                    "locale",
                    "en-GB",
                    "zoneinfo",
                    "Europe/London")));

    assertThat(shown(started))
        .isEqualTo(
            Map.of(
                "firstName", "Ada",
                "segment", "business",
                "supportNeeds", "2",
                "accounts", "3",
                "limits", "1"));
    assertThat(log.list).isEmpty();
  }

  @Test
  void anAttributeWithoutSourceIsAbsentWhateverTheTokenSays() {
    assertThat(shown(start(token("ada", Map.of("nickname", "Countess"))))).isEmpty();
  }

  @Test
  void aMissingClaimLeavesItsAttributeAbsentAndIsNothingUnusual() {
    Answer started = start(token("ada", Map.of("profile", Map.of("accounts", 3))));

    assertThat(shown(started)).isEqualTo(Map.of("accounts", "3"));
    assertThat(log.list).extracting(ILoggingEvent::getLevel).containsExactly(Level.DEBUG);
    assertThat(log.list.getFirst().getFormattedMessage())
        .contains("firstName from the claim given_name")
        .contains("supportNeeds from the claim profile.support")
        .doesNotContain("accounts");
  }

  static Stream<Arguments> unfit() {
    return Stream.of(
        Arguments.of("number for a string", "given_name", 4711),
        Arguments.of("object for a string", "given_name", Map.of("secret", "4711")),
        Arguments.of("string that cannot be stored", "given_name", "4711\u0000"),
        Arguments.of("string that is not listed", "https://bank.example/segment", "4711"),
        Arguments.of("string for an object on the way", "profile", "4711"),
        Arguments.of("string for a list", "profile", Map.of("support", "4711")),
        Arguments.of("list with a number in it", "profile", Map.of("support", List.of(4711))),
        Arguments.of("string for a number", "profile", Map.of("accounts", "4711")),
        Arguments.of("fraction for a whole number", "profile", Map.of("accounts", 4711.5)),
        Arguments.of("number beyond 2^53", "profile", Map.of("accounts", 9_007_199_254_740_993L)),
        Arguments.of("number beyond every double", "profile", Map.of("accounts", Long.MAX_VALUE)),
        Arguments.of("string in a table", "limits", Map.of("4711", "x")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unfit")
  void aClaimThatDoesNotFitLeavesItsAttributeAbsentAndItsValueUntold(
      String what, String claim, Object value) {
    Map<String, Object> claims = new LinkedHashMap<>(Map.of("given_name", "Ada"));
    claims.put(claim, value);

    Answer started = start(token("ada", claims));

    assertThat(started.status()).isEqualTo(201);
    assertThat(shown(started))
        .isEqualTo(claim.equals("given_name") ? Map.of() : Map.of("firstName", "Ada"));
    assertThat(log.list).as("one line a request").hasSize(1);
    assertThat(log.list.getFirst().getFormattedMessage())
        .contains(claim)
        .doesNotContain("4711")
        .doesNotContain("Ada");
  }

  @Test
  void whatDoesNotFitIsAWarningThatSaysWhatWasExpected() {
    start(token("ada", Map.of("given_name", 7, "https://bank.example/segment", "royal")));

    assertThat(log.list).extracting(ILoggingEvent::getLevel).containsExactly(Level.WARN);
    assertThat(log.list.getFirst().getFormattedMessage())
        .contains("firstName from the claim given_name: Expected a string, but found a number.")
        .contains("segment from the claim https://bank.example/segment: Expected one of")
        .contains("supportNeeds from the claim profile.support");
  }

  @Test
  void nobodySeesTheAttributesOfSomebodyElse() {
    String ada = token("ada", Map.of("given_name", "Ada"));
    String bob = token("bob", Map.of("given_name", "Bob"));
    Answer hers = start(ada);
    Answer his = start(bob);

    Answer read = SERVER.get(bob, "/v1/sessions/" + hers.session());

    assertThat(shown(hers)).isEqualTo(Map.of("firstName", "Ada"));
    assertThat(shown(his)).isEqualTo(Map.of("firstName", "Bob"));
    assertThat(shown(start(token("cyd", Map.of())))).isEmpty();
    assertThat(read.status()).isEqualTo(404);
    assertThat(read.body().toString()).doesNotContain("Ada");
  }

  @Test
  void nobodySaysThemselvesWhoTheyAre() {
    Answer started =
        SERVER.post(
            token("eve", Map.of()),
            "/v1/sessions",
            "{\"flow\":\"tests/greeting\",\"inputs\":{},\"customer\":{\"firstName\":\"Ada\"},"
                + "\"claims\":{\"given_name\":\"Ada\"}}",
            UUID.randomUUID().toString());

    assertThat(started.status()).isEqualTo(201);
    assertThat(shown(started)).isEmpty();
  }

  @Test
  void aSessionKeepsTheAttributesItBeganWith() {
    Answer started = start(token("ada", Map.of("given_name", "Ada")));

    Answer later =
        SERVER.get(
            token("ada", Map.of("given_name", "Augusta")), "/v1/sessions/" + started.session());

    assertThat(shown(later)).isEqualTo(Map.of("firstName", "Ada"));
  }

  @Test
  void theDevelopmentIdentityHasTheExampleAlsoBesideTokens() {
    assertThat(shown(start(RunningServer.customer("dan"))))
        .isEqualTo(Map.of("firstName", "Example", "nickname", "Ex"));
  }

  @Test
  void aRestartedSessionHasTheAttributesOfTheTokenThatRestartsIt() throws IOException {
    RawHttp.Answer begun =
        RawHttp.send(
            SERVER.bean(EmbeddedServer.class).getURI(),
            "POST /v1/sessions",
            START,
            "Host: localhost",
            "Authorization: Bearer " + RunningServer.customer("fay"),
            "Helpflow-Now: " + Instant.now().minus(Duration.ofDays(30)),
            "Idempotency-Key: " + UUID.randomUUID(),
            "Content-Type: application/json",
            "Content-Length: " + START.length());
    String expired =
        Json.parse(begun.body().getBytes(StandardCharsets.UTF_8)).at("/session/id").asText();

    Answer restarted =
        SERVER.post(
            token("fay", Map.of("given_name", "Fay")),
            "/v1/sessions/" + expired + "/steps",
            "{\"key\":\"\",\"action\":\"restart\"}",
            UUID.randomUUID().toString());

    assertThat(restarted.status()).isEqualTo(201);
    assertThat(restarted.session()).isNotEqualTo(expired);
    assertThat(shown(restarted)).isEqualTo(Map.of("firstName", "Fay"));
  }

  /** Asked for in the body, then in the header; then the customer's; then the flow's first. */
  @ParameterizedTest
  @CsvSource({
    "'ar','cy','en-GB',ar,rtl",
    "'fr','cy','ar',cy,ltr",
    "'fr','de','ar-EG',ar,rtl",
    "'fr','de','gd',en-GB,ltr",
    "'no tag at all','','cy',cy,ltr"
  })
  void speaksAsAskedElseAsTheCustomerLikesElseAsTheFlowDoes(
      String asked, String header, String customers, String locale, String dir) {
    Answer started =
        SERVER.post(
            token("gwen", Map.of("locale", customers)),
            "/v1/sessions",
            "{\"flow\":\"tests/greeting\",\"inputs\":{},\"locale\":\"" + asked + "\"}",
            UUID.randomUUID().toString(),
            "Accept-Language",
            header);

    assertThat(started.status()).isEqualTo(201);
    assertThat(started.body().at("/screen/locale").asText()).isEqualTo(locale);
    assertThat(started.body().at("/screen/dir").asText()).isEqualTo(dir);
  }

  @ParameterizedTest
  @CsvSource({
    "Asia/Kathmandu,Asia/Tokyo,GMT+09:00",
    "Asia/Kathmandu,,GMT+05:45",
    "Mars/Olympus,,GMT-10:00",
    ",,GMT-10:00",
    ",+02:00,GMT+02:00"
  })
  void showsTimesWhereTheAppIsElseWhereTheCustomerLivesElseAsConfigured(
      @Nullable String customers, @Nullable String app, String shown) {
    String token = token("hugh", customers == null ? Map.of() : Map.of("zoneinfo", customers));
    Answer started =
        app == null
            ? start(token)
            : SERVER.post(
                token, "/v1/sessions", START, UUID.randomUUID().toString(), "Helpflow-Zone", app);
    Answer done =
        SERVER.post(
            token,
            "/v1/sessions/" + started.session() + "/steps",
            "{\"key\":\"" + started.key() + "\",\"action\":\"continue\"}",
            UUID.randomUUID().toString());

    assertThat(done.body().at("/screen/components/0/text").asText()).isEqualTo(shown);
  }

  private static Answer start(String identity) {
    return SERVER.post(identity, "/v1/sessions", START, UUID.randomUUID().toString());
  }

  private static Map<String, String> shown(Answer answer) {
    assertThat(answer.screen()).isEqualTo("greeting");
    Map<String, String> texts = new LinkedHashMap<>();
    answer
        .body()
        .at("/screen/components")
        .forEach(text -> texts.put(text.path("id").asText(), text.path("text").asText()));
    return texts;
  }

  private static String token(String subject, Map<String, Object> claims) {
    JWTClaimsSet.Builder all =
        new JWTClaimsSet.Builder()
            .issuer("https://login.example.com")
            .audience("helpflow")
            .subject(subject)
            .claim("roles", List.of("customer"))
            .expirationTime(Date.from(Instant.now().plusSeconds(600)));
    claims.forEach(all::claim);
    SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), all.build());
    try {
      token.sign(new MACSigner(SECRET));
    } catch (JOSEException e) {
      throw new IllegalStateException("The token of a test could not be signed.", e);
    }
    return token.serialize();
  }
}
