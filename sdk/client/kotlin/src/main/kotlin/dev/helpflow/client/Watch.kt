package dev.helpflow.client

import dev.helpflow.models.SessionBody
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.TimeoutCancellationException
import kotlinx.coroutines.channels.ReceiveChannel
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.produceIn
import kotlinx.coroutines.launch
import kotlinx.coroutines.withTimeout

/**
 * Looks at a session from time to time while its screen waits for something: over a stream where server and transport have
 * one, else by reading it again after the time that the screen says. Reading changes nothing on the server.
 */
internal class Watch(
    private val shared: Shared,
    private val scope: CoroutineScope,
    private val path: () -> String,
    private val saw: suspend (Outcome) -> Unit,
    private val missed: suspend () -> Unit,
) {
    private var looking: Job? = null
    private var isListening = false
    private var broken = 0
    private var etag: String? = null

    /** Goes on from a body: looks again if its screen says so, and else no more. */
    fun follow(body: SessionBody, newEtag: String?) {
        etag = newEtag
        val refresh = body.screen.refresh
        if (refresh == null) {
            rest()
        } else if (!isListening) {
            rest()
            looking = scope.launch { again(refresh.afterMs) }
        }
    }

    /** Neither looks nor listens, until told to follow. */
    fun rest() {
        looking?.cancel()
        looking = null
        isListening = false
    }

    /** Reads the session now. With [once], a try that fails is not repeated. */
    fun read(once: Boolean) {
        rest()
        looking = scope.launch { look(once) }
    }

    private suspend fun again(afterMs: Long) {
        if (shared.hasStreams && broken < Limits.BROKEN_STREAMS) {
            isListening = true
            listen()
            isListening = false
        }
        // What happened while nobody listened is read; that leads back to here.
        delay(afterMs)
        look(once = false)
    }

    private suspend fun look(once: Boolean) {
        val request = Request("GET", path(), etag?.let { mapOf("If-None-Match" to it) } ?: emptyMap())
        val outcome =
            try {
                Outcome.of(if (once) shared.http.once(request) else shared.http.send(request))
            } catch (_: Unanswered) {
                null
            }
        // From here on this job is not to be cancelled by what it brings about: the next one takes its place.
        looking = null
        if (outcome == null) missed() else saw(outcome)
    }

    private suspend fun listen() {
        val stream =
            try {
                shared.http.stream("${path()}/stream")
            } catch (_: Unanswered) {
                broken++
                return
            }
        val isStream = stream?.headers?.get("content-type")?.startsWith("text/event-stream") ?: false
        if (stream == null || stream.status in NOT_OFFERED || (stream.status == OK && !isStream)) {
            shared.hasStreams = false
            return
        }
        val events = if (stream.status == OK) collect(stream) else 0
        broken = if (events > 0) 0 else broken + 1
    }

    /** How many events came until it broke off. */
    private suspend fun collect(stream: TransportStream): Int {
        var events = 0
        try {
            coroutineScope {
                val lines = stream.lines.produceIn(this)
                while (true) {
                    val json = next(lines) ?: break
                    events++
                    saw(Outcome.of(Answer(OK, emptyMap(), json)))
                }
                lines.cancel()
            }
        } catch (_: TimeoutCancellationException) {
            // It has died unnoticed.
        } catch (cancelled: CancellationException) {
            throw cancelled
        } catch (failure: java.io.IOException) {
            shared.options.onWarning("A stream broke off.", failure)
        } catch (failure: java.io.UncheckedIOException) {
            shared.options.onWarning("A stream broke off.", failure)
        }
        return events
    }

    /** The data of the next event (HTML standard, server-sent events); null at the end. */
    private suspend fun next(lines: ReceiveChannel<String>): String? {
        val data = mutableListOf<String>()
        while (true) {
            val line = withTimeout(Limits.SILENT_STREAM) { lines.receiveCatching().getOrNull() } ?: return null
            if (line.startsWith("data:")) {
                data += line.removePrefix("data:").removePrefix(" ")
            } else if (line.isEmpty() && data.isNotEmpty()) {
                return data.joinToString("\n")
            }
        }
    }

    private companion object {
        const val OK = 200
        val NOT_OFFERED = setOf(404, 405, 406, 501)
    }
}
