package dev.helpflow.models

import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonPrimitive
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test

/** What an app sends. */
internal class RequestsTest {
    @Test
    fun `a start names the flow, its inputs and the language`() {
        assertSends(
            HelpflowJson.encodeToString(StartRequest("cards/card-not-working", mapOf("cardId" to JsonPrimitive("c1")), "cy")),
            """{"flow": "cards/card-not-working", "inputs": {"cardId": "c1"}, "locale": "cy"}""",
        )
        assertSends(HelpflowJson.encodeToString(StartRequest("a/b")), """{"flow": "a/b"}""")
    }

    @Test
    fun `a step carries an answer of each kind in the form of the contract`() {
        val answers = mapOf(
            "problem" to Answer.choice("declined"),
            "several" to Answer.choices("a", "b"),
            "why" to Answer.text("It broke."),
            "story" to Answer.multiline("One\nTwo"),
            "count" to Answer.integer(3),
            "rate" to Answer.decimal(2.5),
            "sortCode" to Answer.digits("001122"),
            "phone" to Answer.phone("07700 900123"),
            "email" to Answer.email("sam@example.com"),
            "day" to Answer.date("2026-11-26"),
            "time" to Answer.time("14:30"),
            "amount" to Answer.money("GBP", 1250),
            "typed" to Answer.asTyped("12.5O"),
            "home" to Answer.address(Address(line1 = "1 High Street", town = "Leeds", postcode = "LS1 1AA")),
            "agree" to Answer.consent(),
            "photos" to Answer.files("f1", "f2"),
            "proof" to Answer.proof("ref-1"),
            "taken" to Answer.none(),
        )

        assertSends(
            HelpflowJson.encodeToString(StepRequest(key = "k1", action = "continue", answers = answers)),
            """
            {"key": "k1", "action": "continue", "answers": {
              "problem": "declined", "several": ["a", "b"], "why": "It broke.", "story": "One\nTwo", "count": 3,
              "rate": 2.5, "sortCode": "001122", "phone": "07700 900123", "email": "sam@example.com",
              "day": "2026-11-26", "time": "14:30", "amount": {"currency": "GBP", "minor": 1250}, "typed": "12.5O",
              "home": {"line1": "1 High Street", "town": "Leeds", "postcode": "LS1 1AA"}, "agree": true,
              "photos": ["f1", "f2"], "proof": "ref-1", "taken": null}}
            """,
        )
    }

    @Test
    fun `events tell what the app saw`() {
        val failed = AppEvent("e1", AppEventType.RenderFailed, "2026-11-26T08:00:00Z", "k1", component = "video")

        assertSends(
            HelpflowJson.encodeToString(EventsRequest(listOf(failed))),
            """
            {"events": [{"id": "e1", "type": "renderFailed", "at": "2026-11-26T08:00:00Z", "screen": "k1",
              "component": "video"}]}
            """,
        )
    }

    private fun assertSends(actual: String, expected: String) =
        assertThat(Json.parseToJsonElement(actual)).isEqualTo(Json.parseToJsonElement(expected))
}
