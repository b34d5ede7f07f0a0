package dev.helpflow.client

import com.sun.net.httpserver.HttpExchange
import com.sun.net.httpserver.HttpServer
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.int
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import kotlinx.serialization.json.long
import java.net.InetAddress
import java.net.InetSocketAddress
import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.Executors

/** Answers a client as the conformance kit says, and writes down where the client did not do as the kit says. */
class ReplayServer : AutoCloseable {
    val failures = CopyOnWriteArrayList<String>()
    private val server = HttpServer.create(InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0)
    private val names = mutableMapOf<Pair<String, String>, String>()
    private val bytes = mutableMapOf<String, String>()
    private var expected = listOf<JsonObject>()
    private var hasCome = false
    private var answeredAt = 0L

    init {
        server.executor = Executors.newCachedThreadPool { Thread(it).apply { isDaemon = true } }
        server.createContext("/") { handle(it) }
        server.start()
    }

    val url: String get() = "http://127.0.0.1:${server.address.port}"

    @Synchronized
    fun expect(exchanges: JsonElement?) {
        expected = (exchanges as? JsonArray).orEmpty().map { it.jsonObject }
        hasCome = false
    }

    /** How many exchanges are still to come; one that may come any number of times comes at least once. */
    @get:Synchronized
    val missing: Int get() = expected.count { !("anyTimes" in it && hasCome) }

    private fun handle(http: HttpExchange) {
        val text = http.requestBody.readAllBytes().decodeToString()
        when {
            http.requestURI.path.endsWith("/stream") -> answer(http, 404, """{"code":"not-found"}""")
            http.requestURI.path.endsWith("/events") -> answer(http, 202, """{"accepted":1,"duplicates":0,"rejected":[]}""")
            else -> inOrder(http, text)
        }
    }

    @Synchronized
    private fun inOrder(http: HttpExchange, text: String) {
        val exchange = expected.firstOrNull()
        val wrong = if (exchange == null) listOf("nothing was to be sent") else wrong(exchange, http, text)
        if (exchange == null || wrong.isNotEmpty()) {
            failures += "${http.requestMethod} ${http.requestURI} $text: ${wrong.joinToString("; ")}"
            answer(http, 418, """{"code":"unexpected-request"}""")
            return
        }
        hasCome = true
        if ("anyTimes" !in exchange) {
            expected = expected.drop(1)
        }
        val response = exchange["response"]?.jsonObject
        val fault = exchange["fault"]?.jsonPrimitive?.content
        when {
            fault == "unanswered" -> return
            // Without an answer this cuts the connection.
            fault != null || response == null -> http.close()
            else -> {
                answeredAt = System.nanoTime()
                response["headers"]?.jsonObject?.forEach { (name, value) ->
                    http.responseHeaders.set(name, value.jsonPrimitive.content)
                }
                val body = response["body"]?.let(::faster)?.toString().orEmpty()
                answer(http, response.getValue("status").jsonPrimitive.int, body)
            }
        }
    }

    private fun wrong(exchange: JsonObject, http: HttpExchange, text: String): List<String> = buildList {
        val wanted = exchange.getValue("request").jsonObject
        fun check(holds: Boolean, sentence: () -> String) {
            if (!holds) add(sentence())
        }
        val line = wanted.text("method") + " " + wanted.text("path")
        check("${http.requestMethod} ${http.requestURI}" == line) { "$line was to come" }
        check((if (text.isEmpty()) null else Json.parseToJsonElement(text)) == wanted["body"]) {
            "its body was to be ${wanted["body"]}"
        }
        wanted["headers"]?.jsonObject?.forEach { (name, value) ->
            check(http.requestHeaders.getFirst(name) == value.jsonPrimitive.content) { "its $name was to be $value" }
        }
        wanted["key"]?.let { name ->
            val key = http.requestHeaders.getFirst("Idempotency-Key").orEmpty()
            check(isNamed("key", name.jsonPrimitive.content, key)) { "its Idempotency-Key was to be $name" }
            check(bytes.getOrPut(key) { text } == text) { "under the same key it was to be the same to the byte" }
        }
        wanted["token"]?.let { name ->
            val token = http.requestHeaders.getFirst("Authorization").orEmpty()
            check(isNamed("token", name.jsonPrimitive.content, token)) { "its token was to be $name" }
        }
        exchange["after"]?.let {
            val millis = it.jsonPrimitive.long / (if (wanted.text("method") == "GET") FASTER else 1)
            val passed = (System.nanoTime() - answeredAt) / 1_000_000
            check(passed >= millis - TIMER_SLACK_MS) { "it was to come after $millis ms" }
        }
    }

    /** A name stands for one value and no other, and a value has no other name of its kind. */
    private fun isNamed(kind: String, name: String, value: String): Boolean {
        val others = names.filterKeys { it.first == kind && it.second != name }.values
        return names.getOrPut(kind to name) { value } == value && value !in others
    }

    private fun answer(http: HttpExchange, status: Int, body: String) {
        http.responseHeaders.putIfAbsent("Content-Type", listOf("application/json"))
        val bytes = body.encodeToByteArray()
        http.sendResponseHeaders(status, if (bytes.isEmpty()) -1 else bytes.size.toLong())
        if (bytes.isNotEmpty()) {
            http.responseBody.write(bytes)
        }
        http.close()
    }

    /** The same with refresh times that are shorter, so that nobody waits for what is only waiting. */
    private fun faster(json: JsonElement): JsonElement = when (json) {
        is JsonObject -> JsonObject(
            json.mapValues { (name, value) ->
                if (name == "afterMs") JsonPrimitive(value.jsonPrimitive.long / FASTER) else faster(value)
            },
        )
        is JsonArray -> JsonArray(json.map(::faster))
        else -> json
    }

    private fun JsonObject.text(name: String) = getValue(name).jsonPrimitive.content

    override fun close() = server.stop(0)

    private companion object {
        const val FASTER = 20
        const val TIMER_SLACK_MS = 2
    }
}
