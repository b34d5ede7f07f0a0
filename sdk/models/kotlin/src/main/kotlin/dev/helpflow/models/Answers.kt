package dev.helpflow.models

import kotlinx.serialization.KSerializer
import kotlinx.serialization.Serializable
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.descriptors.buildClassSerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.encodeToJsonElement

/**
 * The answer to one component, as it is sent. Made by the function that has the name of its kind in the catalogue;
 * see [Component.answerKind].
 */
@ConsistentCopyVisibility
@Serializable(with = AnswerSerializer::class)
data class Answer internal constructor(val json: JsonElement) {
    companion object {
        /** One option, by its value. */
        fun choice(value: String) = Answer(JsonPrimitive(value))

        /** Several options, by their values. */
        fun choices(vararg values: String) = Answer(JsonArray(values.map(::JsonPrimitive)))

        /** One line as it was typed. */
        fun text(typed: String) = Answer(JsonPrimitive(typed))

        /** Several lines as they were typed. */
        fun multiline(typed: String) = Answer(JsonPrimitive(typed))

        /** A whole number. */
        fun integer(value: Long) = Answer(JsonPrimitive(value))

        /** A number. */
        fun decimal(value: Double) = Answer(HelpflowJson.encodeToJsonElement(DecimalSerializer, value))

        /** Digits, such as a sort code, as they were typed. */
        fun digits(typed: String) = Answer(JsonPrimitive(typed))

        /** A telephone number as it was typed. */
        fun phone(typed: String) = Answer(JsonPrimitive(typed))

        /** An email address as it was typed. */
        fun email(typed: String) = Answer(JsonPrimitive(typed))

        /** A day, such as `2026-11-26`. */
        fun date(day: String) = Answer(JsonPrimitive(day))

        /** A time of day, such as `14:30`. */
        fun time(time: String) = Answer(JsonPrimitive(time))

        /** An amount in whole minor units: £12.50 is `money("GBP", 1250)`. */
        fun money(currency: String, minor: Long) = Answer(HelpflowJson.encodeToJsonElement(Money(currency, minor)))

        /** A postal address. */
        fun address(address: Address) = Answer(HelpflowJson.encodeToJsonElement(address))

        /** The customer agrees. */
        fun consent() = Answer(JsonPrimitive(true))

        /** Files that were uploaded, by their ids. */
        fun files(vararg ids: String) = choices(*ids)

        /** The opaque reference to a proof of identity; never the secret itself. */
        fun proof(reference: String) = Answer(JsonPrimitive(reference))

        /** Any answer as it was typed, such as a number or an amount: the server reads it and says what is wrong. */
        fun asTyped(typed: String) = Answer(JsonPrimitive(typed))

        /** Takes an answer back. */
        fun none() = Answer(JsonNull)
    }
}

/** Writes answers as they are. */
object AnswerSerializer : KSerializer<Answer> {
    override val descriptor: SerialDescriptor = buildClassSerialDescriptor("dev.helpflow.models.Answer")

    override fun deserialize(decoder: Decoder): Answer = Answer(decoder.asJson().decodeJsonElement())

    override fun serialize(encoder: Encoder, value: Answer) = encoder.asJson().encodeJsonElement(value.json)
}
