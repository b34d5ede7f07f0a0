package dev.helpflow.client

import dev.helpflow.models.Support
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock
import kotlinx.serialization.KSerializer
import kotlinx.serialization.Serializable
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.builtins.serializer
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonElement

/** A request that changes a session, kept with its key and its bytes until it is answered. */
@Serializable
internal data class Kept(
    val key: String,
    val body: String,
    /** When the customer acted, in milliseconds since 1970. */
    val at: Long,
)

/** What was typed into the screen of that key and not sent. */
@Serializable
internal data class KeptDrafts(val screen: String, val values: Map<String, JsonElement>)

/**
 * What is kept on the device: unanswered requests, drafts, `support`. Only the newest sessions are kept. A storage that
 * fails costs what it would have kept and nothing else, so failures are told and not thrown.
 */
internal class Store(private val storage: Storage, private val onWarning: (String, Throwable) -> Unit) {
    /** Lists are read, changed and written: one after the other. */
    private val order = Mutex()

    suspend fun step(session: String): Kept? = read("step/$session", Kept.serializer())

    suspend fun keepStep(session: String, kept: Kept) = order.withLock {
        know(session)
        write("step/$session", Kept.serializer(), kept)
    }

    suspend fun dropStep(session: String) = order.withLock { remove("step/$session") }

    suspend fun drafts(session: String): KeptDrafts? = read("drafts/$session", KeptDrafts.serializer())

    suspend fun keepDrafts(session: String, drafts: KeptDrafts) = order.withLock {
        know(session)
        write("drafts/$session", KeptDrafts.serializer(), drafts)
    }

    suspend fun dropDrafts(session: String) = order.withLock { remove("drafts/$session") }

    /** The unanswered start with exactly that body, if it is not older. */
    suspend fun start(body: String, since: Long): Kept? = starts().find { it.body == body && it.at >= since }

    suspend fun keepStart(kept: Kept) = order.withLock {
        val others = starts().filter { it.key != kept.key }
        write(STARTS, ListSerializer(Kept.serializer()), (listOf(kept) + others).take(Limits.KEPT_SESSIONS))
    }

    suspend fun dropStart(key: String) = order.withLock {
        val others = starts().filter { it.key != key }
        if (others.isEmpty()) remove(STARTS) else write(STARTS, ListSerializer(Kept.serializer()), others)
    }

    suspend fun support(): Support? = read("support", Support.serializer())

    suspend fun keepSupport(support: Support) = write("support", Support.serializer(), support)

    /** Everything about the customer's sessions; `support` is nobody's. */
    suspend fun forget() = order.withLock {
        sessions().forEach { forget(it) }
        remove(STARTS)
        remove(SESSIONS)
    }

    private suspend fun starts(): List<Kept> = read(STARTS, ListSerializer(Kept.serializer())).orEmpty()

    private suspend fun sessions(): List<String> = read(SESSIONS, ListSerializer(String.serializer())).orEmpty()

    /** Puts the session first, and forgets those that were not touched for long. */
    private suspend fun know(session: String) {
        val known = sessions()
        if (known.firstOrNull() == session) {
            return
        }
        val sorted = listOf(session) + known.filter { it != session }
        sorted.drop(Limits.KEPT_SESSIONS).forEach { forget(it) }
        write(SESSIONS, ListSerializer(String.serializer()), sorted.take(Limits.KEPT_SESSIONS))
    }

    private suspend fun forget(session: String) {
        remove("step/$session")
        remove("drafts/$session")
    }

    private suspend fun <T> read(name: String, serializer: KSerializer<T>): T? =
        guarded("What was kept as $name cannot be read.") {
            storage.get(PREFIX + name)?.let { Json.decodeFromString(serializer, it) }
        }

    private suspend fun <T> write(name: String, serializer: KSerializer<T>, value: T) {
        guarded("The device's storage does not take $name.") {
            storage.set(PREFIX + name, Json.encodeToString(serializer, value))
        }
    }

    private suspend fun remove(name: String) {
        guarded("The device's storage does not take $name.") { storage.remove(PREFIX + name) }
    }

    private suspend fun <T> guarded(warning: String, work: suspend () -> T): T? =
        try {
            work()
        } catch (cancelled: CancellationException) {
            throw cancelled
        } catch (failure: Exception) {
            onWarning(warning, failure)
            null
        }

    private companion object {
        const val PREFIX = "helpflow/1/"
        const val STARTS = "starts"
        const val SESSIONS = "sessions"
    }
}

/** How to reach a person without the server: what it said last, or else what the app was built with. */
internal class SupportKeeper(private val store: Store, builtIn: Support?) {
    var known: Support? = builtIn
        private set
    private var isSaid = false

    /** What an earlier run of the app has kept. */
    suspend fun load() {
        if (!isSaid) {
            store.support()?.let {
                known = it
                isSaid = true
            }
        }
    }

    suspend fun keep(support: Support?) {
        if (support == null || support == Support() || (isSaid && support == known)) {
            return
        }
        known = support
        isSaid = true
        store.keepSupport(support)
    }
}
