package dev.helpflow.client

import dev.helpflow.models.Answer
import dev.helpflow.models.Component
import dev.helpflow.models.ComponentSerializer
import dev.helpflow.models.HelpflowJson
import dev.helpflow.models.Support
import dev.helpflow.models.UnknownEntry
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.cancel
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.buildJsonArray
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.TestFactory
import java.nio.file.Files
import java.nio.file.Path
import java.time.ZoneId
import java.util.concurrent.ConcurrentHashMap
import java.util.stream.Stream
import kotlin.io.path.extension
import kotlin.io.path.readText
import kotlin.random.Random

/** The client does in every scenario of the kit what the kit says. */
class ConformanceTest {
    @TestFactory
    fun doesAsTheKitSays(): Stream<DynamicTest> =
        Files.list(SCENARIOS).filter { it.extension == "json" }.sorted().map { file ->
            val scenario = Json.parseToJsonElement(file.readText()).jsonObject
            DynamicTest.dynamicTest("${file.fileName}: ${scenario.getValue("title").jsonPrimitive.content}") {
                ReplayServer().use { server -> runBlocking { play(scenario, server) } }
            }
        }

    private suspend fun play(scenario: JsonObject, server: ReplayServer) {
        var run = Run(server.url, emptyMap())
        try {
            for ((at, step) in scenario.getValue("steps").jsonArray.withIndex()) {
                val then = step.jsonObject.getValue("then").jsonObject
                server.expect(step.jsonObject["exchanges"])
                run = run.perform(step.jsonObject.getValue("do").jsonObject, server.url)
                awaiting {
                    assertThat(server.failures).isEmpty()
                    assertThat(server.missing).`as`("requests that did not come in step $at").isZero()
                    assertThat(run.shown(then)).`as`("after step $at").isEqualTo(then)
                }
            }
        } finally {
            run.kill()
        }
    }

    private suspend fun awaiting(holds: () -> Unit) {
        val until = System.nanoTime() + PATIENCE_MS * 1_000_000
        while (true) {
            try {
                return holds()
            } catch (notYet: AssertionError) {
                if (System.nanoTime() > until) throw notYet
                delay(10)
            }
        }
    }

    /** One run of an app; what it stored is what the next run finds. */
    private class Run(url: String, stored: Map<String, String>) {
        private val stored = ConcurrentHashMap(stored)
        private val deeds = CoroutineScope(Dispatchers.Default)
        private var tokens = 0
        @Volatile private var isAlive = true
        private var session: HelpflowSession? = null
        private var support: Support? = null
        private val helpflow = Helpflow(
            HelpflowOptions(
                baseUrl = url,
                token = { refused -> "token-${if (refused == null) tokens else ++tokens}" },
                app = "conformance/1.0.0",
                catalogue = 3,
                zone = ZoneId.of("Europe/London"),
                // A tenth of the longest wait, so that a test takes a tenth of the time.
                random = { Random.nextDouble() / 10 },
                storage = Kept(),
                transport = Mortal(JdkTransport()),
            ),
        )

        suspend fun perform(deed: JsonObject, url: String): Run {
            val (name, what) = deed.entries.single()
            when (name) {
                "start" -> session = helpflow.start(
                    what.jsonObject.getValue("flow").jsonPrimitive.content,
                    what.jsonObject.getValue("inputs").jsonObject,
                )
                "open" -> session = helpflow.open(what.jsonPrimitive.content)
                "step" -> deeds.launch { step(what.jsonObject) }
                "draft" -> session!!.draft(
                    what.jsonObject.getValue("component").jsonPrimitive.content,
                    answer(what.jsonObject.getValue("value")),
                )
                "support" -> support = helpflow.support()
                "wait" -> delay(QUIET_MS)
                "kill" -> {
                    delay(WRITTEN_MS)
                    kill()
                    return Run(url, stored)
                }
                else -> error("There is no deed $name in this driver.")
            }
            return this
        }

        private suspend fun step(what: JsonObject) = session!!.step(
            what.getValue("action").jsonPrimitive.content,
            what["answers"]?.jsonObject?.mapValues { answer(it.value) },
            what["target"]?.jsonPrimitive?.content,
        )

        private fun answer(json: JsonElement): Answer = HelpflowJson.decodeFromJsonElement(Answer.serializer(), json)

        /** From now on it can do nothing more, without having been told. */
        fun kill() {
            isAlive = false
            deeds.cancel()
        }

        /** What the client shows, of those things that are expected of it. */
        fun shown(then: JsonObject): JsonObject {
            val state = session?.state?.value
            val components = state?.body?.screen?.components.orEmpty()
            return JsonObject(
                then.mapValues { (name, expected) ->
                    when (name) {
                        "session" -> text(session?.id)
                        "status" -> text(state?.body?.session?.status?.wire)
                        "screen" -> text(state?.body?.screen?.id)
                        "move" -> text(state?.body?.move?.kind?.wire)
                        "busy" -> JsonPrimitive(state?.isBusy)
                        "offline" -> JsonPrimitive(state?.isOffline)
                        "problem" -> text(state?.problem?.code)
                        "errors" -> buildJsonArray {
                            state?.body?.screen?.errors.orEmpty().forEach { error ->
                                add(buildJsonArray { add(text(error.component)); add(text(error.code)) })
                            }
                        }
                        "values" -> JsonObject(expected.jsonObject.mapValues { (id, _) -> value(components.find { it.id == id }) })
                        "unknown" -> buildJsonArray { components.filter { it is UnknownEntry }.forEach { add(text(it.id)) } }
                        "support" -> HelpflowJson.encodeToJsonElement(Support.serializer(), support ?: state?.support ?: Support())
                        "stored" -> JsonObject(mapOf("without" to unstored(expected)))
                        else -> error("There is no expectation $name in this driver.")
                    }
                },
            )
        }

        private fun unstored(expected: JsonElement) = buildJsonArray {
            expected.jsonObject.getValue("without").jsonArray
                .filter { word -> stored.values.none { it.contains(word.jsonPrimitive.content) } }
                .forEach(::add)
        }

        private fun text(text: String?): JsonElement = text?.let(::JsonPrimitive) ?: JsonNull

        private fun value(component: Component?): JsonElement =
            component?.let { HelpflowJson.encodeToJsonElement(ComponentSerializer, it).jsonObject["value"] } ?: JsonNull

        private inner class Kept : Storage {
            override suspend fun get(key: String): String? = stored[key]

            override suspend fun set(key: String, value: String) {
                if (isAlive) stored[key] = value
            }

            override suspend fun remove(key: String) {
                if (isAlive) stored.remove(key)
            }
        }

        private inner class Mortal(private val transport: Transport) : Transport by transport {
            override suspend fun send(request: TransportRequest): TransportResponse =
                if (isAlive) transport.send(request) else CompletableDeferred<TransportResponse>().await()
        }
    }

    private companion object {
        val SCENARIOS: Path = Path.of("../../conformance/scenarios")
        const val PATIENCE_MS = 10_000L

        /** Within this time a client writes what was typed. */
        const val WRITTEN_MS = 500L

        /** Nothing comes within this time where nothing is to come. */
        const val QUIET_MS = 300L
    }
}
