// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.
@file:UseSerializers(TextSerializer::class, WholeSerializer::class, DecimalSerializer::class, FlagSerializer::class)

package dev.helpflow.models

import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.builtins.MapSerializer
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonElement

@Serializable(with = FileUploadV1AcceptItem.Serializer::class)
sealed interface FileUploadV1AcceptItem : OpenValue {
    data object ImageJpeg : FileUploadV1AcceptItem {
        override val wire: String get() = "image/jpeg"
    }

    data object ImagePng : FileUploadV1AcceptItem {
        override val wire: String get() = "image/png"
    }

    data object ImageHeic : FileUploadV1AcceptItem {
        override val wire: String get() = "image/heic"
    }

    data object ImageWebp : FileUploadV1AcceptItem {
        override val wire: String get() = "image/webp"
    }

    data object ApplicationPdf : FileUploadV1AcceptItem {
        override val wire: String get() = "application/pdf"
    }

    /** A value that came later than these models. */
    data class Unknown(override val wire: String) : FileUploadV1AcceptItem

    object Serializer : OpenValues<FileUploadV1AcceptItem>(
        "FileUploadV1AcceptItem",
        listOf(ImageJpeg, ImagePng, ImageHeic, ImageWebp, ApplicationPdf),
        ::Unknown,
    )
}

/** Photos and documents that the customer hands in. */
@Serializable
data class FileUploadV1(
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
    /** The media types that are accepted, judged by what a file contains and not by its name. */
    val accept: List<FileUploadV1AcceptItem>,
    /** The most files. When absent: `1`. */
    val maxFiles: Long? = null,
    /** The most bytes of one file. When absent: `26214400`. */
    val maxBytes: Long? = null,
    /** How else the documents can be sent, for customers whose app cannot send files; shown only to them. */
    val otherWays: String? = null,
    /**
     * What people who use a screen reader are told it is, where the visible words do not suffice. Read
     * together with those words, never in their place.
     */
    val accessibilityLabel: String? = null,
    /** A name for analytics, the same for every customer. Absent where the id does. */
    val analyticsId: String? = null,
    /** The ids of the files that were handed in, or null when there are none. */
    val value: List<String>?,
) : Component {
    override val type: String get() = "file-upload"
    override val version: Int get() = 1
    override val answerKind: String get() = "files"
}
