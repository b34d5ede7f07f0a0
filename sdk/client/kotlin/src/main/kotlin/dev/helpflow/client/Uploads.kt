package dev.helpflow.client

import dev.helpflow.models.FileRef
import dev.helpflow.models.FileRefStatus
import dev.helpflow.models.decodeFileBody
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.delay
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
    /** Those that the server has a part of, by what was picked. */
    private val begun = WeakHashMap<UploadSource, FileRef>()

    suspend fun send(component: String, source: UploadSource, name: String, onProgress: (Long) -> Unit): FileRef =
        try {
            orOffline { whole(component, source, name, onProgress) }
        } catch (cancelled: CancellationException) {
            withContext(NonCancellable) { drop(source) }
            throw cancelled
        }

    private suspend fun whole(component: String, source: UploadSource, name: String, onProgress: (Long) -> Unit): FileRef {
        var file = begin(component, source, name)
        while (file.status == FileRefStatus.Uploading) {
            begun[source] = file
            onProgress(file.offset)
            file = part(file, source)
        }
        begun.remove(source)
        onProgress(file.offset)
        return scanned(file)
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
        val headers = mapOf("Content-Type" to "application/json", "Idempotency-Key" to shared.options.newId())
        return fileOf(shared.http.send(Request("POST", "${path()}/files", headers, body.toString().encodeToByteArray())))
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

    private suspend fun drop(source: UploadSource) {
        val file = begun.remove(source) ?: return
        try {
            shared.http.once(Request("DELETE", path(file)))
        } catch (failure: Unanswered) {
            shared.options.onWarning("A stopped upload stays on the server until its session ends.", failure)
        }
    }

    private fun path(file: FileRef): String = "${path()}/files/${file.id}"

    private fun fileOf(answer: Answer): FileRef {
        if (answer.status >= REFUSED) {
            throw HelpflowException(Outcome.problemOf(answer))
        }
        return decodeFileBody(answer.body).file
    }

    private companion object {
        const val OK = 200
        const val REFUSED = 400
        const val CONFLICT = 409
    }
}
