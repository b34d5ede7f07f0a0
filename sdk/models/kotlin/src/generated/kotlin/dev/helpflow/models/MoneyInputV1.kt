// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.
@file:UseSerializers(TextSerializer::class, WholeSerializer::class, DecimalSerializer::class, FlagSerializer::class)

package dev.helpflow.models

import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.builtins.MapSerializer
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonElement

/** The amount in minor units; a string as it was typed when that was refused; null when there is none. */
@Serializable(with = MoneyInputV1Value.Serializer::class)
sealed interface MoneyInputV1Value {
    data class OfMoney(val value: Money) : MoneyInputV1Value

    data class Text(val value: String) : MoneyInputV1Value

    object Serializer : OneOf<MoneyInputV1Value>("MoneyInputV1Value") {
        override fun read(json: Json, element: JsonElement): MoneyInputV1Value =
            when (JsonType.of(element)) {
                JsonType.OBJECT -> OfMoney(json.decodeFromJsonElement(Money.serializer(), element))
                JsonType.STRING -> Text(json.decodeFromJsonElement(TextSerializer, element))
                else -> throw unexpected("one of: OfMoney, Text", element)
            }

        override fun write(json: Json, value: MoneyInputV1Value): JsonElement =
            when (value) {
                is OfMoney -> json.encodeToJsonElement(Money.serializer(), value.value)
                is Text -> json.encodeToJsonElement(TextSerializer, value.value)
            }
    }
}

/** An amount of money in one currency. */
@Serializable
data class MoneyInputV1(
    /** Unique on its screen; answers and errors refer to it. */
    override val id: String,
    /**
     * The component shows only while the answer to another one on the screen is, or contains, one of these
     * values. The app decides as the customer answers; the server decides again.
     */
    val revealWhen: RevealWhen? = null,
    /** The question. It names the input to people who use a screen reader. */
    val label: String,
    /** Help with the question, read out together with the label. */
    val hint: String? = null,
    /** Whether the customer must answer. When false, say that it is optional. When absent: `true`. */
    val required: Boolean? = null,
    /** The currency of the amount, by its ISO 4217 code. */
    val currency: String,
    /** The least amount, in minor units such as pence. */
    val min: Long? = null,
    /** The greatest amount, in minor units. */
    val max: Long? = null,
    /** Never shown again, nor kept by the device: `value` is always null. When absent: `false`. */
    val sensitive: Boolean? = null,
    /**
     * What people who use a screen reader are told it is, where the visible words do not suffice. Read
     * together with those words, never in their place.
     */
    val accessibilityLabel: String? = null,
    /** A name for analytics, the same for every customer. Absent where the id does. */
    val analyticsId: String? = null,
    /** The amount in minor units; a string as it was typed when that was refused; null when there is none. */
    val value: MoneyInputV1Value?,
) : Component {
    override val type: String get() = "money-input"
    override val version: Int get() = 1
    override val answerKind: String get() = "money"
}
