// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.
@file:UseSerializers(TextSerializer::class, WholeSerializer::class, DecimalSerializer::class, FlagSerializer::class)

package dev.helpflow.models

import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.builtins.MapSerializer
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonElement

/** A way to reach a person: a number to call, a page to open, and when somebody is there. */
@Serializable
data class ContactCardV1(
    /** Unique on its screen; answers and errors refer to it. */
    override val id: String,
    /**
     * The component shows only while the answer to another one on the screen is, or contains, one of these
     * values. The app decides as the customer answers; the server decides again.
     */
    val revealWhen: RevealWhen? = null,
    /** Whom the customer reaches. */
    val title: String,
    /** What they can do. */
    val text: String? = null,
    /** The number to call, as a tel: address. */
    val phone: String? = null,
    /** When somebody is there. */
    val hours: String? = null,
    /** A page to open, over https. */
    val url: String? = null,
    /**
     * What people who use a screen reader are told it is, where the visible words do not suffice. Read
     * together with those words, never in their place.
     */
    val accessibilityLabel: String? = null,
    /** A name for analytics, the same for every customer. Absent where the id does. */
    val analyticsId: String? = null,
) : Component {
    override val type: String get() = "contact-card"
    override val version: Int get() = 1
}
