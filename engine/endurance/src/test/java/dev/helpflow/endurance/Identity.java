package dev.helpflow.endurance;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

/** Makes the credentials that a server believes. */
@FunctionalInterface
interface Identity {
  /** The development identity of a server on its embedded database. */
  Identity DEVELOPMENT = (role, subject) -> "dev:" + role + ":" + subject;

  /** What follows {@code Bearer}. */
  String of(String role, String subject);

  /**
   * Tokens signed with a secret that servers share; {@link Shared#settings} makes them believe it.
   */
  record Shared(String secret) implements Identity {
    private static final String ISSUER = "https://issuer.example";
    private static final String AUDIENCE = "helpflow";

    Map<String, String> settings() {
      return Map.of(
          "HELPFLOW_JWT_SECRET", secret,
          "HELPFLOW_JWT_ISSUER", ISSUER,
          "HELPFLOW_JWT_AUDIENCE", AUDIENCE,
          "HELPFLOW_JWT_ALGORITHM", "HS256");
    }

    @Override
    public String of(String role, String subject) {
      SignedJWT token =
          new SignedJWT(
              new JWSHeader(JWSAlgorithm.HS256),
              new JWTClaimsSet.Builder()
                  .issuer(ISSUER)
                  .audience(AUDIENCE)
                  .subject(subject)
                  .expirationTime(Date.from(Instant.now().plus(Duration.ofHours(2))))
                  .claim("roles", List.of(role))
                  .claim("namespaces", List.of("*"))
                  .build());
      try {
        token.sign(new MACSigner(secret));
      } catch (JOSEException e) {
        throw new IllegalStateException("The token of a test could not be signed.", e);
      }
      return token.serialize();
    }
  }
}
