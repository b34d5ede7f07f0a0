// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.
@file:UseSerializers(TextSerializer::class, WholeSerializer::class, DecimalSerializer::class, FlagSerializer::class)

package dev.helpflow.models

import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.builtins.MapSerializer
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonElement

@Serializable(with = OpenV1WithValue.Serializer::class)
sealed interface OpenV1WithValue {
    data class Text(val value: String) : OpenV1WithValue

    data class Number(val value: Double) : OpenV1WithValue

    data class Flag(val value: Boolean) : OpenV1WithValue

    object Serializer : OneOf<OpenV1WithValue>("OpenV1WithValue") {
        override fun read(json: Json, element: JsonElement): OpenV1WithValue =
            when (JsonType.of(element)) {
                JsonType.STRING -> Text(json.decodeFromJsonElement(TextSerializer, element))
                JsonType.NUMBER -> Number(json.decodeFromJsonElement(DecimalSerializer, element))
                JsonType.BOOLEAN -> Flag(json.decodeFromJsonElement(FlagSerializer, element))
                else -> throw unexpected("one of: Text, Number, Flag", element)
            }

        override fun write(json: Json, value: OpenV1WithValue): JsonElement =
            when (value) {
                is Text -> json.encodeToJsonElement(TextSerializer, value.value)
                is Number -> json.encodeToJsonElement(DecimalSerializer, value.value)
                is Flag -> json.encodeToJsonElement(FlagSerializer, value.value)
            }
    }
}

/** Opens a place in the app by its name. Sends nothing. */
@Serializable
data class OpenV1(
    /** Unique on its screen. */
    override val id: String,
    /** What the button says. */
    val label: String,
    /** The name of the place, which the app knows: a destination of the catalogue. */
    val destination: String,
    /** What the place needs to know, as the JSON Schema of the destination says. */
    val with: Map<String, OpenV1WithValue>? = null,
    /**
     * What people who use a screen reader are told beside the label, where it does not suffice: which of
     * several cards a button is for. Begins with the label's words.
     */
    val accessibilityLabel: String? = null,
    /** A name for analytics, the same for every customer. Absent where the id does. */
    val analyticsId: String? = null,
) : Action {
    override val type: String get() = "open"
    override val version: Int get() = 1
}
