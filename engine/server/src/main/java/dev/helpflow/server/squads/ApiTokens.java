package dev.helpflow.server.squads;

import dev.helpflow.server.audit.AuditLog;
import dev.helpflow.server.database.Database;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.server.security.Caller;
import dev.helpflow.server.security.IssuedTokens;
import dev.helpflow.server.security.Role;
import dev.helpflow.server.security.TokenSecret;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes tokens, knows them again, and takes them back. */
@Singleton
final class ApiTokens implements IssuedTokens {
  private static final String KIND = "hft";

  private final Database database;
  private final TokenRepository repository;
  private final Namespaces namespaces;
  private final AuditLog audit;

  ApiTokens(Database database, TokenRepository repository, Namespaces namespaces, AuditLog audit) {
    this.database = database;
    this.repository = repository;
    this.namespaces = namespaces;
    this.audit = audit;
  }

  /** A token and its text, which is told once. */
  record Made(ApiToken token, String text) {}

  @Override
  public boolean isMeant(String credentials) {
    return TokenSecret.isMeant(KIND, credentials);
  }

  @Override
  public Optional<Caller> verify(String credentials, Instant now) {
    return TokenSecret.parse(KIND, credentials)
        .flatMap(
            secret ->
                database
                    .run(connection -> repository.find(connection, secret.id()))
                    .filter(kept -> secret.isOf(kept.hash())))
        .map(TokenRepository.Kept::token)
        .filter(token -> token.isGoodAt(now))
        .map(token -> used(token, now));
  }

  private Caller used(ApiToken token, Instant now) {
    database.run(
        connection -> {
          repository.used(connection, token.id(), now);
          return token;
        });
    return new Caller(token.subject(), token.roles(), Set.copyOf(token.namespaces()), null, true);
  }

  /**
   * Makes a token for its caller, which may do no more than they may.
   *
   * @throws ProblemException {@link ProblemCode#FORBIDDEN}
   */
  Made make(TokenRequest request, Caller caller, Instant at) {
    if (caller.machine()) {
      throw forbidden("A token makes no other, which would outlive it; people do.");
    }
    for (Role role : request.roles()) {
      if (!caller.is(role) && !caller.is(Role.ADMIN)) {
        throw forbidden(
            "A token can have no role that its maker lacks, such as " + role.word() + ".");
      }
    }
    request.namespaces().forEach(namespace -> demandMay(caller, namespace));
    TokenSecret secret = TokenSecret.random(KIND);
    ApiToken token =
        new ApiToken(
            secret.id(),
            request.name(),
            caller.subject(),
            request.roles(),
            request.namespaces(),
            at,
            request.expiresAt(),
            null,
            null);
    database.transaction(
        connection -> {
          repository.insert(connection, token, secret.hash());
          audit.add(
              connection,
              at,
              caller.subject(),
              "token.made",
              token.id(),
              token.name(),
              token.json().toString());
          return token;
        });
    return new Made(token, secret.text());
  }

  private void demandMay(Caller caller, String namespace) {
    if (!caller.mayChange(namespace)) {
      throw forbidden(
          "A token can change no namespace that its maker may not, such as " + namespace + ".");
    }
    if (!namespaces.isOwner(caller, namespace)) {
      throw forbidden(
          "Tokens for the namespace " + namespace + " are made by its owners; ask one of them.");
    }
  }

  /** A caller's own tokens, and those for namespaces that they own; of an admin, all. */
  List<ApiToken> list(Caller caller) {
    return database.run(repository::list).stream().filter(token -> sees(caller, token)).toList();
  }

  private boolean sees(Caller caller, ApiToken token) {
    return caller.is(Role.ADMIN)
        || token.subject().equals(caller.subject())
        || token.namespaces().stream()
            .anyMatch(name -> namespaces.answersFor(caller.subject(), name));
  }

  /**
   * Takes a token back, at once.
   *
   * @throws ProblemException {@link ProblemCode#TOKEN_NOT_FOUND} also of somebody else's
   */
  void revoke(String id, String reason, Caller caller, Instant at) {
    database.transaction(
        connection -> {
          ApiToken token =
              repository
                  .find(connection, id)
                  .map(TokenRepository.Kept::token)
                  .filter(found -> sees(caller, found))
                  .orElseThrow(
                      () ->
                          new ProblemException(
                              ProblemCode.TOKEN_NOT_FOUND, "There is no token of that id."));
          if (repository.revoke(connection, id, caller.subject(), at)) {
            audit.add(
                connection,
                at,
                caller.subject(),
                "token.revoked",
                id,
                reason,
                token.json().toString());
          }
          return token;
        });
  }

  private static ProblemException forbidden(String detail) {
    return new ProblemException(ProblemCode.FORBIDDEN, detail);
  }
}
