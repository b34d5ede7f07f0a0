package dev.helpflow.client

import io.github.resilience4j.core.IntervalFunction
import io.github.resilience4j.kotlin.retry.executeSuspendFunction
import io.github.resilience4j.retry.Retry
import io.github.resilience4j.retry.RetryConfig
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.TimeoutCancellationException
import kotlinx.coroutines.withTimeout
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.Json
import java.time.Clock
import java.time.Duration
import java.time.ZonedDateTime
import java.time.format.DateTimeFormatter
import java.time.format.DateTimeParseException

/** A request that was not answered, and may be sent again with the same key and the same bytes. */
internal class Unanswered(message: String, cause: Throwable? = null, val retryAfterMs: Long = 0) :
    RuntimeException(message, cause)

/** One request; sent again it is the same to the byte. */
internal class Request(
    val method: String,
    val path: String,
    val headers: Map<String, String> = emptyMap(),
    val body: ByteArray? = null,
)

/** What a server of ours answered. */
internal class Answer(val status: Int, private val headers: Map<String, String>, val body: String) {
    fun header(name: String): String? = headers[name.lowercase()]
}

/** Sends requests with the customer's token, and sends them again while nobody answers. */
internal class Http(private val options: HelpflowOptions) {
    private val waits = IntervalFunction.ofExponentialBackoff(Limits.FIRST_WAIT_MS, 2.0, Limits.LONGEST_WAIT_MS)
    private val retry =
        Retry.of(
            "helpflow",
            RetryConfig.custom<Any>()
                .maxAttempts(Limits.REPEATS + 1)
                .retryOnException { it is Unanswered && it.retryAfterMs <= Limits.LONGEST_RETRY_AFTER_MS }
                .intervalBiFunction { attempt, outcome ->
                    val asked = (outcome.left as? Unanswered)?.retryAfterMs ?: 0
                    // Full jitter; the library takes no wait at all for no repeat.
                    asked + (waits.apply(attempt) * options.random()).toLong().coerceAtLeast(1)
                }
                .build(),
        )

    /** @throws Unanswered when nobody has answered after all repeats */
    suspend fun send(request: Request): Answer = retry.executeSuspendFunction { once(request) }

    /** The same, tried once. */
    suspend fun once(request: Request): Answer {
        val answer = network {
            withTimeout(Limits.ANSWER_WITHIN) {
                withToken { token -> options.transport.send(transported(request, token)) to { it.status } }
            }
        }
        return checked(Answer(answer.status, answer.headers, answer.body))
    }

    /** A stream of lines that is open; null where there is none. */
    suspend fun stream(path: String): TransportStream? = network {
        withTimeout(Limits.ANSWER_WITHIN) {
            val request = Request("GET", path, mapOf("Accept" to "text/event-stream"))
            withToken { token -> options.transport.stream(transported(request, token)) to { it?.status } }
        }
    }

    /** With a new token if the first was refused. */
    private suspend fun <T> withToken(send: suspend (String) -> Pair<T, (T) -> Int?>): T {
        val token = token(null)
        val (answer, status) = send(token)
        if (status(answer) != UNAUTHENTICATED) {
            return answer
        }
        val renewed = token(token)
        return if (renewed == token) answer else send(renewed).first
    }

    private suspend fun token(refused: String?): String =
        try {
            options.token(refused)
        } catch (cancelled: CancellationException) {
            throw cancelled
        } catch (failure: Exception) {
            options.onWarning("The app has no token for the customer.", failure)
            ""
        }

    private fun transported(request: Request, token: String): TransportRequest {
        val headers =
            mapOf("Accept" to "application/json", "Authorization" to "Bearer $token") + options.headers + request.headers
        return TransportRequest(request.method, options.baseUrl.trimEnd('/') + request.path, headers, request.body)
    }

    private fun checked(answer: Answer): Answer {
        if (answer.status in COME_BACK_LATER) {
            val wait = retryAfterMs(answer.header("Retry-After"), options.clock)
            throw Unanswered("The server answered ${answer.status}.", retryAfterMs = wait)
        }
        // A success that is not JSON is no answer of ours, but of something in between, such as a hotel's sign-in page.
        if (answer.status < BAD_REQUEST && answer.body.isNotEmpty() && !answer.body.isJson()) {
            throw Unanswered("What answered is not the server.")
        }
        return answer
    }

    private suspend fun <T> network(work: suspend () -> T): T =
        try {
            work()
        } catch (late: TimeoutCancellationException) {
            throw Unanswered("The server does not answer.", late)
        } catch (cancelled: CancellationException) {
            throw cancelled
        } catch (failure: Exception) {
            throw Unanswered("The server cannot be reached.", failure)
        }

    private companion object {
        const val UNAUTHENTICATED = 401
        const val BAD_REQUEST = 400
        val COME_BACK_LATER = setOf(429, 502, 503, 504)
    }
}

private fun String.isJson(): Boolean =
    try {
        Json.parseToJsonElement(this)
        trimStart().startsWith("{")
    } catch (_: SerializationException) {
        false
    }

/** What a `Retry-After` header asks for (RFC 9110, section 10.2.3): seconds, or a date. */
internal fun retryAfterMs(header: String?, clock: Clock): Long {
    val text = header?.trim() ?: return 0
    text.toLongOrNull()?.let { return it.coerceIn(0, Int.MAX_VALUE.toLong()) * 1_000 }
    return try {
        val until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant()
        Duration.between(clock.instant(), until).toMillis().coerceAtLeast(0)
    } catch (_: DateTimeParseException) {
        0
    }
}
