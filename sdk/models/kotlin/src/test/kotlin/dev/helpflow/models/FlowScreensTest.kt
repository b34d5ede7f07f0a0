package dev.helpflow.models

import java.util.stream.Stream
import kotlinx.serialization.json.JsonArray
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.TestFactory

/** Every screen of our flows is read with nothing unknown, and written as it was. */
internal class FlowScreensTest {
    @TestFactory
    fun `every screen of`(): Stream<DynamicTest> =
        tests(Repository.flowScreens().entries, { it.key }) { (_, screens) ->
            for (json in screens as JsonArray) {
                val screen = HelpflowJson.decodeFromJsonElement(Screen.serializer(), json)

                assertThat(screen.components.filterIsInstance<UnknownEntry>()).isEmpty()
                assertThat(screen.actions.filterIsInstance<UnknownEntry>()).isEmpty()
                assertThat(HelpflowJson.encodeToJsonElement(Screen.serializer(), screen).comparable())
                    .isEqualTo(json.comparable())
            }
        }
}
