package dev.helpflow.models

import java.util.stream.Stream
import kotlin.random.Random
import kotlinx.serialization.KSerializer
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.TestFactory

/** Whatever is done to a component or an action, it is read; a body is read or refused. */
internal class MutationTest {
    private val seed = System.getenv("HELPFLOW_SEED")?.toInt() ?: 20261126
    private val rounds = 200

    @TestFactory
    fun `a component is read, and written so that it is read again`(): Stream<DynamicTest> =
        tests(Repository.validSamples("components"), { "${it.path} (seed $seed)" }) { readAgain(ComponentSerializer, it.json) }

    @TestFactory
    fun `an action is read, and written so that it is read again`(): Stream<DynamicTest> =
        tests(Repository.validSamples("actions"), { "${it.path} (seed $seed)" }) { readAgain(ActionSerializer, it.json) }

    @TestFactory
    fun `a body is read or refused`(): Stream<DynamicTest> =
        tests(Repository.cases("bodies"), { "${it.name} (seed $seed)" }) { case ->
            val refusals = mutants(case.json).count { mutant ->
                try {
                    decodeBody(mutant.toString())
                    false
                } catch (refused: DecodeException) {
                    true
                }
            }
            assertThat(refusals).isPositive()
        }

    private fun <T : Entry> readAgain(serializer: KSerializer<T>, json: JsonElement) {
        for (mutant in mutants(json)) {
            val entry = HelpflowJson.decodeFromJsonElement(serializer, mutant)
            val written = HelpflowJson.encodeToJsonElement(serializer, entry)

            assertThat(HelpflowJson.decodeFromJsonElement(serializer, written)).isEqualTo(entry)
        }
    }

    /** As often changed as the dice say: mostly once, sometimes over and over. */
    private fun mutants(json: JsonElement): Sequence<JsonElement> {
        val dice = Random(seed)
        return generateSequence {
            var mutant = mutated(json, dice)
            while (dice.nextInt(3) == 0) mutant = mutated(mutant, dice)
            mutant
        }.take(rounds)
    }

    private fun mutated(json: JsonElement, dice: Random): JsonElement =
        when {
            json is JsonArray && json.isNotEmpty() && dice.nextInt(4) > 0 -> {
                val index = dice.nextInt(json.size)
                JsonArray(json.mapIndexed { at, item -> if (at == index) mutated(item, dice) else item })
            }
            json is JsonObject && json.isNotEmpty() -> {
                val name = json.keys.random(dice)
                when (dice.nextInt(5)) {
                    0 -> JsonObject(json - name)
                    1 -> JsonObject(json + ("later" to STRANGERS.random(dice)))
                    else -> JsonObject(json + (name to mutated(json.getValue(name), dice)))
                }
            }
            else -> STRANGERS.random(dice)
        }

    private companion object {
        val STRANGERS: List<JsonElement> = listOf(
            JsonNull,
            JsonPrimitive(true),
            JsonPrimitive(0),
            JsonPrimitive(-1),
            JsonPrimitive(1.5),
            JsonPrimitive(1e300),
            JsonPrimitive(""),
            JsonPrimitive("later"),
            JsonPrimitive("12"),
            JsonArray(emptyList()),
            JsonArray(listOf(JsonNull)),
            JsonObject(emptyMap()),
            JsonObject(mapOf("later" to JsonPrimitive(1))),
        )
    }
}
