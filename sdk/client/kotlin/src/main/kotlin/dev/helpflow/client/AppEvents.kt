package dev.helpflow.client

import dev.helpflow.models.AppEvent
import dev.helpflow.models.AppEventType
import dev.helpflow.models.EventsRequest
import dev.helpflow.models.HelpflowJson
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock
import java.time.Instant

/** Gathers what an app saw and sends it by the batch. Nothing of it is worth troubling the customer. */
internal class AppEvents(
    private val shared: Shared,
    private val scope: CoroutineScope,
    private val path: () -> String?,
) {
    private val told = mutableSetOf<List<String?>>()
    private val sending = Mutex()
    private var waiting = listOf<AppEvent>()
    private var later: Job? = null

    /** The screen that was last told of as closed. */
    private var left: String? = null

    fun report(type: AppEventType, screen: String, component: String?, detail: String?) {
        // A state is told of once a screen; a deed each time.
        val isNew = told.add(listOf(type.wire, screen, component, detail))
        if (!isNew && (type == AppEventType.Shown || type == AppEventType.RenderFailed)) {
            return
        }
        add(type, screen, component, detail)
        if (waiting.size >= Limits.EVENTS_AT_ONCE) {
            scope.launch { flush() }
        } else if (later?.isActive != true) {
            later = scope.launch {
                delay(Limits.EVENTS_AFTER)
                flush()
            }
        }
    }

    /** Tells that the screen was closed, where there is one and the app has not told so itself, and sends all. */
    suspend fun end(screen: String?) {
        if (screen != null && screen != left) {
            add(AppEventType.Closed, screen, null, null)
        }
        flush()
    }

    /** Sends what is gathered; what could not be sent goes with the next. */
    suspend fun flush() = sending.withLock {
        val to = path() ?: return@withLock
        while (waiting.isNotEmpty()) {
            val events = waiting.take(Limits.EVENTS_AT_ONCE)
            if (!send(to, events)) {
                return@withLock
            }
            waiting = waiting - events.toSet()
        }
    }

    private fun add(type: AppEventType, screen: String, component: String?, detail: String?) {
        if (type == AppEventType.Closed) {
            left = screen
        }
        val at = Instant.ofEpochMilli(shared.now()).toString()
        val event = AppEvent(shared.options.newId(), type, at, screen, component, detail)
        waiting = (waiting + event).takeLast(Limits.EVENTS_KEPT)
    }

    /** Whether the server has them, or does not want them. */
    private suspend fun send(to: String, events: List<AppEvent>): Boolean {
        val headers = mapOf("Content-Type" to "application/json", "Idempotency-Key" to events.first().id)
        val body = HelpflowJson.encodeToString(EventsRequest.serializer(), EventsRequest(events))
        val status =
            try {
                shared.http.once(Request("POST", to, headers, body.encodeToByteArray())).status
            } catch (_: Unanswered) {
                return false
            }
        if (status >= REFUSED) {
            shared.options.onWarning("The server answered $status to events of the app.", null)
        }
        return status != UNAUTHENTICATED && status < FAILED
    }

    private companion object {
        const val REFUSED = 400
        const val UNAUTHENTICATED = 401
        const val FAILED = 500
    }
}
