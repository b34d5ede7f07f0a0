package dev.helpflow.client

import dev.helpflow.models.FileRef
import dev.helpflow.models.FileRefStatus
import dev.helpflow.models.decodeFileBody
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.async
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.buildJsonObject
import java.util.WeakHashMap

/** What is uploaded: it is read in parts, perhaps one of them twice. Told apart by identity. */
interface UploadSource {
    val size: Long

    /** Its media type, such as `image/jpeg`. */
    val type: String

    suspend fun read(offset: Long, length: Int): ByteArray
}

/** Sends files in parts. What was broken off goes on from the byte that the server has. */
internal class Uploads(private val shared: Shared, private val path: () -> String) {
    /** Those that the server has a part of, or scans, by what was picked. */
    private val begun = WeakHashMap<UploadSource, FileRef>()

    /** Announcements that nobody answered, by what was picked: the server may have a file of each. */
    private val unanswered = WeakHashMap<UploadSource, Request>()

    /** Outlives the session's, as a file that is taken back does. */
    private val scope = shared.newScope()

    suspend fun send(component: String, source: UploadSource, name: String, onProgress: (Long) -> Unit): FileRef =
        try {
            orOffline { whole(component, source, name, onProgress) }
        } catch (cancelled: CancellationException) {
            withContext(NonCancellable) { dropBegun(source) }
            throw cancelled
        }

    /** Takes back what the server has of an upload that failed; also when only the announcement may have reached it. */
    suspend fun forget(source: UploadSource) {
        val announcement = unanswered.remove(source)
        dropBegun(source)
        if (announcement != null) {
            takeBack(announcement) { shared.http.once(announcement) }
        }
    }

    /**
     * Takes away a file that landed. One that an answer names stays as long as its session, and one that cannot be taken
     * away because nobody answers goes by itself: the server drops what no answer names.
     *
     * @throws HelpflowException when the server refuses
     */
    suspend fun remove(id: String) {
        val answer = drop(path(id)) ?: return
        if (answer.status >= REFUSED && answer.status != NOT_FOUND) {
            val problem = Outcome.problemOf(answer)
            if (problem.code != "file-answered") {
                throw HelpflowException(problem)
            }
        }
    }

    private suspend fun whole(component: String, source: UploadSource, name: String, onProgress: (Long) -> Unit): FileRef {
        var file = begin(component, source, name)
        begun[source] = file
        while (file.status == FileRefStatus.Uploading) {
            onProgress(file.offset)
            file = part(file, source)
        }
        onProgress(file.offset)
        return scanned(file).also { begun.remove(source) }
    }

    private suspend fun begin(component: String, source: UploadSource, name: String): FileRef {
        begun[source]?.takeIf { it.component == component }?.let {
            val answer = shared.http.send(Request("GET", path(it)))
            if (answer.status == OK) {
                return fileOf(answer)
            }
        }
        val body = buildJsonObject {
            put("component", JsonPrimitive(component))
            put("name", JsonPrimitive(name))
            put("size", JsonPrimitive(source.size))
            put("type", JsonPrimitive(source.type))
        }
        return announce(source, announcement(source, body.toString().encodeToByteArray()))
    }

    /** The one that was not answered, if it says the same, so that the server has one file of it; else a new one. */
    private fun announcement(source: UploadSource, body: ByteArray): Request {
        val path = "${path()}/files"
        unanswered[source]?.takeIf { it.path == path && it.body.contentEquals(body) }?.let { return it }
        val headers = mapOf("Content-Type" to "application/json", "Idempotency-Key" to shared.options.newId())
        return Request("POST", path, headers, body)
    }

    /** Is not broken off when cancelled: the server may have come to it, and only its answer says what is to be taken back. */
    private suspend fun announce(source: UploadSource, announcement: Request): FileRef {
        unanswered.remove(source)
        val answering = scope.async { shared.http.send(announcement) }
        try {
            return fileOf(answering.await())
        } catch (cancelled: CancellationException) {
            scope.launch { takeBack(announcement) { answering.await() } }
            throw cancelled
        } catch (failure: Unanswered) {
            unanswered[source] = announcement
            throw failure
        }
    }

    /** Drops what came of an announcement, once it is answered. */
    private suspend fun takeBack(announcement: Request, answer: suspend () -> Answer) {
        try {
            val answered = answer()
            if (answered.status < REFUSED) {
                drop("${announcement.path}/${fileOf(answered).id}")
            }
        } catch (failure: Unanswered) {
            stays(failure)
        }
    }

    /** The next part. When the server has another number of bytes than we thought, it says which, and that is all. */
    private suspend fun part(file: FileRef, source: UploadSource): FileRef {
        val length = minOf(Limits.FILE_PART.toLong(), source.size - file.offset).toInt()
        val headers = mapOf("Content-Type" to "application/offset+octet-stream", "Upload-Offset" to "${file.offset}")
        val answer = shared.http.send(Request("PATCH", path(file), headers, source.read(file.offset, length)))
        if (answer.status != CONFLICT) {
            return fileOf(answer)
        }
        val known = fileOf(shared.http.send(Request("GET", path(file))))
        if (known.status == FileRefStatus.Uploading && known.offset == file.offset) {
            throw HelpflowException(Outcome.problemOf(answer))
        }
        return known
    }

    private suspend fun scanned(file: FileRef): FileRef {
        val until = shared.now() + Limits.SCAN_FOR.inWholeMilliseconds
        var known = file
        while (known.status == FileRefStatus.Scanning && shared.now() < until) {
            delay(Limits.SCAN_EVERY)
            known = fileOf(shared.http.send(Request("GET", path(file))))
        }
        return known
    }

    private suspend fun dropBegun(source: UploadSource) {
        begun.remove(source)?.let { drop(path(it)) }
    }

    /** What the server says to it; null when nobody answers. */
    private suspend fun drop(path: String): Answer? =
        try {
            shared.http.once(Request("DELETE", path))
        } catch (failure: Unanswered) {
            stays(failure)
            null
        }

    private fun stays(failure: Unanswered) = shared.options.onWarning(
        "A file that was taken out stays on the server until it drops what no answer names.",
        failure,
    )

    private fun path(file: FileRef): String = path(file.id)

    private fun path(id: String): String = "${path()}/files/$id"

    private fun fileOf(answer: Answer): FileRef {
        if (answer.status >= REFUSED) {
            throw HelpflowException(Outcome.problemOf(answer))
        }
        return decodeFileBody(answer.body).file
    }

    private companion object {
        const val OK = 200
        const val REFUSED = 400
        const val NOT_FOUND = 404
        const val CONFLICT = 409
    }
}
