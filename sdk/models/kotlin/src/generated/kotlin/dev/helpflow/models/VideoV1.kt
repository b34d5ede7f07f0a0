// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.
@file:UseSerializers(TextSerializer::class, WholeSerializer::class, DecimalSerializer::class, FlagSerializer::class)

package dev.helpflow.models

import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.builtins.MapSerializer
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonElement

@Serializable
data class VideoV1Caption(
    /** The language, as a BCP 47 tag. */
    val locale: String,
    /** The name of the language, in that language. */
    val label: String,
    /** Where the captions are, over https. */
    val url: String,
)

/** A short film that shows how something is done. */
@Serializable
data class VideoV1(
    /** Unique on its screen; answers and errors refer to it. */
    override val id: String,
    /**
     * The component shows only while the answer to another one on the screen is, or contains, one of these
     * values. The app decides as the customer answers; the server decides again.
     */
    val revealWhen: RevealWhen? = null,
    /** What the film shows. It names the player to people who use a screen reader. */
    val title: String,
    /** Where the film is, over https. */
    val url: String,
    /** A still picture to show before it plays, over https. */
    val poster: String? = null,
    /** How long it is, in seconds. */
    val seconds: Long? = null,
    /** What is said and heard, as WebVTT files, one for each language. */
    val captions: List<VideoV1Caption>,
    /** A page with all that is said and shown, over https. */
    val transcript: String,
    /**
     * What people who use a screen reader are told it is, where the visible words do not suffice. Read
     * together with those words, never in their place.
     */
    val accessibilityLabel: String? = null,
    /** A name for analytics, the same for every customer. Absent where the id does. */
    val analyticsId: String? = null,
) : Component {
    override val type: String get() = "video"
    override val version: Int get() = 1
}
