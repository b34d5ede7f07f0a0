package dev.helpflow.server.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.ImmutableSecret;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.micronaut.context.exceptions.ConfigurationException;
import java.net.MalformedURLException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads bearer tokens (RFC 7519): signature, algorithm, issuer, audience and expiry are checked
 * before anything is read.
 *
 * <p>Safe for use by many threads; may fetch the issuer's keys, so it blocks.
 */
final class TokenVerifier {
  private static final int SHORTEST_SECRET = 32;

  private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

  TokenVerifier(JwtSettings settings) {
    String issuer = required(settings.issuer(), "HELPFLOW_JWT_ISSUER");
    String audience = required(settings.audience(), "HELPFLOW_JWT_AUDIENCE");
    JWSAlgorithm algorithm = JWSAlgorithm.parse(settings.algorithm());
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(algorithm, keys(settings, algorithm)));
    processor.setJWTClaimsSetVerifier(
        new DefaultJWTClaimsVerifier<>(
            audience, new JWTClaimsSet.Builder().issuer(issuer).build(), Set.of("sub", "exp")));
  }

  /**
   * Who the token names.
   *
   * @throws InvalidTokenException when it is not to be believed
   * @throws KeysUnavailableException when the issuer's keys cannot be fetched
   */
  Caller verify(String token) {
    try {
      JWTClaimsSet claims = processor.process(token, null);
      demandSubject(claims.getSubject());
      Set<Role> roles = new HashSet<>();
      for (String word : strings(claims, "roles")) {
        // Other services may share the token and have roles of their own.
        Role.of(word).ifPresent(roles::add);
      }
      return new Caller(
          claims.getSubject(),
          roles,
          Set.copyOf(strings(claims, "namespaces")),
          new Claims(claims.toJSONObject()),
          false);
    } catch (com.nimbusds.jose.RemoteKeySourceException e) {
      throw new KeysUnavailableException(e);
    } catch (ParseException | BadJOSEException | JOSEException e) {
      throw new InvalidTokenException(e);
    }
  }

  // A session belongs to its subject, which therefore has to be somebody, and to be storable.
  private static void demandSubject(String subject) throws BadJOSEException {
    if (subject.isBlank() || subject.chars().anyMatch(Character::isISOControl)) {
      throw new BadJOSEException("The subject is blank or has a control character.");
    }
    if (subject.startsWith(IssuedTokens.PREVIEW)) {
      throw new BadJOSEException("The subject is that of somebody who only looks at a flow.");
    }
  }

  private static List<String> strings(JWTClaimsSet claims, String name) throws ParseException {
    List<String> found = claims.getStringListClaim(name);
    return found == null ? List.of() : found;
  }

  private static JWKSource<SecurityContext> keys(JwtSettings settings, JWSAlgorithm algorithm) {
    String secret = settings.secret();
    String url = settings.jwksUrl();
    if ((secret == null) == (url == null)) {
      throw new ConfigurationException(
          "Set either HELPFLOW_JWT_SECRET or HELPFLOW_JWT_JWKS_URL, and not both.");
    }
    boolean symmetric = JWSAlgorithm.Family.HMAC_SHA.contains(algorithm);
    if (symmetric != (secret != null)) {
      throw new ConfigurationException(
          "HELPFLOW_JWT_ALGORITHM is "
              + algorithm
              + ", which does not go with a "
              + (secret != null ? "shared secret: use HS256." : "key set: use RS256 or ES256."));
    }
    if (secret != null) {
      byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
      if (bytes.length < SHORTEST_SECRET) {
        throw new ConfigurationException(
            "HELPFLOW_JWT_SECRET has "
                + bytes.length
                + " bytes; at least "
                + SHORTEST_SECRET
                + " are needed.");
      }
      return new ImmutableSecret<>(bytes);
    }
    try {
      return JWKSourceBuilder.create(URI.create(String.valueOf(url)).toURL())
          .retrying(true)
          .build();
    } catch (MalformedURLException | IllegalArgumentException e) {
      throw new ConfigurationException("HELPFLOW_JWT_JWKS_URL is not a URL: " + url + ".", e);
    }
  }

  private static String required(@Nullable String value, String variable) {
    if (value == null || value.isBlank()) {
      throw new ConfigurationException(
          "Tokens are configured without " + variable + ": set what it must be.");
    }
    return value;
  }
}
