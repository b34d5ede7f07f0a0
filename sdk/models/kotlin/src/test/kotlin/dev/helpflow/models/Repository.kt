package dev.helpflow.models

import java.nio.file.Path
import java.util.stream.Stream
import kotlin.io.path.exists
import kotlin.io.path.extension
import kotlin.io.path.readText
import kotlin.io.path.walk
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import org.junit.jupiter.api.DynamicTest

/** What the tests read from elsewhere in the repository. Tests run in the module's folder. */
internal object Repository {
    private val top: Path = Path.of("../../..").toAbsolutePath().normalize()

    data class JsonFile(val path: String, val json: JsonElement)

    /** One thing that every model reads the same way; see sdk/models/cases. */
    data class Case(val name: String, val json: JsonElement, val reads: String?, val writes: JsonElement, val refused: Boolean)

    /** Every valid sample of the catalogue's `components` or `actions`. */
    fun validSamples(family: String): List<JsonFile> = jsonFiles(family) { "/samples/valid/" in it }

    /** Every schema of the catalogue's `components` or `actions`. */
    fun schemas(family: String): List<JsonFile> = jsonFiles(family) { it.endsWith("/schema.json") }

    private fun jsonFiles(family: String, wanted: (String) -> Boolean): List<JsonFile> =
        top.resolve("components-catalog").resolve(family).walk()
            .filter { it.extension == "json" && wanted(it.joinToString("/")) }
            .map { JsonFile(top.relativize(it).toString(), Json.parseToJsonElement(it.readText())) }
            .sortedBy { it.path }
            .toList()

    fun cases(name: String): List<Case> {
        val file = top.resolve("sdk/models/cases/$name.json")
        return (Json.parseToJsonElement(file.readText()) as JsonArray).map { it.jsonObject }.map {
            Case(
                it.text("name"),
                it.getValue("json"),
                it["reads"]?.jsonPrimitive?.content,
                it["writes"] ?: it.getValue("json"),
                "refused" in it,
            )
        }
    }

    /** Every screen that a scenario of our flows comes to, by the scenario. */
    fun flowScreens(): Map<String, JsonElement> {
        val file = top.resolve("sdk/models/target/screens.json")
        check(file.exists()) {
            "$file is not there; write it with: " +
                "./mvnw -pl sdk/models -am test -Dtest=FlowScreensTest -Dsurefire.failIfNoSpecifiedTests=false"
        }
        return Json.parseToJsonElement(file.readText()).jsonObject
    }
}

internal fun JsonElement.text(name: String): String = jsonObject.getValue(name).jsonPrimitive.content

internal fun <T> tests(all: Iterable<T>, name: (T) -> String, test: (T) -> Unit): Stream<DynamicTest> =
    all.map { DynamicTest.dynamicTest(name(it)) { test(it) } }.stream()

/** The same JSON with every number in one form: JSON has one kind of number, 2.0 is 2. */
internal fun JsonElement.comparable(): JsonElement =
    when (this) {
        is JsonObject -> JsonObject(mapValues { it.value.comparable() })
        is JsonArray -> JsonArray(map { it.comparable() })
        is JsonPrimitive ->
            if (JsonType.of(this) == JsonType.NUMBER) JsonPrimitive(content.toBigDecimal().stripTrailingZeros().toPlainString()) else this
    }

internal fun readAs(entry: Entry): String =
    when (entry) {
        is UnknownEntry ->
            when (entry.reason) {
                UnknownReason.UNKNOWN_TYPE -> "unknownType"
                UnknownReason.UNKNOWN_VERSION -> "unknownVersion"
                UnknownReason.MALFORMED -> "malformed"
            }
        is Component, is Action -> "${entry.type}/${entry.version}"
    }
