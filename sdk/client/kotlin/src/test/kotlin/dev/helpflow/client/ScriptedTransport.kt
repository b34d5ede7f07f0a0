package dev.helpflow.client

import java.io.IOException

/** A server of which a test says what it answers, in order; a request that nobody expected fails the test. */
class ScriptedTransport : Transport {
    val sent = mutableListOf<TransportRequest>()
    private val replies = ArrayDeque<Pair<String, TransportResponse?>>()

    /** The next request of such a method and path is answered so; null cuts the connection. */
    fun on(line: String, vararg answers: TransportResponse?): ScriptedTransport = apply {
        answers.forEach { replies += line to it }
    }

    override suspend fun send(request: TransportRequest): TransportResponse {
        sent += request
        val line = "${request.method} ${request.url.removePrefix("https://help.test")}"
        val at = replies.indexOfFirst { it.first == line }
        check(at >= 0) { "Nobody expected $line." }
        return replies.removeAt(at).second ?: throw IOException("cut")
    }
}

fun json(status: Int, body: String, vararg headers: Pair<String, String>) =
    TransportResponse(status, mapOf(*headers), body)

fun shown(
    key: String = "k1",
    revision: Int = 1,
    status: Int = 200,
    refresh: Int? = null,
    value: String? = null,
    sessionStatus: String = "active",
) = json(status, body(key, revision, refresh, value, sessionStatus))

/** A refusal that carries the screen with what to correct. */
fun invalidAnswers(value: String? = null, refresh: Int? = null) = json(
    422,
    """{"type":"t","title":"t","status":422,"code":"invalid-answers","detail":"d",""" +
        body("k1", 1, refresh, value, "active", """"errors":[{"component":"wrong","code":"required","message":"Answer this."}],""")
            .trim().removePrefix("{"),
)

private fun body(
    key: String,
    revision: Int,
    refresh: Int?,
    value: String?,
    status: String,
    errors: String = "",
) =
    """{"session":{"id":"s1","status":"$status","revision":$revision,"flow":"cards/lost","flowVersion":1},
        "screen":{"id":"which","key":"$key","title":"What?","locale":"en-GB","dir":"ltr","back":false,
          "components":[{"type":"text-input","version":1,"id":"wrong","label":"What?","value":${value?.let { """"$it"""" }}}],
          "actions":[{"id":"next","type":"submit","label":"Continue"}],
          $errors${refresh?.let { """"refresh":{"afterMs":$it},""" }.orEmpty()}"analytics":{"id":"cards/lost:which"}}}"""
