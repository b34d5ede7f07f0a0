package dev.helpflow.cli.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.cli.CommandRuns;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperationsCommandTest {
  @TempDir private Path root;
  private CommandRuns helpflow;

  @BeforeEach
  void writeAConnectorAndWhatIsKnownOfCustomers() {
    helpflow = new CommandRuns(root);
    helpflow.write(
        "connectors/pets.json",
        """
        {
          "connector": "pets", "baseUrl": "http://127.0.0.1:${port}",
          "operations": {
            "list": {
              "method": "POST", "path": "/list", "safe": true, "timeout": "PT2S",
              "request": { "type": "object", "properties": {} },
              "response": {
                "type": "object", "description": "The customer's pets.",
                "properties": { "pets": { "type": "array", "items": { "type": "object",
                  "properties": {
                    "name": { "type": "string", "description": "What it is called." },
                    "kind": { "type": "string", "enum": ["cat", "dog"] },
                    "bornOn": { "type": "string", "format": "date" } },
                  "required": ["name", "kind"] } } },
                "required": ["pets"] },
              "errors": []
            },
            "search": {
              "method": "POST", "path": "/search", "safe": false, "timeout": "PT2S",
              "request": { "type": "object", "description": "Whom to look for.",
                "properties": { "phone": { "type": "string", "x-helpflow-sensitive": true } },
                "required": ["phone"] },
              "response": { "type": "object", "properties": {} },
              "errors": ["found", "noRange"]
            }
          }
        }
        """);
    helpflow.write(
        "customer.json",
        "{ \"type\": \"object\", \"properties\": { \"country\": { \"type\": \"string\" } } }");
    helpflow.write("flows/pets/lost/flow.json", "{}");
  }

  @Test
  void saysThatThereIsNothing() {
    String none = root.resolve("none").toString();

    assertThat(helpflow.run("operations", none)).isEqualTo(2);
    assertThat(helpflow.out()).isEmpty();
    assertThat(helpflow.err()).startsWith("There is nothing at " + none);
  }

  private int operations(String... more) {
    String[] arguments = new String[more.length + 2];
    arguments[0] = "operations";
    arguments[1] = root.resolve("flows/pets/lost").toString();
    System.arraycopy(more, 0, arguments, 2, more.length);
    return helpflow.run(arguments);
  }

  @Test
  void saysWhatFlowsMayCallAndKnow() {
    assertThat(operations()).isZero();
    assertThat(helpflow.out())
        .isEqualToNormalizingNewlines(
            """
            pets.list (safe: it changes nothing)
              with nothing
              answers: The customer's pets.
                pets: list of object
                  name: string - What it is called.
                  kind: cat | dog
                  bornOn: date, may be absent

            pets.search (changes something: call it with "commit": true)
              with: Whom to look for.
                phone: string, sensitive
              answers nothing
              fails with: found, noRange

            Every call may also fail with the codes timeout, unreachable, unexpected and unavailable.

            customer
              country: string, may be absent
            """);
  }

  @Test
  void saysItForPrograms() {
    assertThat(operations("--json", "--only", "pets.list")).isZero();
    JsonNode json = helpflow.json();
    assertThat(json.path("operations")).hasSize(1);
    assertThat(json.at("/operations/0/connector").asText()).isEqualTo("pets");
    assertThat(json.at("/operations/0/safe").asBoolean()).isTrue();
    assertThat(json.at("/operations/0/timeout").asText()).isEqualTo("PT2S");
    assertThat(json.at("/operations/0/response/properties/pets/items/properties/kind/enum"))
        .hasSize(2);
    assertThat(json.at("/customer/properties/country/type").asText()).isEqualTo("string");
  }

  @Test
  void saysOnlyWhatIsAskedFor() {
    assertThat(operations("--only", "pets.search")).isZero();
    assertThat(helpflow.out()).contains("pets.search").doesNotContain("pets.list");
    assertThat(operations("--only", "pets")).isZero();
    assertThat(helpflow.out()).contains("pets.search", "pets.list");
    assertThat(operations("--only", "pet")).isEqualTo(2);
    assertThat(helpflow.err())
        .startsWith("There is no connector and no operation \"pet\". Did you mean \"pets\"?");
  }

  @Test
  void saysWhatIsWrongWithTheFilesAndWhatCanBeReadAllTheSame() {
    helpflow.write("connectors/broken.json", "{");

    assertThat(operations()).isEqualTo(1);
    assertThat(helpflow.err()).contains("broken.json:1:", ": error: ");
    assertThat(helpflow.out()).contains("pets.list");
    assertThat(operations("--connectors", root.resolve("flows").toString())).isEqualTo(1);
    assertThat(helpflow.err()).contains("The folder has no connector files");
  }
}
