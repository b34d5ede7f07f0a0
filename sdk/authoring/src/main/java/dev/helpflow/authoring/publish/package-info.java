/**
 * Speaking to a Helpflow server as a squad does: publish, say beforehand what a version does, make
 * it live, take it back.
 */
@NullMarked
package dev.helpflow.authoring.publish;

import org.jspecify.annotations.NullMarked;
