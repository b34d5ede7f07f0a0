package dev.helpflow.client

import dev.helpflow.models.DecodeException
import dev.helpflow.models.SessionSummary
import dev.helpflow.models.Support
import dev.helpflow.models.decodeSessionList
import dev.helpflow.models.decodeSupport
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.withContext
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import java.time.Clock
import java.time.ZoneId
import java.util.UUID
import java.util.logging.Level
import java.util.logging.Logger
import kotlin.random.Random

/** What an app tells the runtime when it starts. */
class HelpflowOptions(
    /** Where the server is, such as `https://help.example.com`. */
    val baseUrl: String,
    /**
     * The customer's access token, asked for before each request. When the server refuses one it is asked once more, with
     * the refused token as its argument: the time to fetch a new one.
     */
    val token: suspend (refused: String?) -> String,
    /** The app and its version, such as `android/8.3.0`. */
    app: String,
    /** The catalogue release that the app was built against. */
    catalogue: Int,
    /** Components of that release that the app does not draw all the same. */
    without: List<String> = emptyList(),
    /** The language of texts, as an `Accept-Language` header says it; the customer's or the flow's when absent. */
    locale: String? = null,
    /** The customer's time zone. */
    val zone: ZoneId = ZoneId.systemDefault(),
    /** How to reach a person, for an app that has never reached the server. */
    val support: Support? = null,
    transport: Transport? = null,
    /** Where unanswered steps, drafts and `support` are kept. */
    val storage: Storage = MemoryStorage(),
    val presence: Presence = Presence.Always,
    val clock: Clock = Clock.systemUTC(),
    /** A number from 0 up to 1, for waiting times. */
    val random: () -> Double = Random.Default::nextDouble,
    /** New and not to be guessed each time, for keys. */
    val newId: () -> String = { UUID.randomUUID().toString() },
    /** Told what went wrong that the customer need not know, such as a storage that is full. */
    val onWarning: (message: String, cause: Throwable?) -> Unit = { message, cause ->
        Logger.getLogger("dev.helpflow.client").log(Level.WARNING, message, cause)
    },
) {
    /** By the JDK's client where none was given; so that one on Android, which has no such client, never asks for it. */
    internal val transport: Transport = transport ?: JdkTransport()

    internal val headers: Map<String, String> = buildMap {
        val excluded = if (without.isEmpty()) "" else "; without=${without.joinToString(",")}"
        put("Helpflow-Client", "$app; catalogue=$catalogue$excluded")
        locale?.let { put("Accept-Language", it) }
    }
}

/** What sessions share. All of it is used by one coroutine at a time. */
internal class Shared(val options: HelpflowOptions) {
    /** One at a time, so that nothing here needs a lock. */
    val confined: CoroutineDispatcher = Dispatchers.Default.limitedParallelism(1)
    val http = Http(options)
    val store = Store(options.storage, options.onWarning)
    val support = SupportKeeper(store, options.support)

    /** Whether the server has streams, as far as is known. */
    var hasStreams = true

    fun newScope() = CoroutineScope(SupervisorJob() + confined)

    fun now(): Long = options.clock.millis()

    fun newKept(body: String) = Kept(options.newId(), body, now())
}

/** A customer's access to help flows; an app has one for each customer who signs in. May be used from any thread. */
class Helpflow(options: HelpflowOptions) {
    private val shared = Shared(options)

    /**
     * Starts a session of a flow. One whose answer was lost a short while ago, perhaps in an earlier run of the app, is
     * taken up and not started twice. Does not fail: the session's state says what the server did.
     */
    suspend fun start(flow: String, inputs: Map<String, JsonElement> = emptyMap()): HelpflowSession =
        withContext(shared.confined) {
            shared.support.load()
            val body = JsonObject(mapOf("flow" to JsonPrimitive(flow), "inputs" to JsonObject(inputs))).toString()
            val since = shared.now() - Limits.TAKE_UP_START_WITHIN.inWholeMilliseconds
            val kept = shared.store.start(body, since) ?: shared.newKept(body)
            HelpflowSession(shared, null).also { it.perform(Deed(Deed.Kind.START, kept, isStorable = true)) }
        }

    /**
     * Comes back to a session; a step of it that was not answered when the app ended is sent again first. Does not fail:
     * the session's state says what the server did.
     */
    suspend fun open(id: String): HelpflowSession =
        withContext(shared.confined) {
            shared.support.load()
            HelpflowSession(shared, id).also { it.takeUp(id) }
        }

    /**
     * The customer's sessions that can be gone on with, newest activity first.
     *
     * @throws HelpflowException when the server refuses or cannot be reached
     */
    suspend fun list(): List<SessionSummary> = withContext(shared.confined) {
        val answer = orOffline { shared.http.send(Request("GET", "/v1/sessions?status=active")) }
        if (answer.status != OK) {
            throw HelpflowException(Outcome.problemOf(answer))
        }
        decodeSessionList(answer.body).sessions
    }

    /**
     * How to reach a person. Asks the server, so that an app that calls this when it starts has it for when nothing can be
     * reached; and answers with what is kept when it cannot be. Does not fail.
     */
    suspend fun support(): Support = withContext(shared.confined) {
        shared.support.load()
        try {
            val answer = shared.http.once(Request("GET", "/v1/support"))
            if (answer.status == OK) {
                shared.support.keep(decodeSupport(answer.body))
            }
        } catch (_: Unanswered) {
            // That is what it is kept for.
        } catch (failure: DecodeException) {
            shared.options.onWarning("How to reach a person is answered from what is kept.", failure)
        }
        shared.support.known ?: Support()
    }

    /** Removes from the device what is kept about the customer's sessions: to be called when they sign out. */
    suspend fun forget() = withContext(shared.confined) { shared.store.forget() }

    private companion object {
        const val OK = 200
    }
}

/** The same, with a request that nobody answered as the exception that apps are told. */
internal suspend fun <T> orOffline(work: suspend () -> T): T =
    try {
        work()
    } catch (failure: Unanswered) {
        throw HelpflowException(null, failure)
    }
