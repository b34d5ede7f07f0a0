// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.
@file:UseSerializers(TextSerializer::class, WholeSerializer::class, DecimalSerializer::class, FlagSerializer::class)

package dev.helpflow.models

import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.builtins.MapSerializer
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonElement

/** What kind of news it is. Never shown by colour alone: `status` says it in words. */
@Serializable(with = StatusTagV1Tone.Serializer::class)
sealed interface StatusTagV1Tone : OpenValue {
    data object Neutral : StatusTagV1Tone {
        override val wire: String get() = "neutral"
    }

    data object Info : StatusTagV1Tone {
        override val wire: String get() = "info"
    }

    data object Success : StatusTagV1Tone {
        override val wire: String get() = "success"
    }

    data object Warning : StatusTagV1Tone {
        override val wire: String get() = "warning"
    }

    data object Danger : StatusTagV1Tone {
        override val wire: String get() = "danger"
    }

    /** A value that came later than these models. */
    data class Unknown(override val wire: String) : StatusTagV1Tone

    object Serializer : OpenValues<StatusTagV1Tone>(
        "StatusTagV1Tone",
        listOf(Neutral, Info, Success, Warning, Danger),
        ::Unknown,
    )
}

/** How one thing stands, in a word or two. */
@Serializable
data class StatusTagV1(
    /** Unique on its screen; answers and errors refer to it. */
    override val id: String,
    /**
     * The component shows only while the answer to another one on the screen is, or contains, one of these
     * values. The app decides as the customer answers; the server decides again.
     */
    val revealWhen: RevealWhen? = null,
    /** What it is that stands so. */
    val label: String,
    /** How it stands, in a word or two. */
    val status: String,
    /**
     * What kind of news it is. Never shown by colour alone: `status` says it in words. When absent:
     * `"neutral"`.
     */
    val tone: StatusTagV1Tone? = null,
    /**
     * What people who use a screen reader are told it is, where the visible words do not suffice. Read
     * together with those words, never in their place.
     */
    val accessibilityLabel: String? = null,
    /** A name for analytics, the same for every customer. Absent where the id does. */
    val analyticsId: String? = null,
) : Component {
    override val type: String get() = "status-tag"
    override val version: Int get() = 1
}
