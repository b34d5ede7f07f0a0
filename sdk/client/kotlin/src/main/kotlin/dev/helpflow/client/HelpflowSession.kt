package dev.helpflow.client

import dev.helpflow.models.Answer
import dev.helpflow.models.AppEventType
import dev.helpflow.models.FileRef
import dev.helpflow.models.Problem
import dev.helpflow.models.SessionBody
import dev.helpflow.models.SessionStatus
import dev.helpflow.models.Support
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.Deferred
import kotlinx.coroutines.Job
import kotlinx.coroutines.async
import kotlinx.coroutines.cancel
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.drop
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.buildJsonObject

/** Where a session stands, for drawing. */
data class SessionState(
    /** What to show, with what the customer typed; null until the server has answered for the first time. */
    val body: SessionBody? = null,
    /** Whether the customer is waiting for an answer to what they did. */
    val isBusy: Boolean = false,
    /** Whether the server cannot be reached; [support] is then what to show, and [HelpflowSession.retry] what to offer. */
    val isOffline: Boolean = false,
    /** What the server refused, where its screen does not say so itself; gone with the next answer. */
    val problem: Problem? = null,
    /** How to reach a person, from when the server could last be reached. */
    val support: Support? = null,
)

/** What a customer did, to be sent until it is answered. */
internal class Deed(
    val kind: Kind,
    val kept: Kept,
    /** Whether it may be written to the device; what is sensitive may not. */
    val isStorable: Boolean,
) {
    enum class Kind { START, STEP, RESUME }
}

/**
 * One customer's way through one flow, as an app holds it: what to show, and what the customer can do. Got from
 * [Helpflow]. Calls do not fail when the server refuses or cannot be reached; the state then says so.
 */
class HelpflowSession internal constructor(private val shared: Shared, id: String?) {
    private val scope = shared.newScope()
    private val drafts = Drafts(shared.store)
    private val events = AppEvents(shared, scope) { this.id?.let { "${path()}/events" } }
    private val uploads = Uploads(shared, ::path)
    private val watch = Watch(shared, scope, ::path, ::saw, ::lost)
    private val current = MutableStateFlow(SessionState(support = shared.support.known))
    private var received: SessionBody? = null
    private var etag: String? = null
    private var deed: Deed? = null
    private var doing: Deferred<Unit>? = null
    private var doingBody: String? = null
    private var later: Job? = null
    private var saving: Job? = null
    private var hiddenAt: Long? = null

    /** Where it stands; each state is a new one. */
    val state: StateFlow<SessionState> = current.asStateFlow()

    /** The server's id of the session; another one after restart, and null while a start is unanswered. */
    @Volatile
    var id: String? = id
        private set

    init {
        scope.launch { shared.options.presence.visible.drop(1).collect { if (it) seen() else hidden() } }
        scope.launch { shared.options.presence.online.collect { if (shared.options.presence.visible.value) seen() } }
    }

    /**
     * Does what the customer did: an action of the screen, or `back`, `change`, `escalate`, `abandon`, `cancel`, `restart`.
     * Without [answers] those that the screen shows are sent, and with back, change and escalate what was typed. The same
     * again while the first is unanswered is the first; something else takes its place, and the server decides by the
     * screen's key which of the two came to pass.
     */
    suspend fun step(action: String, answers: Map<String, Answer>? = null, target: String? = null) =
        withContext(shared.confined) {
            val given = answers?.mapValues { it.value.json } ?: answersFor(action)
            val body = stepBody(action, given, target)
            val running = doing
            val unanswered = deed
            when {
                running != null && doingBody == body -> running.join()
                unanswered?.kept?.body == body -> perform(unanswered)
                else -> perform(Deed(Deed.Kind.STEP, shared.newKept(body), given == null || drafts.mayKeep(given)))
            }
        }

    /** Keeps what the customer typed, until the screen is another one. */
    fun draft(component: String, answer: Answer) {
        scope.launch {
            drafts.set(component, answer)
            show { it }
            saving?.cancel()
            saving = launch {
                delay(Limits.DRAFTS_AFTER)
                drafts.save()
            }
        }
    }

    /** Tries again what could not be done, or looks at the session again. */
    suspend fun retry() = withContext(shared.confined) { deed?.let { perform(it) } ?: resume(quietly = false) }

    /** Tells of what the app saw; sent with others a little later. */
    fun report(type: AppEventType, component: String? = null, detail: String? = null, screen: String? = null) {
        scope.launch { (screen ?: received?.screen?.key)?.let { events.report(type, it, component, detail) } }
    }

    /**
     * Sends a file to a file-upload component, whose answer is the list of the ids of its files; answers when it is ready,
     * or refused. Cancelled, the server keeps nothing of it.
     *
     * @throws HelpflowException when the server refuses to take it, or cannot be reached: again with the same source goes on
     */
    suspend fun upload(
        component: String,
        source: UploadSource,
        name: String,
        onProgress: (sent: Long) -> Unit = {},
    ): FileRef = withContext(shared.confined) { uploads.send(component, source, name, onProgress) }

    /**
     * Takes away a file that the customer took out of the answer. Nothing is wrong when it is gone already, when an earlier
     * answer names it (it stays), or when the server cannot be reached (it drops the file later).
     *
     * @throws HelpflowException when the server refuses
     */
    suspend fun removeFile(id: String) = withContext(shared.confined) { uploads.remove(id) }

    /** Takes back what the server has of a file whose upload failed and is given up. Does not fail: the server drops it in the end. */
    suspend fun forgetUpload(source: UploadSource) = withContext(shared.confined) { uploads.forget(source) }

    /** Tells that the screen was closed, and ends looking and listening; the session on the server goes on. */
    suspend fun close() = withContext(shared.confined) {
        try {
            drafts.save()
            val isGone = received?.session?.status in OVER || current.value.problem?.status in GONE
            events.end(received?.screen?.key?.takeUnless { isGone })
        } finally {
            scope.cancel()
        }
    }

    /** Takes up a session that the server has, where the customer left it. */
    internal suspend fun takeUp(id: String) {
        drafts.load(id)
        val kept = shared.store.step(id)
        if (kept != null && isRecent(kept)) {
            perform(Deed(Deed.Kind.STEP, kept, isStorable = true))
        } else {
            kept?.let { shared.store.dropStep(id) }
            resume(quietly = false)
        }
    }

    /** Sends a deed until it is answered, or has been tried often enough. Quietly is once, and shows no waiting. */
    internal suspend fun perform(deed: Deed, quietly: Boolean = false) {
        doing?.cancel()
        val running = scope.async { send(deed, quietly) }
        doing = running
        doingBody = deed.kept.body
        running.join()
        if (doing === running) {
            doing = null
            doingBody = null
        }
        // What took its place is not its failure; a fault of ours is.
        if (!running.isCancelled) running.await() else running.faultOrNull()?.let { throw it }
    }

    private suspend fun send(sent: Deed, quietly: Boolean) {
        val replaced = deed
        deed = sent
        later?.cancel()
        watch.rest()
        if (!quietly) {
            show { it.copy(isBusy = true) }
        }
        if (replaced != null && replaced !== sent) {
            dropKept(replaced)
        }
        keep(sent)
        val request = requestOf(sent)
        val outcome =
            try {
                Outcome.of(if (quietly) shared.http.once(request) else shared.http.send(request))
            } catch (_: Unanswered) {
                lost()
                return
            }
        if (outcome.isDefinite) {
            deed = null
            dropKept(sent)
        }
        took(outcome, sent)
    }

    private fun requestOf(sent: Deed): Request {
        val isStart = sent.kind == Deed.Kind.START
        val headers = buildMap {
            put("Content-Type", "application/json")
            put("Idempotency-Key", sent.kept.key)
            if (isStart) put("Helpflow-Zone", shared.options.zone.id)
        }
        val path = if (isStart) "/v1/sessions" else "${path()}/steps"
        return Request("POST", path, headers, sent.kept.body.encodeToByteArray())
    }

    /** Comes back to the session: results that are too old are asked for again, which reading alone does not do. */
    private suspend fun resume(quietly: Boolean) =
        perform(Deed(Deed.Kind.RESUME, shared.newKept("""{"action":"resume"}"""), isStorable = false), quietly)

    private suspend fun took(outcome: Outcome, deed: Deed?) {
        when (outcome) {
            is Outcome.Shown -> adopt(looked(outcome.body, deed), outcome.etag, null)
            is Outcome.Unchanged -> {
                show { it.copy(isBusy = false, isOffline = false) }
                follow()
            }
            is Outcome.Refused -> refused(outcome.problem, deed)
        }
    }

    private suspend fun refused(problem: Problem, deed: Deed?) {
        val body = problem.body()
        shared.support.keep(problem.support)
        if (body != null) {
            // An app that comes back has asked for nothing that could be refused.
            val isTold = deed?.kind == Deed.Kind.RESUME || problem.code in TOLD_BY_THE_SCREEN
            adopt(looked(body, deed), null, problem.takeUnless { isTold })
            return
        }
        show { it.copy(isBusy = false, isOffline = false, problem = problem) }
        if (problem.status in GONE) watch.rest() else follow()
    }

    /** The same after a step; what only came of looking leaves standing what is still to be corrected. */
    private fun looked(body: SessionBody, deed: Deed?): SessionBody =
        if (deed == null || deed.kind == Deed.Kind.RESUME) body.stillToCorrect(received) else body

    /** What a read or a stream brought; it may have been overtaken by a step, here or on another device. */
    private suspend fun saw(outcome: Outcome) {
        val now = received?.session
        val isOld = outcome is Outcome.Shown && now != null &&
            outcome.body.session.id == now.id && outcome.body.session.revision < now.revision
        if (doing == null && !isOld) {
            took(outcome, null)
        }
    }

    private suspend fun adopt(body: SessionBody, newEtag: String?, problem: Problem?) {
        val before = id
        id = body.session.id
        received = body
        etag = newEtag
        drafts.follow(body)
        shared.support.keep(body.support)
        if (before != null && before != id) {
            shared.store.dropStep(before)
        }
        show { it.copy(isBusy = false, isOffline = false, problem = problem) }
        follow()
    }

    private fun follow() {
        val body = received
        if (body != null && shared.options.presence.visible.value) {
            watch.follow(body, etag)
        }
    }

    /** Nobody has answered. What can be shown is shown, and it is tried again from time to time. */
    private suspend fun lost() {
        shared.support.load()
        show { it.copy(isBusy = false, isOffline = true) }
        if (shared.options.presence.visible.value) {
            later?.cancel()
            later = scope.launch {
                delay(Limits.TRY_AGAIN_AFTER)
                later = null
                tryAgain()
            }
        }
    }

    private suspend fun tryAgain() {
        val unanswered = deed
        when {
            unanswered == null -> watch.read(once = true)
            isRecent(unanswered.kept) -> perform(unanswered, quietly = true)
            // The customer may have thought better of it, so what is there now is shown, to be decided again.
            unanswered.kind != Deed.Kind.START -> resume(quietly = true)
        }
    }

    private suspend fun hidden() {
        hiddenAt = hiddenAt ?: shared.now()
        watch.rest()
        later?.cancel()
        drafts.save()
        events.flush()
    }

    private suspend fun seen() {
        val since = hiddenAt
        hiddenAt = null
        when {
            doing != null -> return
            current.value.isOffline -> tryAgain()
            since == null || received == null || received?.session?.status in OVER -> return
            shared.now() - since > Limits.AWAY_FOR.inWholeMilliseconds -> resume(quietly = true)
            else -> watch.read(once = false)
        }
    }

    private fun answersFor(action: String): Map<String, JsonElement>? = when (action) {
        in NO_ANSWERS -> null
        in KEEP_DRAFTS -> drafts.values
        else -> received?.withDrafts(drafts.values)?.shownAnswers()
    }

    /** In one order, so that the same answers are the same bytes. */
    private fun stepBody(action: String, answers: Map<String, JsonElement>?, target: String?): String =
        buildJsonObject {
            received?.takeUnless { action == "resume" }?.let { put("key", JsonPrimitive(it.screen.key)) }
            put("action", JsonPrimitive(action))
            answers?.let { put("answers", JsonObject(it.toSortedMap())) }
            target?.let { put("target", JsonPrimitive(it)) }
        }.toString()

    private suspend fun keep(sent: Deed) {
        val session = id
        if (sent.kind == Deed.Kind.START) {
            shared.store.keepStart(sent.kept)
        } else if (sent.kind == Deed.Kind.STEP && sent.isStorable && session != null) {
            shared.store.keepStep(session, sent.kept)
        }
    }

    private suspend fun dropKept(sent: Deed) {
        val session = id
        if (sent.kind == Deed.Kind.START) {
            shared.store.dropStart(sent.kept.key)
        } else if (sent.kind == Deed.Kind.STEP && sent.isStorable && session != null) {
            shared.store.dropStep(session)
        }
    }

    private fun isRecent(kept: Kept) = kept.at >= shared.now() - Limits.RESEND_WITHIN.inWholeMilliseconds

    private fun path(): String =
        "/v1/sessions/" + checkNotNull(id) { "The session has not started: its state says whether the server can be reached." }

    private fun show(change: (SessionState) -> SessionState) {
        current.value = change(current.value).copy(body = received?.withDrafts(drafts.values), support = shared.support.known)
    }

    private companion object {
        val KEEP_DRAFTS = setOf("back", "change", "escalate")
        val NO_ANSWERS = setOf("resume", "abandon", "restart", "cancel")
        val OVER = setOf(SessionStatus.Ended, SessionStatus.Expired, SessionStatus.Abandoned)
        val GONE = setOf(404L, 410L)

        /** Problems that are nothing to tell of: what to show is in the screen that they carry. */
        val TOLD_BY_THE_SCREEN = setOf("stale", "invalid-answers")
    }
}

/** What it failed of, if it was not just cancelled. */
private suspend fun Deferred<Unit>.faultOrNull(): Throwable? =
    try {
        await()
        null
    } catch (_: CancellationException) {
        null
    } catch (fault: Exception) {
        fault
    }
