package dev.helpflow.wire.reference;

import java.io.IOException;

/** What expressions can read and do. */
final class ExpressionsPage {
  private ExpressionsPage() {}

  static String text() throws IOException {
    StringBuilder page =
        new StringBuilder("# Expressions\n\n")
            .append(Reference.GENERATED)
            .append(
                """
                Expressions are [CEL](https://cel.dev): they read and calculate, and change nothing. All types are known, so a wrong name or a comparison that can never hold is found before publishing
                ([why](../../adr/0003-expressions-are-cel.md)).

                ## Names

                | name | what it is |
                |---|---|
                | `inputs` | what the session, or the parent flow, gave: `inputs.cardId` |
                | `customer` | attributes of the customer, as operators declare them: `customer.firstName`; each may be absent |
                | `answers.<node>.<component>` | what was answered at the newest visit of a screen on the path |
                | `actions.<node>` | the id of the action that was pressed there |
                | `facts.<node>` | what a call answered, a script returned, a signal brought, or a sub-flow gave back, `outcome` among it |
                | `all.<node>` | the list of all visits of a node, in the order of the path: `size(all.enterCode)` |
                | `visit` | which visit of its node this is, from 1 |
                | `error.code` | in `onError` alone: why it failed; for calls `timeout`, `unreachable`, `unexpected`, `unavailable` or a code of the operation |
                | `session` | `session.flow`, `session.startedAt`, `session.zone` |
                | `now` | the time of the newest entry before this point of the path |
                | `constants.<name>` | a constant of the flow |
                | `derived.<name>` | a named expression of the flow |

                All are what they were when the customer came to this point, never what the world says at this moment; so a guard always says again what it said.

                ## Operators

                `==` `!=` `<` `<=` `>` `>=` `&&` `||` `!` `+` `-` `*` `/` `%` `in` `? :`, and `list[?i]`, `map[?key]`, `a.?b` for what may not be there. Division takes a number that stands there.

                ## Functions

                Each example is run by the build, with `now` = 2026-11-21T10:30:00Z, `facts.names` = `['Ann', 'Bob']`, and `facts.card` with a `name` (Debit card), a `last4` (4821) and no `nickname`.

                | function | what it gives | example | gives |
                |---|---|---|---|
                """);
    for (Functions.Function function : Functions.all()) {
      page.append(
          "| `%s` | %s | `%s` | `%s` |\n"
              .formatted(
                  function.form(),
                  function.does(),
                  function.example().replace("|", "\\|"),
                  function.value()));
    }
    return page.toString();
  }
}
