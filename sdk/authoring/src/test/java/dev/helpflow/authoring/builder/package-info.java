@NullMarked
package dev.helpflow.authoring.builder;

import org.jspecify.annotations.NullMarked;
