package dev.helpflow.core.screen;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a screen has beyond its plan; the parts are those of {@link Screen}. */
public record ScreenFrame(
    String id, String key, boolean back, @Nullable Duration refreshAfter, String analyticsId) {}
