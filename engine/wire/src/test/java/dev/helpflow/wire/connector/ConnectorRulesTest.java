package dev.helpflow.wire.connector;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.ledger.CallError;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectorRulesTest {
  private static final String PAYMENTS =
      """
      { "connector": "payments", "baseUrl": "https://payments.bank.example",
        "auth": { "oauth2": { "tokenUrl": "https://login.bank.example/token", "clientId": "helpflow", "clientSecret": "env:SECRET", "scope": "pay" },
                  "header": { "name": "X-Api-Key", "value": "env:API_KEY" },
                  "mtls": { "keyStore": "file:/run/secrets/p12", "password": "env:PASSWORD" },
                  "signed": { "keyId": "k-1", "key": "file:/run/secrets/jwk" } },
        "breaker": { "failureRate": 40, "calls": 10, "openFor": "PT5S" },
        "atOnce": 8,
        "health": { "path": "/health", "every": "PT10S" },
        "operations": {
          "find": { "method": "GET", "path": "/payments", "query": { "key": "{key}" }, "safe": true, "timeout": "PT1S",
            "retry": { "attempts": 3, "first": "PT0.1S" }, "cache": { "scope": "customer", "age": "PT1M" }, "maxResponse": 2048,
            "request": { "type": "object", "properties": { "key": { "type": "string" } }, "required": ["key"] },
            "response": { "type": "object", "properties": { "reference": { "type": "string" } } },
            "errors": ["notFound"] },
          "pay": { "method": "POST", "path": "/payments", "safe": false,
            "reconcile": { "operation": "find", "key": "key", "absent": "notFound" },
            "stubs": [ { "with": { "to": "nobody" }, "error": "notFound", "data": { "since": "today" } }, { "with": { "to": "slow" }, "unknown": true }, { "value": { "reference": "r-1" } } ],
            "request": { "type": "object", "properties": { "to": { "type": "string" }, "secret": { "type": "string", "x-helpflow-sensitive": true }, "many": { "type": "array", "items": { "type": "string" } } } },
            "response": { "type": "object", "properties": { "reference": { "type": "string" } } },
            "errors": ["notFound"] } } }
      """;

  @Test
  void readsHowAConnectorIsTreated() {
    ConnectorFile file = good(PAYMENTS);

    assertThat(file.rules())
        .isEqualTo(
            new ConnectorRules(
                new ConnectorRules.Breaker(40, 10, Duration.ofSeconds(5)),
                8,
                new ConnectorRules.Health("/health", Duration.ofSeconds(10))));
    assertThat(file.auth())
        .isEqualTo(
            new Auth(
                null,
                new Auth.OAuth2(
                    "https://login.bank.example/token", "helpflow", "env:SECRET", "pay"),
                new Auth.Header("X-Api-Key", "env:API_KEY"),
                new Auth.MutualTls("file:/run/secrets/p12", "env:PASSWORD", null),
                new Auth.Signing("k-1", "file:/run/secrets/jwk")));
    assertThat(operation(file, "find").rules())
        .isEqualTo(
            new CallRules(
                Duration.ofSeconds(1),
                new CallRules.Retry(3, Duration.ofMillis(100)),
                new CallRules.Caching(CallRules.Scope.CUSTOMER, Duration.ofMinutes(1)),
                2048));
    assertThat(operation(file, "pay").rules())
        .isEqualTo(new CallRules(Duration.ofSeconds(5), null, null, 256 * 1024));
    assertThat(operation(file, "pay").reconciliation())
        .isEqualTo(new Reconciliation("find", "key", "notFound"));
  }

  @Test
  void takesTheFirstStubThatFitsTheRequest() {
    List<Stub> stubs = operation(good(PAYMENTS), "pay").stubs();

    assertThat(stubs.stream().filter(s -> s.fits(Map.of("to", "nobody"))).findFirst())
        .hasValueSatisfying(
            stub ->
                assertThat(stub.answer())
                    .isEqualTo(
                        new Stub.Answer.Failed(
                            new CallError("notFound", Map.of("since", "today")))));
    assertThat(stubs.stream().filter(s -> s.fits(Map.of("to", "ada"))).findFirst())
        .hasValueSatisfying(
            stub ->
                assertThat(stub.answer())
                    .isEqualTo(new Stub.Answer.Value(Map.of("reference", "r-1"))));
  }

  @Test
  void hasNoRulesWhereNoneAreGiven() {
    ConnectorFile file =
        good(
            """
            { "connector": "a", "baseUrl": "http://a", "operations": { "get": { "method": "POST", "path": "/get", "safe": true,
              "request": { "type": "object", "properties": {} }, "response": { "type": "object" } } } }
            """);

    assertThat(file.rules()).isEqualTo(ConnectorRules.NONE);
    assertThat(file.auth()).isEqualTo(Auth.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "env:SECRET                 | hunter2-hunter2       | connector/literal-secret       | /auth/oauth2/clientSecret",
        "file:/run/secrets/jwk      | https://keys/jwk      | connector/literal-secret       | /auth/signed/key",
        "\"mtls\"                   | \"bearer\": \"env:T\", \"mtls\" | connector/two-tokens | /auth",
        "https://payments.bank      | https://ada@payments  | connector/base-url             | /baseUrl",
        "\"openFor\": \"PT5S\"      | \"openFor\": \"PT0S\" | connector/no-time              | /breaker/openFor",
        "\"age\": \"PT1M\"          | \"age\": \"P2D\"      | connector/too-old              | /operations/find/cache/age",
        "\"failureRate\": 40        | \"failureRate\": 0    | schema/minimum                 | /breaker/failureRate",
        "\"attempts\": 3            | \"attempts\": 1       | schema/minimum                 | /operations/find/retry/attempts",
        "\"maxResponse\": 2048      | \"maxResponse\": 999999 | schema/maximum               | /operations/find/maxResponse",
        "\"scope\": \"customer\"    | \"scope\": \"all\"    | schema/enum                    | /operations/find/cache/scope",
        "\"{key}\"                  | \"{kee}\"             | connector/unknown-property     | /operations/find/query/key",
        "\"{key}\"                  | \"{key\"              | connector/template             | /operations/find/query/key",
        "\"{key}\"                  | \"all\"               | connector/unsent-property      | /operations/find/method",
        "\"path\": \"/payments\", \"safe\": false | \"path\": \"/{to}\", \"safe\": false | connector/optional-in-path | /operations/pay/path",
        "\"path\": \"/payments\", \"safe\": false | \"path\": \"/{secret}\", \"safe\": false | connector/sensitive-in-address | /operations/pay/path",
        "\"path\": \"/payments\", \"safe\": false | \"path\": \"/{many}\", \"safe\": false | connector/not-one-text | /operations/pay/path",
        "\"path\": \"/payments\", \"safe\": false | \"path\": \"/a/../b\", \"safe\": false | connector/dots-in-path | /operations/pay/path",
        "\"path\": \"/payments\", \"safe\": false | \"path\": \"/a?b\", \"safe\": false | schema/pattern | /operations/pay/path",
        "\"query\": { \"key\"       | \"headers\": { \"Helpflow-Subject\" | connector/reserved-header | /operations/find/headers/Helpflow-Subject",
        "\"query\": { \"key\"       | \"headers\": { \"Authorization\" | connector/reserved-header | /operations/find/headers/Authorization",
        "\"query\": { \"key\": \"{key}\" | \"query\": { \"key\": \"{key}\" }, \"headers\": { \"X-API-Key\": \"hunter2\" | connector/literal-secret | /operations/find/headers/X-API-Key",
        "X-Api-Key                  | Idempotency-Key       | connector/reserved-header      | /auth/header/name",
        "env:API_KEY                | hunter2               | connector/literal-secret       | /auth/header/value",
        "\"query\": { \"key\"       | \"headers\": { \"X Y\" | schema/property-name | /operations/find/headers/X Y",
        "\"safe\": true             | \"safe\": false       | connector/not-safe             | /operations/find/retry",
        "\"safe\": true             | \"safe\": false       | connector/reconcile-unsafe     | /operations/pay/reconcile/operation",
        "\"safe\": false            | \"safe\": true        | connector/already-safe         | /operations/pay/reconcile",
        "\"operation\": \"find\"    | \"operation\": \"seek\" | connector/unknown-operation  | /operations/pay/reconcile/operation",
        "\"absent\": \"notFound\"   | \"absent\": \"gone\"  | connector/reconcile-absent     | /operations/pay/reconcile/absent",
        "\"operation\": \"find\", \"key\": \"key\" | \"operation\": \"find\", \"key\": \"id\" | connector/reconcile-key | /operations/pay/reconcile/key",
        "{ \"value\": { \"reference\": \"r-1\" } } | { \"value\": { \"reference\": 7 } } | connector/not-the-response | /operations/pay/stubs/2/value/reference",
        "{ \"value\": { \"reference\": \"r-1\" } } | { \"value\": {}, \"unknown\": true } | connector/several-answers | /operations/pay/stubs/2",
        "\"with\": { \"to\": \"slow\" } | \"with\": { \"two\": \"slow\" } | connector/unknown-property | /operations/pay/stubs/1/with/two",
        "\"error\": \"notFound\", \"data\" | \"error\": \"lost\", \"data\" | connector/unknown-error | /operations/pay/stubs/0/error",
      })
  void tellsWhatIsWrong(String correct, String wrong, String code, String pointer) {
    String text = PAYMENTS.replace(correct, wrong);
    assertThat(text).isNotEqualTo(PAYMENTS);

    assertThat(ConnectorReader.read(text.getBytes(UTF_8)))
        .isInstanceOfSatisfying(
            ConnectorReader.Read.Bad.class,
            bad ->
                assertThat(bad.issues())
                    .anySatisfy(
                        found -> {
                          assertThat(found.issue().code()).isEqualTo(code);
                          assertThat(found.issue().pointer()).isEqualTo(pointer);
                        }));
  }

  @Test
  void namesASecretAsTheServerWillReadIt() {
    String longest = "A".repeat(200);

    assertThat(good(PAYMENTS.replace("env:SECRET", "env:" + longest)).auth().oauth2()).isNotNull();
    assertThat(
            ConnectorReader.read(
                PAYMENTS.replace("env:SECRET", "env:" + longest + "A").getBytes(UTF_8)))
        .isInstanceOf(ConnectorReader.Read.Bad.class);
  }

  @Test
  void neverRepeatsWhatMayBeASecret() {
    String text = PAYMENTS.replace("env:SECRET", "hunter2-hunter2");

    assertThat(ConnectorReader.read(text.getBytes(UTF_8)).toString()).doesNotContain("hunter2");
  }

  private static ConnectorFile good(String text) {
    ConnectorReader.Read read = ConnectorReader.read(text.getBytes(UTF_8));
    assertThat(read).isInstanceOf(ConnectorReader.Read.Good.class);
    return ((ConnectorReader.Read.Good) read).file();
  }

  private static ConnectorOperation operation(ConnectorFile file, String name) {
    return Objects.requireNonNull(file.operations().get(name));
  }
}
