// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.
@file:UseSerializers(TextSerializer::class, WholeSerializer::class, DecimalSerializer::class, FlagSerializer::class)

package dev.helpflow.models

import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.builtins.MapSerializer
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonElement

/** Something that the customer says yes to, and that is never said for them. */
@Serializable
data class ConsentV1(
    /** Unique on its screen; answers and errors refer to it. */
    override val id: String,
    /**
     * The component shows only while the answer to another one on the screen is, or contains, one of these
     * values. The app decides as the customer answers; the server decides again.
     */
    val revealWhen: RevealWhen? = null,
    /**
     * What the customer says yes to, as one sentence: it stands beside the box and names it to people who use
     * a screen reader.
     */
    val label: String,
    /** More about it, read out together with the label. */
    val hint: String? = null,
    /** Whether the customer must agree to go on. When false, say that it is optional. When absent: `true`. */
    val required: Boolean? = null,
    /**
     * What people who use a screen reader are told it is, where the visible words do not suffice. Read
     * together with those words, never in their place.
     */
    val accessibilityLabel: String? = null,
    /** A name for analytics, the same for every customer. Absent where the id does. */
    val analyticsId: String? = null,
    /** Always null: a consent is never filled in. */
    val value: Boolean?,
) : Component {
    override val type: String get() = "consent"
    override val version: Int get() = 1
    override val answerKind: String get() = "consent"
}
