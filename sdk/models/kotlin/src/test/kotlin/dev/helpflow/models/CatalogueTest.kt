package dev.helpflow.models

import java.util.stream.Stream
import kotlinx.serialization.KSerializer
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.TestFactory

/** Everything in the catalogue is known to the models. */
internal class CatalogueTest {
    @TestFactory
    fun `a sample of a component is read and written as it was`(): Stream<DynamicTest> =
        tests(Repository.validSamples("components"), { it.path }) { roundTrip(ComponentSerializer, it.json) }

    @TestFactory
    fun `a sample of an action is read and written as it was`(): Stream<DynamicTest> =
        tests(Repository.validSamples("actions"), { it.path }) { (_, sample) ->
            // The first version goes without saying, and is not said again.
            val isFirst = sample.jsonObject["version"] == JsonPrimitive(1)
            roundTrip(ActionSerializer, if (isFirst) JsonObject(sample.jsonObject - "version") else sample)
        }

    @TestFactory
    fun `an input has a form for its answer, and nothing else has`(): Stream<DynamicTest> =
        tests(Repository.schemas("components"), { it.path }) { (_, schema) ->
            val isInput = schema.jsonObject.getValue("x-helpflow").text("role") == "input"
            for (example in schema.jsonObject.getValue("examples") as JsonArray) {
                val kind = HelpflowJson.decodeFromJsonElement(ComponentSerializer, example).answerKind
                assertThat(kind != null).isEqualTo(isInput)
                if (kind != null) {
                    assertThat(Answer.Companion::class.java.methods).anyMatch { it.name == kind }
                }
            }
        }

    private fun <T : Entry> roundTrip(serializer: KSerializer<T>, json: JsonElement) {
        val entry = HelpflowJson.decodeFromJsonElement(serializer, json)
        val version = json.jsonObject["version"]?.jsonPrimitive?.content ?: "1"

        assertThat(readAs(entry)).isEqualTo("${json.text("type")}/$version")
        assertThat(HelpflowJson.encodeToJsonElement(serializer, entry).comparable()).isEqualTo(json.comparable())
    }
}
