package dev.helpflow.models

import java.util.stream.Stream
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.put
import kotlinx.serialization.json.putJsonArray
import org.assertj.core.api.Assertions.assertThat
import org.assertj.core.api.Assertions.assertThatThrownBy
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestFactory

/** What came later and what is malformed is read as in every other language. */
internal class CasesTest {
    @TestFactory
    fun `a component`(): Stream<DynamicTest> =
        tests(Repository.cases("components"), { it.name }) { case ->
            val component = HelpflowJson.decodeFromJsonElement(ComponentSerializer, case.json)

            assertThat(readAs(component)).isEqualTo(case.reads)
            assertSame(HelpflowJson.encodeToJsonElement(ComponentSerializer, component), case.writes)
        }

    @TestFactory
    fun `an action`(): Stream<DynamicTest> =
        tests(Repository.cases("actions"), { it.name }) { case ->
            val action = HelpflowJson.decodeFromJsonElement(ActionSerializer, case.json)

            assertThat(readAs(action)).isEqualTo(case.reads)
            assertSame(HelpflowJson.encodeToJsonElement(ActionSerializer, action), case.writes)
        }

    @TestFactory
    fun `a body`(): Stream<DynamicTest> =
        tests(Repository.cases("bodies"), { it.name }) { case ->
            if (case.refused) {
                assertThatThrownBy { decodeBody(case.json.toString()) }.isInstanceOf(DecodeException::class.java)
            } else {
                val body = decodeBody(case.json.toString())
                assertSame(HelpflowJson.encodeToJsonElement(SessionBody.serializer(), body), case.writes)
            }
        }

    @Test
    fun `a value that came later says the word that was sent`() {
        val body = decodeBody(Repository.cases("bodies")[1].json.toString())

        assertThat(body.session.status).isEqualTo(SessionStatus.Unknown("hibernating"))
        assertThat(body.move?.kind).isEqualTo(MoveKind.Unknown("sideways"))
    }

    @Test
    fun `a broken component keeps what was sent, but never says what a customer typed`() {
        val raw = buildJsonObject {
            put("type", "text-input")
            put("version", 1)
            put("id", "pin")
            putJsonArray("label") { add(JsonPrimitive("My PIN is 1234")) }
            put("value", "1234")
        }
        val component = HelpflowJson.decodeFromJsonElement(ComponentSerializer, raw) as UnknownComponent

        assertThat(component.raw).isEqualTo(raw)
        assertThat(component.id).isEqualTo("pin")
        assertThat(component.detail).contains("There should be a string, but there is a list.").doesNotContain("1234")
    }

    @Test
    fun `a refused body never says what a customer typed`() {
        assertThatThrownBy { decodeBody("""{"session": "1234 is my PIN", "screen": {}}""") }
            .isInstanceOf(DecodeException::class.java)
            .hasNoCause()
            .message()
            .isNotBlank()
            .doesNotContain("1234")
        assertThatThrownBy { decodeBody("1234 is my PIN") }
            .isInstanceOf(DecodeException::class.java)
            .message()
            .doesNotContain("my PIN")
    }

    @Test
    fun `a problem brings the screen to go on with`() {
        val problem = decodeProblem(
            buildJsonObject {
                put("type", "/problems/invalid-answers")
                put("title", "Invalid answers")
                put("status", 422)
                put("code", "invalid-answers")
                put("detail", "An answer is missing.")
                Repository.cases("bodies").first().json.jsonObject.forEach { (name, value) -> put(name, value) }
            }.toString(),
        )

        assertThat(problem.code).isEqualTo("invalid-answers")
        assertThat(problem.screen?.components?.single()).isEqualTo(TextV1(id = "intro", text = "Hello."))
    }

    private fun assertSame(actual: JsonElement, expected: JsonElement) =
        assertThat(actual.comparable()).isEqualTo(expected.comparable())
}
