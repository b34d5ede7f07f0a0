package dev.helpflow.models

import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.Json

/**
 * How these models are read and written: properties that came later are left aside, absent ones are left out. To be
 * given to an HTTP library's converter too.
 */
val HelpflowJson: Json = Json {
    ignoreUnknownKeys = true
    encodeDefaults = false
}

/** A body is not of the shape at all. The message says where, and never what a customer typed. */
class DecodeException internal constructor(message: String) : RuntimeException(message)

/** Reads the body that every call about a session answers with. */
fun decodeBody(json: String): SessionBody = decode(SessionBody.serializer(), json)

/** Reads why a call failed. */
fun decodeProblem(json: String): Problem = decode(Problem.serializer(), json)

/** Reads the customer's sessions. */
fun decodeSessionList(json: String): SessionList = decode(SessionList.serializer(), json)

/** Reads how a person is reached. */
fun decodeSupport(json: String): Support = decode(Support.serializer(), json)

/** Reads how far a file has come. */
fun decodeFileBody(json: String): FileBody = decode(FileBody.serializer(), json)

private fun <T> decode(serializer: KSerializer<T>, json: String): T =
    try {
        HelpflowJson.decodeFromString(serializer, json)
    } catch (refused: SerializationException) {
        // Without its cause, whose message has the input.
        throw DecodeException(refused.withoutInput())
    }
