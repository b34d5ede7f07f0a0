// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.
@file:UseSerializers(TextSerializer::class, WholeSerializer::class, DecimalSerializer::class, FlagSerializer::class)

package dev.helpflow.models

import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.builtins.MapSerializer
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonElement

/**
 * Whether the money went out or came in. Never shown by colour alone: the app adds a sign or a word for it.
 */
@Serializable(with = TransactionCardV1Direction.Serializer::class)
sealed interface TransactionCardV1Direction : OpenValue {
    data object Out : TransactionCardV1Direction {
        override val wire: String get() = "out"
    }

    data object In : TransactionCardV1Direction {
        override val wire: String get() = "in"
    }

    /** A value that came later than these models. */
    data class Unknown(override val wire: String) : TransactionCardV1Direction

    object Serializer : OpenValues<TransactionCardV1Direction>(
        "TransactionCardV1Direction",
        listOf(Out, In),
        ::Unknown,
    )
}

@Serializable
data class TransactionCardV1Detail(
    /** What the row is about. */
    val label: String,
    /** What is known. */
    val value: String,
)

/** One transaction of the customer's, as their statement shows it. */
@Serializable
data class TransactionCardV1(
    /** Unique on its screen; answers and errors refer to it. */
    override val id: String,
    /**
     * The component shows only while the answer to another one on the screen is, or contains, one of these
     * values. The app decides as the customer answers; the server decides again.
     */
    val revealWhen: RevealWhen? = null,
    /** Whom it was paid to or came from, as on the statement. */
    val name: String,
    /** The amount with its currency, as the customer's locale writes it. */
    val amount: String,
    /** The day, as the customer's locale writes it. */
    val date: String,
    /**
     * Whether the money went out or came in. Never shown by colour alone: the app adds a sign or a word for
     * it. When absent: `"out"`.
     */
    val direction: TransactionCardV1Direction? = null,
    /** How it stands, if that matters: "Pending". */
    val status: String? = null,
    /** What else is known, as rows of a label and a value. */
    val details: List<TransactionCardV1Detail>? = null,
    /**
     * What people who use a screen reader are told it is, where the visible words do not suffice. Read
     * together with those words, never in their place.
     */
    val accessibilityLabel: String? = null,
    /** A name for analytics, the same for every customer. Absent where the id does. */
    val analyticsId: String? = null,
) : Component {
    override val type: String get() = "transaction-card"
    override val version: Int get() = 1
}
