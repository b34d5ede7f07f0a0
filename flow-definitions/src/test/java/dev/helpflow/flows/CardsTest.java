package dev.helpflow.flows;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.core.interpreter.Status;
import dev.helpflow.core.interpreter.View;
import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.message.Messages;
import dev.helpflow.core.negotiation.Client;
import dev.helpflow.core.negotiation.Negotiated;
import dev.helpflow.core.negotiation.Negotiator;
import dev.helpflow.core.screen.Screen;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.adaptive.AdaptiveCard;
import dev.helpflow.wire.adaptive.CardHost;
import dev.helpflow.wire.adaptive.CardSubmit;
import dev.helpflow.wire.catalogue.CatalogueLoader;
import dev.helpflow.wire.catalogue.LoadedCatalogue;
import dev.helpflow.wire.session.Parsed;
import dev.helpflow.wire.session.SessionBody;
import dev.helpflow.wire.session.StepReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every screen of our flows as an Adaptive Card. */
class CardsTest {
  /** The schema that the format's authors publish, where the machine has it. */
  private static final Path OFFICIAL =
      Path.of("..", "..", "shared", "vectors", "adaptive-cards", "adaptive-card-1.6.0.json");

  /** Where a browser's test of the official renderer finds them. */
  private static final Path WRITTEN = Path.of("target", "cards");

  private static final LoadedCatalogue CATALOGUE =
      CatalogueLoader.fromClassPath(CardsTest.class.getClassLoader());
  private static final Negotiator NEGOTIATOR =
      new Negotiator(CATALOGUE.catalogue(), CATALOGUE.messages());
  private static final AdaptiveCard CARD =
      new AdaptiveCard(Messages.ofCatalogue(CATALOGUE.messages()));
  private static final Client HOST = CardHost.client(CATALOGUE.catalogue());

  private static List<JsonNode> cards = List.of();

  @BeforeAll
  static void drawEveryScreen() throws IOException {
    cards = WalkedScreens.ALL.stream().map(CardsTest::card).distinct().toList();
    Files.createDirectories(WRITTEN);
    Files.write(WRITTEN.resolve("cards.json"), Json.write(Map.of("cards", plain(cards))));
  }

  @Test
  void everyOneKeepsToTheOfficialSchema() throws IOException {
    assumeTrue(Files.exists(OFFICIAL), "The official schema of Adaptive Cards 1.6 is not here.");
    ObjectNode official = (ObjectNode) Json.parse(Files.readAllBytes(OFFICIAL));
    // A keyword of older drafts than the one it names, which the validator does not take.
    official.remove("id");
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_6).getSchema(official);

    assertThat(cards).hasSizeGreaterThan(100);
    for (JsonNode card : cards) {
      assertThat(schema.validate(card)).as("%s", card).isEmpty();
    }
  }

  @Test
  void everyButtonThatSendsIsAStep() {
    List<JsonNode> submits =
        cards.stream()
            .flatMap(card -> card.findParents("associatedInputs").stream())
            .filter(action -> action.path("type").asText().equals("Action.Submit"))
            .toList();

    assertThat(submits).hasSizeGreaterThan(100);
    for (JsonNode submit : submits) {
      byte[] step = CardSubmit.toStep(Json.write(submit.path("data"))).orElseThrow();
      assertThat(StepReader.step(step))
          .as("%s", new String(step, UTF_8))
          .isInstanceOf(Parsed.Good.class);
    }
  }

  private static JsonNode card(JsonNode sent) {
    Negotiated negotiated =
        NEGOTIATOR.negotiate(SentScreens.read(sent), HOST, ZoneId.of("Europe/London"));
    Screen screen = ((Negotiated.Drawable) negotiated).screen();
    View view =
        new View(
            Status.ACTIVE,
            new FlowRef(new FlowId("any", "flow"), 1),
            "",
            false,
            Address.of("s"),
            screen,
            null,
            null,
            List.of());
    return Json.parse(CARD.write(new SessionBody("s-1", 1, view, null, List.of(), Map.of())));
  }

  private static List<Object> plain(List<JsonNode> cards) {
    return cards.stream().<Object>map(Json::toMap).toList();
  }
}
