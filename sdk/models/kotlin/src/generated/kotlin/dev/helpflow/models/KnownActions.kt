// Written by the generator of models from the catalogue. Not to be edited: see sdk/models/README.md.
package dev.helpflow.models

import kotlinx.serialization.KSerializer

/** How each action that these models know is read, by its type and version. */
internal val knownActions: Map<String, KSerializer<out Action>> =
    mapOf(
        "call/1" to CallV1.serializer(),
        "copy/1" to CopyV1.serializer(),
        "link/1" to LinkV1.serializer(),
        "open/1" to OpenV1.serializer(),
        "share/1" to ShareV1.serializer(),
        "submit/1" to SubmitV1.serializer(),
    )
