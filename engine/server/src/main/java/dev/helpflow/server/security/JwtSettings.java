package dev.helpflow.server.security;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import org.jspecify.annotations.Nullable;

/**
 * Which tokens are believed: {@code helpflow.jwt.*}.
 *
 * @param jwksUrl where the issuer publishes its keys; or
 * @param secret shared with the issuer, of at least 32 bytes in UTF-8
 * @param issuer what {@code iss} must be
 * @param audience what {@code aud} must hold
 * @param algorithm the only one accepted: {@code RS256}, {@code ES256}, … or with a secret {@code
 *     HS256}
 */
@ConfigurationProperties("helpflow.jwt")
record JwtSettings(
    @Nullable String jwksUrl,
    @Nullable String secret,
    @Nullable String issuer,
    @Nullable String audience,
    @Bindable(defaultValue = "RS256") String algorithm) {
  boolean isConfigured() {
    return jwksUrl != null || secret != null;
  }
}
