package dev.helpflow.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.helpflow.server.RawHttp;
import dev.helpflow.server.TestDatabase;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTest implements TestDatabase {
  private static final String HOST = "Host: 127.0.0.1";
  private static final String SECRET = "a secret of more than thirty-two bytes";

  @Inject EmbeddedServer server;

  @Override
  public Map<String, String> more() {
    return Map.of(
        "test.access", "true",
        "helpflow.development", "true",
        "helpflow.jwt.secret", SECRET,
        "helpflow.jwt.issuer", "https://login.example.com",
        "helpflow.jwt.audience", "helpflow",
        "helpflow.jwt.algorithm", "HS256");
  }

  @Test
  void letsTheDevelopmentIdentityIn() throws IOException {
    RawHttp.Answer answer = get("/test/author", HOST, "Authorization: Bearer dev:author:bob");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains("bob");
  }

  @Test
  void answers401WithAProblemWhenThereIsNoIdentity() throws IOException {
    RawHttp.Answer answer = get("/test/author", HOST);
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.head().toLowerCase())
        .contains("content-type: application/problem+json", "www-authenticate: bearer");
    assertThat(answer.body()).contains("\"code\":\"unauthenticated\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-Forwarded-For: 10.0.0.1",
        "x-forwarded-proto: https",
        "Forwarded: for=10.0.0.1",
        "Via: 1.1 proxy",
        "X-Real-IP: 10.0.0.1"
      })
  void refusesTheDevelopmentIdentityThroughAProxy(String header) throws IOException {
    assertThat(get("/test/author", HOST, "Authorization: Bearer dev:author:bob", header).status())
        .isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "help.example.com",
        "127.0.0.1.example.com",
        "localhost.example.com:8080",
        "192.168.1.10"
      })
  void refusesTheDevelopmentIdentityUnderAnotherHostName(String host) throws IOException {
    assertThat(
            get("/test/author", "Host: " + host, "Authorization: Bearer dev:author:bob").status())
        .isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"localhost", "localhost:8080", "LOCALHOST:1", "[::1]:8080", "127.0.0.1:65535"})
  void acceptsTheDevelopmentIdentityUnderALocalHostName(String host) throws IOException {
    assertThat(
            get("/test/author", "Host: " + host, "Authorization: Bearer dev:author:bob").status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dev:",
        "dev:author",
        "dev:author:",
        "dev:king:bob",
        "dev:AUTHOR:bob",
        "dev:author:b b",
        "nonsense"
      })
  void refusesWhatIsNoIdentity(String credentials) throws IOException {
    assertThat(get("/test/author", HOST, "Authorization: Bearer " + credentials).status())
        .isEqualTo(401);
  }

  @Test
  void answers403ToAnotherRole() throws IOException {
    RawHttp.Answer answer = get("/test/author", HOST, "Authorization: Bearer dev:customer:alice");
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.body()).contains("needs the role author; the identity has customer");
  }

  @Test
  void closesARouteThatDeclaresNoRule() throws IOException {
    assertThat(get("/test/forgotten", HOST, "Authorization: Bearer dev:admin:root").status())
        .isEqualTo(403);
  }

  @Test
  void takesTheTimeOfARequestFromItsHeader() throws IOException {
    RawHttp.Answer answer =
        get(
            "/test/author",
            HOST,
            "Authorization: Bearer dev:author:bob",
            "Helpflow-Now: 2030-02-03T04:05:06Z");
    assertThat(answer.body()).contains("2030-02-03T04:05:06Z");
  }

  @Test
  void saysWhatIsWrongWithATime() throws IOException {
    RawHttp.Answer answer =
        get("/test/author", HOST, "Authorization: Bearer dev:author:bob", "Helpflow-Now: tomorrow");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("2026-11-21T10:15:30Z");
  }

  @Test
  void believesATokenOfTheIssuer() throws Exception {
    RawHttp.Answer answer = withToken(claims().build(), SECRET);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains("carol").contains("cards");
  }

  @Test
  void ignoresTheTimeHeaderWithAToken() throws Exception {
    RawHttp.Answer answer =
        get(
            "/test/author",
            HOST,
            "Authorization: Bearer " + token(claims().build(), SECRET),
            "Helpflow-Now: 2030-02-03T04:05:06Z");
    assertThat(answer.body()).doesNotContain("2030");
  }

  @Test
  void refusesATokenThatIsNotForUs() throws Exception {
    assertThat(withToken(claims().build(), "another secret of more than 32 bytes!").status())
        .isEqualTo(401);
    assertThat(withToken(claims().issuer("https://other.example.com").build(), SECRET).status())
        .isEqualTo(401);
    assertThat(withToken(claims().audience("another").build(), SECRET).status()).isEqualTo(401);
    assertThat(
            withToken(
                    claims().expirationTime(Date.from(Instant.now().minusSeconds(600))).build(),
                    SECRET)
                .status())
        .isEqualTo(401);
    assertThat(withToken(claims().expirationTime(null).build(), SECRET).status()).isEqualTo(401);
    assertThat(withToken(claims().subject(null).build(), SECRET).status()).isEqualTo(401);
  }

  @Test
  void refusesATokenWithoutSignature() throws Exception {
    String unsigned = new com.nimbusds.jwt.PlainJWT(claims().build()).serialize();
    assertThat(get("/test/author", HOST, "Authorization: Bearer " + unsigned).status())
        .isEqualTo(401);
  }

  @Test
  void refusesABodyLongerThanTheRouteTakesBeforeReadingIt() throws IOException {
    RawHttp.Answer answer =
        RawHttp.send(
            server.getURI(),
            "POST /test/body",
            "",
            HOST,
            "Authorization: Bearer dev:author:bob",
            "Content-Type: application/json",
            "Content-Length: " + (Access.DEFAULT_MAX_BODY + 1));
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.body()).contains("\"code\":\"body-too-large\"");
  }

  @Test
  void refusesABodyOfUnknownLength() throws IOException {
    RawHttp.Answer answer =
        RawHttp.send(
            server.getURI(),
            "POST /test/body",
            "2\r\n{}\r\n0\r\n\r\n",
            HOST,
            "Authorization: Bearer dev:author:bob",
            "Content-Type: application/json",
            "Transfer-Encoding: chunked");
    assertThat(answer.status()).isEqualTo(411);
  }

  private RawHttp.Answer withToken(JWTClaimsSet claims, String secret) throws Exception {
    return get("/test/author", HOST, "Authorization: Bearer " + token(claims, secret));
  }

  private static String token(JWTClaimsSet claims, String secret) throws Exception {
    SignedJWT jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
    jwt.sign(new MACSigner(secret));
    return jwt.serialize();
  }

  private static JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .issuer("https://login.example.com")
        .audience("helpflow")
        .subject("carol")
        .claim("roles", List.of("author", "baker"))
        .claim("namespaces", List.of("cards"))
        .expirationTime(Date.from(Instant.now().plusSeconds(600)));
  }

  private RawHttp.Answer get(String path, String... headers) throws IOException {
    return RawHttp.get(server.getURI(), path, headers);
  }

  @Controller("/test")
  @Requires(property = "test.access")
  static class Routes {
    @Get("/author")
    @Access(Role.AUTHOR)
    String author(Caller caller, RequestTime time) {
      return caller + " " + time;
    }

    @Get("/forgotten")
    String forgotten() {
      return "This must never be read.";
    }

    @Post("/body")
    @Access(Role.AUTHOR)
    String body(@Body byte[] body) {
      return body.length + " bytes";
    }
  }
}
