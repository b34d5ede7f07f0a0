package dev.helpflow.client

import dev.helpflow.models.AppEventType
import dev.helpflow.models.FileRefStatus
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.emptyFlow
import kotlinx.coroutines.flow.flow
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.CsvSource
import org.junit.jupiter.params.provider.ValueSource
import java.time.Clock
import java.time.Instant
import java.time.ZoneOffset
import kotlin.time.Duration.Companion.milliseconds
import kotlin.time.Duration.Companion.seconds

/** What the kit has no scenario for. */
class RuntimeTest {
    private val transport = ScriptedTransport()
    private val visible = MutableStateFlow(true)
    private val presence = object : Presence {
        override val visible = this@RuntimeTest.visible
        override val online: Flow<Unit> = emptyFlow()
    }

    private val warnings = mutableListOf<String>()

    private fun app(with: Transport = transport) = Helpflow(
        HelpflowOptions(
            baseUrl = "https://help.test/",
            token = { "alex" },
            app = "test/1.0.0",
            catalogue = 3,
            without = listOf("video"),
            locale = "cy",
            transport = with,
            presence = presence,
            random = { 0.001 },
            onWarning = { message, _ -> warnings += message },
        ),
    )

    @AfterEach
    fun warnsOfNothingUnexpected() {
        assertThat(warnings).isEmpty()
    }

    private suspend fun started(with: Transport = transport): HelpflowSession {
        transport.on(START, shown(status = 201))
        return app(with).start("cards/lost")
    }

    @Test
    fun saysWhoAsksAndWhatCanBeDrawn() = runBlocking<Unit> {
        started()

        assertThat(transport.sent.single().headers)
            .containsEntry("Authorization", "Bearer alex")
            .containsEntry("Helpflow-Client", "test/1.0.0; catalogue=3; without=video")
            .containsEntry("Accept-Language", "cy")
    }

    @Test
    fun givesUpForTheTimeBeingAServerThatWantsToBeLeftAloneForMinutes() = runBlocking<Unit> {
        val session = started()
        transport.on(STEP, json(503, "", "retry-after" to "120"))

        session.step("next")

        assertThat(session.state.value.isOffline).isTrue()
        assertThat(transport.sent).hasSize(2)
    }

    @Test
    fun isNotAnsweredByASignInPageOfTheNetwork() = runBlocking<Unit> {
        val session = started()
        transport.on(STEP, json(200, "<html>Welcome to our hotel</html>"), shown("k2"))

        session.step("next")

        assertThat(session.state.value.body?.screen?.key).isEqualTo("k2")
        assertThat(keyOf(2)).isEqualTo(keyOf(1))
    }

    @Test
    fun keepsTheKeyOfAStepThatAServerFailedOver() = runBlocking<Unit> {
        val session = started()
        transport.on(STEP, problem(500, "unexpected"), shown("k2"))

        session.step("next")
        assertThat(session.state.value.problem?.code).isEqualTo("unexpected")
        session.step("next")

        assertThat(keyOf(2)).isEqualTo(keyOf(1))
        assertThat(session.state.value.problem).isNull()
    }

    @Test
    fun readsRetryAfterAsSecondsAndAsADate() {
        val clock = Clock.fixed(Instant.parse("2026-11-26T08:00:00Z"), ZoneOffset.UTC)

        assertThat(retryAfterMs("7", clock)).isEqualTo(7_000)
        assertThat(retryAfterMs("Thu, 26 Nov 2026 08:00:09 GMT", clock)).isEqualTo(9_000)
        assertThat(retryAfterMs("Thu, 26 Nov 2026 07:00:00 GMT", clock)).isZero()
        assertThat(retryAfterMs("soon", clock)).isZero()
        assertThat(retryAfterMs(null, clock)).isZero()
    }

    @Test
    fun takesEachScreenOfAStreamAsItComes() = runBlocking<Unit> {
        val streaming = object : Transport by transport {
            override suspend fun stream(request: TransportRequest): TransportStream {
                val lines = flow {
                    emit(": hello")
                    emit("")
                    val body = shown("k2", revision = 2).body.replace("\n", "")
                    emit("data: ${body.take(40)}")
                    emit("data: ${body.drop(40)}")
                    emit("")
                    delay(60.seconds)
                }
                return TransportStream(200, mapOf("content-type" to "text/event-stream"), lines)
            }
        }
        transport.on(START, shown(status = 201, refresh = 60_000))

        val session = app(streaming).start("cards/lost")
        val next = withTimeout(10.seconds) { session.state.first { it.body?.screen?.key == "k2" } }

        assertThat(next.body?.session?.revision).isEqualTo(2)
        assertThat(transport.sent).hasSize(1)
        session.close()
    }

    @Test
    fun sendsWhatTheAppSawWhenItIsHidden() = runBlocking<Unit> {
        val session = started()
        transport.on(EVENTS, json(202, """{"accepted":2,"duplicates":0,"rejected":[]}"""))
        session.report(AppEventType.Shown)
        session.report(AppEventType.Shown)
        session.report(AppEventType.Opened, component = "pin")

        session.close()

        val body = transport.sent.last().body!!.decodeToString()
        assertThat(types(body)).containsExactly("shown", "opened", "closed")
        assertThat(body).contains(""""screen":"k1"""")
    }

    @Test
    fun tellsOnceThatTheScreenWasClosed() = runBlocking<Unit> {
        val session = started()
        transport.on(EVENTS, json(202, """{"accepted":1,"duplicates":0,"rejected":[]}"""))

        session.close()
        session.close()

        assertThat(transport.sent).hasSize(2)
        assertThat(types(transport.sent.last().body!!.decodeToString())).containsExactly("closed")
    }

    @Test
    fun leavesItAtThatWhenTheAppHasToldItself() = runBlocking<Unit> {
        val session = started()
        transport.on(EVENTS, json(202, """{"accepted":1,"duplicates":0,"rejected":[]}"""))

        session.report(AppEventType.Closed, detail = "left")
        session.close()

        assertThat(types(transport.sent.last().body!!.decodeToString())).containsExactly("closed")
    }

    @Test
    fun tellsOfNoClosedScreenOfASessionThatIsOver() = runBlocking<Unit> {
        transport.on(START, shown(status = 201, sessionStatus = "ended"))

        app().start("cards/lost").close()

        assertThat(transport.sent).hasSize(1)
    }

    @Test
    fun tellsOfNoClosedScreenOfASessionThatNeverStarted() = runBlocking<Unit> {
        transport.on(START, problem(404, "flow-not-live"))

        app().start("cards/gone").close()

        assertThat(transport.sent).hasSize(1)
    }

    @Test
    fun tellsOfNoClosedScreenOfASessionThatTheServerHasNoMore() = runBlocking<Unit> {
        val session = started()
        transport.on(STEP, problem(410, "session-gone"))
        session.step("next")

        session.close()

        assertThat(transport.sent).hasSize(2)
    }

    @Test
    fun sendsAFileInPartsAndGoesOnFromTheByteThatTheServerHas() = runBlocking<Unit> {
        val session = started()
        val size = 2L * Limits.FILE_PART + 5
        transport.on("POST $FILES", file(0, size, 201))
        transport.on("PATCH $FILES/f1", file(1L * Limits.FILE_PART, size), null, problem(409, "wrong-offset"))
        transport.on("GET $FILES/f1", file(2L * Limits.FILE_PART, size))
        transport.on("PATCH $FILES/f1", file(size, size, state = "ready"))
        val progress = mutableListOf<Long>()

        val sent = session.upload("photo", bytes(size), "card.jpg") { progress += it }

        assertThat(sent.status).isEqualTo(FileRefStatus.Ready)
        assertThat(progress).containsExactly(0L, 1L * Limits.FILE_PART, 2L * Limits.FILE_PART, size)
        val parts = transport.sent.filter { it.method == "PATCH" }
        assertThat(parts.map { it.headers["Upload-Offset"] })
            .containsExactly("0", "${Limits.FILE_PART}", "${Limits.FILE_PART}", "${2 * Limits.FILE_PART}")
        assertThat(parts.last().body).hasSize(5)
    }

    @Test
    fun tellsWhyAFileIsNotTaken() = runBlocking<Unit> {
        val session = started()
        transport.on("POST $FILES", problem(422, "file-too-large"))

        val refused = assertThrows<HelpflowException> { session.upload("photo", bytes(5), "card.jpg") }

        assertThat(refused.problem?.code).isEqualTo("file-too-large")
        assertThat(refused.isOffline).isFalse()
    }

    @Test
    fun takesBackAFileWhoseUploadIsCancelledWhileItIsScanned() = runBlocking<Unit> {
        val session = started()
        transport.on("POST $FILES", file(0, 5, 201))
        transport.on("PATCH $FILES/f1", file(5, 5, state = "scanning"))
        transport.on("DELETE $FILES/f1", json(204, ""))
        val sent = CompletableDeferred<Unit>()

        val sending = launch { session.upload("photo", bytes(5), "card.jpg") { if (it == 5L) sent.complete(Unit) } }
        sent.await()
        sending.cancelAndJoin()

        assertThat(transport.sent.last().method).isEqualTo("DELETE")
    }

    @Test
    fun takesBackAFileWhoseUploadIsCancelledBeforeItsAnnouncementIsAnswered() = runBlocking<Unit> {
        val announced = CompletableDeferred<Unit>()
        val answer = CompletableDeferred<Unit>()
        val session = started(
            object : Transport by transport {
                override suspend fun send(request: TransportRequest): TransportResponse {
                    if (request.method == "POST" && request.url.endsWith("/files")) {
                        announced.complete(Unit)
                        answer.await()
                    }
                    return transport.send(request)
                }
            },
        )
        transport.on("POST $FILES", file(0, 5, 201))
        transport.on("DELETE $FILES/f1", json(204, ""))

        val sending = launch { session.upload("photo", bytes(5), "card.jpg") }
        announced.await()
        sending.cancelAndJoin()
        assertThat(transport.sent).hasSize(1)
        answer.complete(Unit)

        awaiting { transport.sent.size == 3 }
        assertThat(transport.sent.map { it.method }).containsExactly("POST", "POST", "DELETE")
    }

    @ParameterizedTest
    @ValueSource(booleans = [true, false])
    fun takesBackWhatTheServerHasOfAFailedUpload(isRefused: Boolean) = runBlocking<Unit> {
        val session = started()
        val source = bytes(5)
        transport.on("POST $FILES", file(0, 5, 201))
        transport.on("PATCH $FILES/f1", *if (isRefused) arrayOf(problem(403, "forbidden")) else UNREACHABLE)
        assertThrows<HelpflowException> { session.upload("photo", source, "card.jpg") }
        val before = transport.sent.size
        transport.on("DELETE $FILES/f1", json(204, ""))

        session.forgetUpload(source)
        session.forgetUpload(source)

        assertThat(transport.sent.drop(before).map { it.method }).containsExactly("DELETE")
    }

    @Test
    fun asksByItsKeyForAFileWhoseAnnouncementNobodyAnsweredAndTakesItBack() = runBlocking<Unit> {
        val session = started()
        val source = bytes(5)
        transport.on("POST $FILES", *UNREACHABLE)
        assertThrows<HelpflowException> { session.upload("photo", source, "card.jpg") }
        val before = transport.sent.size
        transport.on("POST $FILES", file(0, 5, 201))
        transport.on("DELETE $FILES/f1", json(204, ""))

        session.forgetUpload(source)

        assertThat(transport.sent.drop(before).map { it.method }).containsExactly("POST", "DELETE")
        assertThat(keyOf(before)).isEqualTo(keyOf(1))
    }

    @Test
    fun announcesByTheSameKeyWhatIsTriedAgain() = runBlocking<Unit> {
        val session = started()
        val source = bytes(5)
        transport.on("POST $FILES", *UNREACHABLE)
        assertThrows<HelpflowException> { session.upload("photo", source, "card.jpg") }
        val before = transport.sent.size
        transport.on("POST $FILES", file(0, 5, 201))
        transport.on("PATCH $FILES/f1", file(5, 5, state = "ready"))

        session.upload("photo", source, "card.jpg")

        assertThat(keyOf(before)).isEqualTo(keyOf(1))
    }

    @Test
    fun asksNothingOfTheServerAboutAFileThatItDidNotTake() = runBlocking<Unit> {
        val session = started()
        val source = bytes(5)
        transport.on("POST $FILES", problem(422, "file-too-large"))
        assertThrows<HelpflowException> { session.upload("photo", source, "card.jpg") }

        session.forgetUpload(source)

        assertThat(transport.sent).hasSize(2)
    }

    @Test
    fun takesAFileAwayThatWasTakenOut() = runBlocking<Unit> {
        val session = started()
        transport.on("DELETE $FILES/f1", json(204, ""))

        session.removeFile("f1")

        assertThat(transport.sent).hasSize(2)
    }

    @ParameterizedTest
    @CsvSource("404, file-not-found", "409, file-answered")
    fun isContentWithAFileThatIsGoneAlreadyOrStaysForAnAnswer(status: Int, code: String) = runBlocking<Unit> {
        val session = started()
        val before = session.state.value
        transport.on("DELETE $FILES/f1", problem(status, code))

        session.removeFile("f1")

        assertThat(session.state.value).isSameAs(before)
    }

    @Test
    fun leavesAFileToTheServerThatItCannotTakeAwayWhileOffline() = runBlocking<Unit> {
        val session = started()
        transport.on("DELETE $FILES/f1", null)

        session.removeFile("f1")

        assertThat(transport.sent).hasSize(2)
        assertThat(session.state.value.isOffline).isFalse()
        assertThat(warnings).containsExactly("A file that was taken out stays on the server until it drops what no answer names.")
        warnings.clear()
    }

    @ParameterizedTest
    @CsvSource("403, forbidden", "409, session-over", "500, unexpected")
    fun tellsWhyAFileIsNotTakenAway(status: Int, code: String) = runBlocking<Unit> {
        val session = started()
        transport.on("DELETE $FILES/f1", problem(status, code))

        val refused = assertThrows<HelpflowException> { session.removeFile("f1") }

        assertThat(refused.problem?.code).isEqualTo(code)
        assertThat(refused.isOffline).isFalse()
    }

    private suspend fun awaiting(holds: () -> Boolean) = withTimeout(10.seconds) {
        while (!holds()) delay(5.milliseconds)
    }

    private fun types(events: String) = Regex(""""type":"(\w+)"""").findAll(events).map { it.groupValues[1] }.toList()

    private fun bytes(length: Long) = object : UploadSource {
        override val size = length
        override val type = "image/jpeg"

        override suspend fun read(offset: Long, length: Int) = ByteArray(length)
    }

    private fun file(offset: Long, size: Long, status: Int = 200, state: String = "uploading") = json(
        status,
        """{"file":{"id":"f1","component":"photo","name":"card.jpg","size":$size,"type":"image/jpeg","status":"$state","offset":$offset}}""",
    )

    private fun problem(status: Int, code: String) =
        json(status, """{"type":"t","title":"t","status":$status,"code":"$code","detail":"d"}""")

    private fun keyOf(at: Int) = transport.sent[at].headers["Idempotency-Key"]

    private companion object {
        const val START = "POST /v1/sessions"
        const val STEP = "POST /v1/sessions/s1/steps"
        const val FILES = "/v1/sessions/s1/files"
        const val EVENTS = "POST /v1/sessions/s1/events"
        val UNREACHABLE = arrayOfNulls<TransportResponse>(5)
    }
}
