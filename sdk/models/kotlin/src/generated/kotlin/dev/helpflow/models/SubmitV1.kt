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
 * How much weight the button has. A danger does something that is hard to undo; a quiet one looks like a
 * link.
 */
@Serializable(with = SubmitV1Style.Serializer::class)
sealed interface SubmitV1Style : OpenValue {
    data object Primary : SubmitV1Style {
        override val wire: String get() = "primary"
    }

    data object Secondary : SubmitV1Style {
        override val wire: String get() = "secondary"
    }

    data object Danger : SubmitV1Style {
        override val wire: String get() = "danger"
    }

    data object Quiet : SubmitV1Style {
        override val wire: String get() = "quiet"
    }

    /** A value that came later than these models. */
    data class Unknown(override val wire: String) : SubmitV1Style

    object Serializer : OpenValues<SubmitV1Style>(
        "SubmitV1Style",
        listOf(Primary, Secondary, Danger, Quiet),
        ::Unknown,
    )
}

/** Sends the answers on the screen as a step. */
@Serializable
data class SubmitV1(
    /** Unique on its screen. */
    override val id: String,
    /** What the button says. */
    val label: String,
    /**
     * How much weight the button has. A danger does something that is hard to undo; a quiet one looks like a
     * link. When absent: `"primary"`.
     */
    val style: SubmitV1Style? = null,
    /**
     * False where the answers on the screen need not be complete or valid, such as to skip a question: send
     * it without checking them. When absent: `true`.
     */
    val validates: Boolean? = null,
    /**
     * What people who use a screen reader are told beside the label, where it does not suffice: which of
     * several cards a button is for. Begins with the label's words.
     */
    val accessibilityLabel: String? = null,
    /** A name for analytics, the same for every customer. Absent where the id does. */
    val analyticsId: String? = null,
) : Action {
    override val type: String get() = "submit"
    override val version: Int get() = 1
}
