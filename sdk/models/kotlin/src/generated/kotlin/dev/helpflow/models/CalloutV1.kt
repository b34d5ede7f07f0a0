// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.
@file:UseSerializers(TextSerializer::class, WholeSerializer::class, DecimalSerializer::class, FlagSerializer::class)

package dev.helpflow.models

import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.builtins.MapSerializer
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonElement

/** What kind of news it is. Never shown by colour alone: the app adds an icon or a word for it. */
@Serializable(with = CalloutV1Tone.Serializer::class)
sealed interface CalloutV1Tone : OpenValue {
    data object Info : CalloutV1Tone {
        override val wire: String get() = "info"
    }

    data object Success : CalloutV1Tone {
        override val wire: String get() = "success"
    }

    data object Warning : CalloutV1Tone {
        override val wire: String get() = "warning"
    }

    data object Danger : CalloutV1Tone {
        override val wire: String get() = "danger"
    }

    /** A value that came later than these models. */
    data class Unknown(override val wire: String) : CalloutV1Tone

    object Serializer : OpenValues<CalloutV1Tone>(
        "CalloutV1Tone",
        listOf(Info, Success, Warning, Danger),
        ::Unknown,
    )
}

/** Something that must not be missed, set apart from the text around it. */
@Serializable
data class CalloutV1(
    /** Unique on its screen; answers and errors refer to it. */
    override val id: String,
    /**
     * The component shows only while the answer to another one on the screen is, or contains, one of these
     * values. The app decides as the customer answers; the server decides again.
     */
    val revealWhen: RevealWhen? = null,
    /** What kind of news it is. Never shown by colour alone: the app adds an icon or a word for it. */
    val tone: CalloutV1Tone,
    /** A short heading. */
    val title: String? = null,
    /** What the customer must know. */
    val text: String,
    /**
     * What people who use a screen reader are told it is, where the visible words do not suffice. Read
     * together with those words, never in their place.
     */
    val accessibilityLabel: String? = null,
    /** A name for analytics, the same for every customer. Absent where the id does. */
    val analyticsId: String? = null,
) : Component {
    override val type: String get() = "callout"
    override val version: Int get() = 1
}
