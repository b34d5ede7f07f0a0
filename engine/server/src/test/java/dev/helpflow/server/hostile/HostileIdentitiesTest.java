package dev.helpflow.server.hostile;

import static dev.helpflow.server.hostile.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.helpflow.server.RawHttp;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.sessions.FakeBank;
import dev.helpflow.server.sessions.RunningServer;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens that nobody issued, and the development identity where it must not be. */
class HostileIdentitiesTest {
  private static final String SECRET = "a secret of more than thirty-two bytes";
  private static final FakeBank BANK = new FakeBank();
  private static final RunningServer SERVER =
      RunningServer.start(
          BANK,
          Map.of(
              "helpflow.jwt.secret", SECRET,
              "helpflow.jwt.issuer", "https://login.example.com",
              "helpflow.jwt.audience", "helpflow",
              "helpflow.jwt.algorithm", "HS256",
              "helpflow.support.phone", TargetServer.PHONE));

  @AfterAll
  static void stop() {
    SERVER.close();
    BANK.close();
  }

  static Stream<Arguments> forged() throws JOSEException {
    JWTClaimsSet good = claims().build();
    String[] parts = signed(JWSAlgorithm.HS256, good, SECRET).split("\\.");
    String none = base64("{\"alg\":\"none\"}");
    String admin = base64(claims().claim("roles", List.of("admin")).build().toString());
    Date past = Date.from(Instant.now().minusSeconds(3_600));
    Date future = Date.from(Instant.now().plusSeconds(3_600));
    return Stream.of(
        Arguments.of("none algorithm", new PlainJWT(good).serialize()),
        Arguments.of("none algorithm, signature kept", none + "." + parts[1] + "." + parts[2]),
        Arguments.of(
            "none algorithm in capitals", base64("{\"alg\":\"NONE\"}") + "." + parts[1] + "."),
        Arguments.of("other claims under the signature", parts[0] + "." + admin + "." + parts[2]),
        Arguments.of("signature left out", parts[0] + "." + parts[1] + "."),
        Arguments.of("signature cut", parts[0] + "." + parts[1] + "." + parts[2].substring(4)),
        Arguments.of("another algorithm", signed(JWSAlgorithm.HS512, good, SECRET + SECRET)),
        Arguments.of("another secret", signed(JWSAlgorithm.HS256, good, "x" + SECRET)),
        Arguments.of(
            "key in the header",
            base64("{\"alg\":\"HS256\",\"jwk\":{\"kty\":\"oct\",\"k\":\"AAAA\"}}")
                + "."
                + parts[1]
                + "."
                + parts[2]),
        Arguments.of(
            "key's address in the header",
            base64("{\"alg\":\"HS256\",\"jku\":\"http://127.0.0.1:1/\"}")
                + "."
                + parts[1]
                + "."
                + parts[2]),
        Arguments.of(
            "unknown critical header",
            base64("{\"alg\":\"HS256\",\"crit\":[\"x\"],\"x\":1}")
                + "."
                + parts[1]
                + "."
                + parts[2]),
        Arguments.of("expired", token(claims().expirationTime(past))),
        Arguments.of("without expiry", token(claims().expirationTime(null))),
        Arguments.of("not yet valid", token(claims().notBeforeTime(future))),
        Arguments.of("another audience", token(claims().audience("other"))),
        Arguments.of("without audience", token(claims().audience((String) null))),
        Arguments.of("another issuer", token(claims().issuer("https://evil.example"))),
        Arguments.of("without subject", token(claims().subject(null))),
        Arguments.of("roles that are no list", token(claims().claim("roles", 7))),
        Arguments.of("roles that are no words", token(claims().claim("roles", List.of(7, true)))),
        Arguments.of("subject with U+0000", token(claims().subject("a\u0000b"))),
        Arguments.of("empty subject", token(claims().subject(""))),
        Arguments.of(
            "encrypted",
            base64("{\"alg\":\"dir\",\"enc\":\"A256GCM\"}")
                + ".."
                + parts[1]
                + "."
                + parts[2]
                + ".x"),
        Arguments.of("dots", "..."),
        Arguments.of("one dot", "."),
        Arguments.of("nothing", ""),
        Arguments.of("not Base64", "%%%.%%%.%%%"),
        Arguments.of("deep header", base64("[".repeat(5_000)) + "." + parts[1] + "." + parts[2]));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forged")
  void believesNoToken(String what, String token) {
    assertThatProblem(send(RawRequest.of("GET /v1/sessions").as(token)))
        .is(ProblemCode.UNAUTHENTICATED)
        .hasSupport();
  }

  @Test
  void believesTheRealOneSoThatTheOthersAreRefusedForWhatTheyAre() throws JOSEException {
    assertThat(send(RawRequest.of("GET /v1/sessions").as(token(claims()))).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Basic YWRtaW46YWRtaW4=",
        "Bearer",
        "bearer",
        "Digest x",
        "Bearer  ",
        "dev:customer:mallory",
        "Bearer,dev:customer:mallory"
      })
  void believesNoOtherScheme(String header) {
    assertThatProblem(send(RawRequest.of("GET /v1/sessions").with("Authorization: " + header)))
        .is(ProblemCode.UNAUTHENTICATED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-Forwarded-For: 10.0.0.1", "x-forwarded-host: bank.example", "Forwarded: for=1.2.3.4",
        "Via: 1.1 proxy", "X-Real-IP: 10.0.0.1", "X-Forwarded-Anything: 1"
      })
  void refusesTheDevelopmentIdentityOfForwardedRequests(String header) {
    assertThatProblem(
            send(RawRequest.of("GET /v1/sessions").as("dev:customer:mallory").with(header)))
        .is(ProblemCode.UNAUTHENTICATED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bank.example",
        "localhost.bank.example",
        "127.0.0.1.nip.io",
        "127.0.0.2",
        "0.0.0.0",
        "localhost:80@evil.example",
        "",
        "[::ffff:127.0.0.1]",
        "2130706433"
      })
  void refusesTheDevelopmentIdentityUnderAForeignHost(String host) {
    RawHttp.Answer answer =
        send(
            RawRequest.of("GET /v1/sessions")
                .withoutHost()
                .as("dev:customer:mallory")
                .with("Host: " + host));

    assertThatProblem(answer).isOneOf(ProblemCode.UNAUTHENTICATED, ProblemCode.INVALID_REQUEST);
  }

  @Test
  void refusesTheDevelopmentIdentityWithoutAHostOrWithTwo() {
    RawRequest request = RawRequest.of("GET /v1/sessions").as("dev:customer:mallory");

    assertThat(send(request.withoutHost()).status()).isIn(400, 401);
    assertThat(send(request.with("Host: evil.example")).status()).isIn(400, 401);
    assertThat(
            send(request.withoutHost().with("Host: evil.example").with("Host: localhost")).status())
        .isIn(400, 401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dev:customer:a b",
        "dev:customer:",
        "dev:root:mallory",
        "dev:customer:a:b",
        "DEV:customer:a",
        "dev:customer:a%00",
        "dev:admin,customer:a",
        "dev:customer:\u00e9"
      })
  void believesNoOddDevelopmentIdentity(String identity) {
    assertThatProblem(send(RawRequest.of("GET /v1/sessions").as(identity)))
        .is(ProblemCode.UNAUTHENTICATED);
  }

  @Test
  void aCustomerIsNothingElse() {
    for (String line :
        List.of(
            "GET /v1/flows",
            "GET /v1/handoffs",
            "POST /v1/lint",
            "POST /v1/signals",
            "PUT /v1/flows/tests/journey/live",
            "POST /v1/flows/tests/journey/versions",
            "POST /v1/handoffs/x/accept")) {
      assertThatProblem(send(RawRequest.of(line).as("dev:customer:mallory").json("{}")))
          .is(ProblemCode.FORBIDDEN);
    }
  }

  private static RawHttp.Answer send(RawRequest request) {
    return request.send(SERVER.bean(EmbeddedServer.class).getPort());
  }

  private static String token(JWTClaimsSet.Builder claims) throws JOSEException {
    return signed(JWSAlgorithm.HS256, claims.build(), SECRET);
  }

  private static String signed(JWSAlgorithm algorithm, JWTClaimsSet claims, String secret)
      throws JOSEException {
    SignedJWT token = new SignedJWT(new JWSHeader(algorithm), claims);
    token.sign(new MACSigner(secret));
    return token.serialize();
  }

  private static JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .issuer("https://login.example.com")
        .audience("helpflow")
        .subject("carol")
        .claim("roles", List.of("customer"))
        .expirationTime(Date.from(Instant.now().plusSeconds(600)));
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
