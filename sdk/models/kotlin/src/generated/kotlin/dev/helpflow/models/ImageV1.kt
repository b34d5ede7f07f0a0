// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.
@file:UseSerializers(TextSerializer::class, WholeSerializer::class, DecimalSerializer::class, FlagSerializer::class)

package dev.helpflow.models

import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.builtins.MapSerializer
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonElement

/** The picture for light backgrounds; for dark ones too when there is no `dark`. */
@Serializable
data class ImageV1Light(
    /** Where the picture is, over https. */
    val url: String,
    /** How wide it is, in pixels. */
    val width: Long,
    /** How high it is, in pixels. */
    val height: Long,
)

/** The picture for dark backgrounds. */
@Serializable
data class ImageV1Dark(
    /** Where the picture is, over https. */
    val url: String,
    /** How wide it is, in pixels. */
    val width: Long,
    /** How high it is, in pixels. */
    val height: Long,
)

/** A picture that helps to understand something, such as where a number stands on a card. */
@Serializable
data class ImageV1(
    /** Unique on its screen; answers and errors refer to it. */
    override val id: String,
    /**
     * The component shows only while the answer to another one on the screen is, or contains, one of these
     * values. The app decides as the customer answers; the server decides again.
     */
    val revealWhen: RevealWhen? = null,
    /** The picture for light backgrounds; for dark ones too when there is no `dark`. */
    val light: ImageV1Light,
    /** The picture for dark backgrounds. */
    val dark: ImageV1Dark? = null,
    /** What the picture tells, for those who do not see it. */
    val alternative: String,
    /** Words under the picture, for everybody. */
    val caption: String? = null,
    /**
     * What people who use a screen reader are told it is, where the visible words do not suffice. Read
     * together with those words, never in their place.
     */
    val accessibilityLabel: String? = null,
    /** A name for analytics, the same for every customer. Absent where the id does. */
    val analyticsId: String? = null,
) : Component {
    override val type: String get() = "image"
    override val version: Int get() = 1
}
