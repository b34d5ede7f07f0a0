package dev.helpflow.models

import kotlinx.serialization.KSerializer
import kotlinx.serialization.Serializable
import kotlinx.serialization.SerializationException
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.descriptors.buildClassSerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/** Any component or action of the catalogue. */
sealed interface Entry {
    /** The name of its entry in the catalogue. */
    val type: String

    /** The version of that entry. */
    val version: Int

    /** Unique on its screen. */
    val id: String
}

/** A component of the catalogue, or one that these models do not know. */
@Serializable(with = ComponentSerializer::class)
sealed interface Component : Entry {
    /** Of what kind its answer is, such as `money`; null for one that takes no answer. */
    val answerKind: String? get() = null
}

/** An action of the catalogue, or one that these models do not know. */
@Serializable(with = ActionSerializer::class)
sealed interface Action : Entry

/** Why an entry could not be read. */
enum class UnknownReason { UNKNOWN_TYPE, UNKNOWN_VERSION, MALFORMED }

/** What is kept of an entry that these models cannot read. */
sealed interface UnknownEntry : Entry {
    /** As it was sent. */
    val raw: JsonElement
    val reason: UnknownReason

    /** A sentence for developers, which never has what a customer typed. */
    val detail: String
}

/**
 * A component that these models cannot read: of a type or version that came later, or malformed. Its [type] and [id]
 * are empty and its [version] is 0 where it has none.
 */
data class UnknownComponent(
    override val type: String,
    override val version: Int,
    override val id: String,
    override val raw: JsonElement,
    override val reason: UnknownReason,
    override val detail: String,
) : Component, UnknownEntry

/** An action that these models cannot read; see [UnknownComponent]. Its [version] is 1 where it has none. */
data class UnknownAction(
    override val type: String,
    override val version: Int,
    override val id: String,
    override val raw: JsonElement,
    override val reason: UnknownReason,
    override val detail: String,
) : Action, UnknownEntry

/** Reads components; never fails over one. */
object ComponentSerializer :
    EntrySerializer<Component>("Component", absentVersion = 0, ::UnknownComponent) {
    override fun known(kind: String): KSerializer<out Component>? = knownComponents[kind]

    override fun isKnown(type: String): Boolean = knownComponents.keys.any { it.startsWith("$type/") }
}

/** Reads actions; never fails over one. */
object ActionSerializer : EntrySerializer<Action>("Action", absentVersion = 1, ::UnknownAction) {
    override fun known(kind: String): KSerializer<out Action>? = knownActions[kind]

    override fun isKnown(type: String): Boolean = knownActions.keys.any { it.startsWith("$type/") }
}

/**
 * Reads entries of one family. What no known entry can read becomes unknown, with the reason, so that one component
 * that is new or broken never costs the customer the screen.
 */
abstract class EntrySerializer<T : Entry> internal constructor(
    private val family: String,
    private val absentVersion: Int,
    private val unknown: (String, Int, String, JsonElement, UnknownReason, String) -> T,
) : KSerializer<T> {
    override val descriptor: SerialDescriptor = buildClassSerialDescriptor("dev.helpflow.models.$family")

    internal abstract fun known(kind: String): KSerializer<out T>?

    internal abstract fun isKnown(type: String): Boolean

    override fun deserialize(decoder: Decoder): T {
        val input = decoder.asJson()
        return read(input.json, input.decodeJsonElement())
    }

    private fun read(json: Json, raw: JsonElement): T {
        val type = raw.text("type").orEmpty()
        val version = raw.version()
        val unread = { reason: UnknownReason, detail: String ->
            unknown(type, version, raw.text("id").orEmpty(), raw, reason, detail)
        }
        if (type.isEmpty() || version < 1) {
            return unread(UnknownReason.MALFORMED, "There should be the type and version of one $family.")
        }
        val known = known("$type/$version")
            ?: return if (isKnown(type)) {
                unread(UnknownReason.UNKNOWN_VERSION, "$family $type has a version $version that these models do not know.")
            } else {
                unread(UnknownReason.UNKNOWN_TYPE, "There is no $family $type in these models.")
            }
        return try {
            json.decodeFromJsonElement(known, raw)
        } catch (malformed: SerializationException) {
            unread(UnknownReason.MALFORMED, malformed.withoutInput())
        }
    }

    override fun serialize(encoder: Encoder, value: T) {
        val output = encoder.asJson()
        output.encodeJsonElement(if (value is UnknownEntry) value.raw else write(output.json, value))
    }

    private fun write(json: Json, value: T): JsonElement {
        @Suppress("UNCHECKED_CAST") // The entry under a kind is that of the class with its type and version.
        val known = requireNotNull(known("${value.type}/${value.version}")) as KSerializer<T>
        val properties = json.encodeToJsonElement(known, value) as JsonObject
        val version = if (value.version == absentVersion) emptyMap() else mapOf("version" to JsonPrimitive(value.version))
        return JsonObject(mapOf("type" to JsonPrimitive(value.type)) + version + properties)
    }

    private fun JsonElement.text(name: String): String? =
        ((this as? JsonObject)?.get(name) as? JsonPrimitive)?.takeIf { it.isString }?.content

    private fun JsonElement.version(): Int {
        val version = (this as? JsonObject)?.get("version") ?: return absentVersion
        return (version as? JsonPrimitive)?.takeUnless { it.isString }?.content?.toIntOrNull() ?: absentVersion
    }
}
