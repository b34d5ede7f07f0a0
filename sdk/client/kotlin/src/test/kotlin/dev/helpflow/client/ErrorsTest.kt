package dev.helpflow.client

import dev.helpflow.models.AppEventType
import dev.helpflow.models.TextInputV1
import dev.helpflow.models.TextInputV1Value
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.emptyFlow
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.flow
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.CsvSource
import java.time.Clock
import java.time.Instant
import java.time.ZoneId
import java.time.ZoneOffset
import kotlin.time.Duration.Companion.milliseconds
import kotlin.time.Duration.Companion.seconds

/** What is to be corrected stays until the customer has acted on it, whatever a look at the session brings. */
class ErrorsTest {
    private val transport = ScriptedTransport()
    private val visible = MutableStateFlow(true)
    @Volatile private var now = Instant.parse("2026-11-26T08:00:00Z")
    private val clock = object : Clock() {
        override fun instant(): Instant = now

        override fun getZone(): ZoneId = ZoneOffset.UTC

        override fun withZone(zone: ZoneId): Clock = this
    }

    private fun app(with: Transport = transport) = Helpflow(
        HelpflowOptions(
            baseUrl = "https://help.test/",
            token = { "alex" },
            app = "test/1.0.0",
            catalogue = 3,
            transport = with,
            presence = object : Presence {
                override val visible = this@ErrorsTest.visible
                override val online: Flow<Unit> = emptyFlow()
            },
            clock = clock,
        ),
    )

    /** The field was emptied, and the server still has what it was before. */
    private suspend fun refused(): HelpflowSession {
        transport.on(START, shown(status = 201, value = "old"))
        transport.on(STEP, invalidAnswers())
        return app().start("cards/lost").also {
            it.step("next", emptyMap())
            assertThat(errorsOf(it)).containsExactly("required")
        }
    }

    private suspend fun away(session: HelpflowSession, seconds: Long, revision: Long) {
        // What the app saw is sent when it is hidden, so that this is to be seen.
        session.report(AppEventType.Opened)
        transport.on(EVENTS, json(202, """{"accepted":1,"duplicates":0,"rejected":[]}"""))
        val told = transport.sent.count { it.url.endsWith("/events") }
        visible.value = false
        withTimeout(10.seconds) { while (transport.sent.count { it.url.endsWith("/events") } == told) delay(5.milliseconds) }
        now = now.plusSeconds(seconds)
        visible.value = true
        withTimeout(10.seconds) { session.state.first { it.body?.session?.revision == revision } }
    }

    @ParameterizedTest
    @CsvSource("10, GET /v1/sessions/s1", "40, POST /v1/sessions/s1/steps")
    fun staysWithItsValuesWhenTheSameScreenIsReadOrResumed(seconds: Long, line: String) = runBlocking<Unit> {
        val session = refused()
        transport.on(line, shown(revision = 2, value = "old"))

        away(session, seconds, revision = 2)

        assertThat(errorsOf(session)).containsExactly("required")
        assertThat(valueOf(session)).isNull()
        assertThat(session.state.value.isBusy).isFalse()
    }

    @Test
    fun staysWhenAStreamBringsTheSameScreen() = runBlocking<Unit> {
        val streaming = object : Transport by transport {
            override suspend fun stream(request: TransportRequest): TransportStream {
                val lines = flow {
                    emit("data: ${shown(revision = 2, refresh = 60_000).body.replace("\n", "")}")
                    emit("")
                    delay(60.seconds)
                }
                return TransportStream(200, mapOf("content-type" to "text/event-stream"), lines)
            }
        }
        transport.on(START, shown(status = 201))
        transport.on(STEP, invalidAnswers(refresh = 60_000))
        val session = app(streaming).start("cards/lost")

        session.step("next")
        withTimeout(10.seconds) { session.state.first { it.body?.session?.revision == 2L } }

        assertThat(errorsOf(session)).containsExactly("required")
        session.close()
    }

    @Test
    fun goesWithItsScreen() = runBlocking<Unit> {
        val session = refused()
        transport.on(READ, shown("k2", revision = 2, value = "old"))

        away(session, seconds = 10, revision = 2)

        assertThat(errorsOf(session)).isEmpty()
        assertThat(valueOf(session)).isEqualTo(TextInputV1Value.Text("old"))
    }

    @Test
    fun goesWhenAStepIsAnswered() = runBlocking<Unit> {
        val session = refused()
        transport.on(READ, shown(revision = 2, value = "old"))
        away(session, seconds = 10, revision = 2)
        transport.on(STEP, shown(revision = 3, value = "new"))

        session.step("next")

        assertThat(errorsOf(session)).isEmpty()
        assertThat(valueOf(session)).isEqualTo(TextInputV1Value.Text("new"))
    }

    private fun errorsOf(session: HelpflowSession) =
        session.state.value.body?.screen?.errors.orEmpty().map { it.code }

    private fun valueOf(session: HelpflowSession) =
        (session.state.value.body?.screen?.components?.single() as TextInputV1).value

    private companion object {
        const val START = "POST /v1/sessions"
        const val STEP = "POST /v1/sessions/s1/steps"
        const val READ = "GET /v1/sessions/s1"
        const val EVENTS = "POST /v1/sessions/s1/events"
    }
}
