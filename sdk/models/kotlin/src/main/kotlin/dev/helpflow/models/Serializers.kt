package dev.helpflow.models

import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationException
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.builtins.nullable
import kotlinx.serialization.descriptors.PrimitiveKind
import kotlinx.serialization.descriptors.PrimitiveSerialDescriptor
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.descriptors.buildClassSerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonDecoder
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonEncoder
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/** What a JSON value is. */
internal enum class JsonType(private val words: String) {
    STRING("a string"),
    NUMBER("a number"),
    BOOLEAN("a boolean"),
    LIST("a list"),
    OBJECT("an object"),
    NULL("null");

    override fun toString(): String = words

    companion object {
        fun of(element: JsonElement): JsonType =
            when (element) {
                is JsonArray -> LIST
                is JsonObject -> OBJECT
                is JsonNull -> NULL
                is JsonPrimitive ->
                    when {
                        element.isString -> STRING
                        element.content == "true" || element.content == "false" -> BOOLEAN
                        else -> NUMBER
                    }
            }
    }
}

/** Says what was found and never the value itself, which may be something that a customer typed. */
internal fun unexpected(expected: String, found: JsonElement): SerializationException =
    SerializationException("There should be $expected, but there is ${JsonType.of(found)}.")

// The library ends its messages with the text that it read.
internal fun SerializationException.withoutInput(): String = message.orEmpty().substringBefore("\nJSON input").lines().first()

internal fun Decoder.asJson(): JsonDecoder =
    this as? JsonDecoder ?: throw SerializationException("These models are read from JSON alone.")

internal fun Encoder.asJson(): JsonEncoder =
    this as? JsonEncoder ?: throw SerializationException("These models are written as JSON alone.")

/** Reads a value that tells by its JSON type what it is; unlike the library, no number out of a string. */
internal abstract class PrimitiveSerializer<T>(
    kind: PrimitiveKind,
    private val expected: String,
    private val read: (JsonPrimitive) -> T?,
    private val write: (T) -> JsonPrimitive,
) : KSerializer<T> {
    override val descriptor: SerialDescriptor = PrimitiveSerialDescriptor("dev.helpflow.models.$kind", kind)

    override fun deserialize(decoder: Decoder): T {
        val element = decoder.asJson().decodeJsonElement()
        return (element as? JsonPrimitive)?.let(read) ?: throw unexpected(expected, element)
    }

    override fun serialize(encoder: Encoder, value: T) = encoder.asJson().encodeJsonElement(write(value))
}

internal object TextSerializer : PrimitiveSerializer<String>(
    PrimitiveKind.STRING,
    "a string",
    { it.content.takeIf { _ -> it.isString } },
    ::JsonPrimitive,
)

internal object FlagSerializer : PrimitiveSerializer<Boolean>(
    PrimitiveKind.BOOLEAN,
    "true or false",
    { if (it.isString) null else it.content.toBooleanStrictOrNull() },
    ::JsonPrimitive,
)

internal object DecimalSerializer : PrimitiveSerializer<Double>(
    PrimitiveKind.DOUBLE,
    "a number",
    { if (it.isString) null else it.content.toDoubleOrNull()?.takeIf(Double::isFinite) },
    { if (it % 1.0 == 0.0 && it in -EXACT..EXACT) JsonPrimitive(it.toLong()) else JsonPrimitive(it) },
)

internal object WholeSerializer : PrimitiveSerializer<Long>(
    PrimitiveKind.LONG,
    "a whole number",
    { if (it.isString) null else it.content.toLongOrNull() ?: it.content.toDoubleOrNull()?.whole() },
    ::JsonPrimitive,
)

// Whole numbers beyond it have no double of their own.
private const val EXACT = 9007199254740992.0

// JSON has one kind of number: 5.0 is whole.
private fun Double.whole(): Long? = takeIf { it % 1.0 == 0.0 && it in -EXACT..EXACT }?.toLong()

/** A string out of a set that grows. */
interface OpenValue {
    /** As it is sent. */
    val wire: String
}

/** Reads values of one set. */
abstract class OpenValues<T : OpenValue> internal constructor(
    name: String,
    known: List<T>,
    private val unknown: (String) -> T,
) : KSerializer<T> {
    private val byWire: Map<String, T> = known.associateBy { it.wire }

    override val descriptor: SerialDescriptor = PrimitiveSerialDescriptor("dev.helpflow.models.$name", PrimitiveKind.STRING)

    override fun deserialize(decoder: Decoder): T {
        val word = TextSerializer.deserialize(decoder)
        return byWire[word] ?: unknown(word)
    }

    override fun serialize(encoder: Encoder, value: T) = encoder.encodeString(value.wire)
}

/** Reads a value of one of several types, each of another JSON type. */
abstract class OneOf<T : Any> internal constructor(name: String) : KSerializer<T> {
    override val descriptor: SerialDescriptor = buildClassSerialDescriptor("dev.helpflow.models.$name")

    internal abstract fun read(json: Json, element: JsonElement): T

    internal abstract fun write(json: Json, value: T): JsonElement

    override fun deserialize(decoder: Decoder): T {
        val input = decoder.asJson()
        return read(input.json, input.decodeJsonElement())
    }

    override fun serialize(encoder: Encoder, value: T) {
        val output = encoder.asJson()
        output.encodeJsonElement(write(output.json, value))
    }
}

/** Reads what a screen can be shown without: null when it cannot be read. */
internal abstract class Extra<T : Any>(private val part: KSerializer<T>) : KSerializer<T?> {
    private val orNull = part.nullable

    override val descriptor: SerialDescriptor = orNull.descriptor

    override fun deserialize(decoder: Decoder): T? {
        val input = decoder.asJson()
        return readable(input.json, part, input.decodeJsonElement())
    }

    override fun serialize(encoder: Encoder, value: T?) = orNull.serialize(encoder, value)
}

/** Reads a list without the items that cannot be read: null when it is no list. */
internal abstract class ExtraItems<T : Any>(private val item: KSerializer<T>) : KSerializer<List<T>?> {
    private val listOrNull = ListSerializer(item).nullable

    override val descriptor: SerialDescriptor = listOrNull.descriptor

    override fun deserialize(decoder: Decoder): List<T>? {
        val input = decoder.asJson()
        return (input.decodeJsonElement() as? JsonArray)?.mapNotNull { readable(input.json, item, it) }
    }

    override fun serialize(encoder: Encoder, value: List<T>?) = listOrNull.serialize(encoder, value)
}

/** Reads a list without the items that cannot be read: empty when it is no list. */
internal abstract class ReadableItems<T : Any>(private val item: KSerializer<T>) : KSerializer<List<T>> {
    private val list = ListSerializer(item)

    override val descriptor: SerialDescriptor = list.descriptor

    override fun deserialize(decoder: Decoder): List<T> {
        val input = decoder.asJson()
        return (input.decodeJsonElement() as? JsonArray)?.mapNotNull { readable(input.json, item, it) }.orEmpty()
    }

    override fun serialize(encoder: Encoder, value: List<T>) = list.serialize(encoder, value)
}

private fun <T : Any> readable(json: Json, part: KSerializer<T>, element: JsonElement): T? =
    try {
        if (element is JsonNull) null else json.decodeFromJsonElement(part, element)
    } catch (unreadable: SerializationException) {
        null
    }
