package dev.helpflow.wire.catalogue;

/**
 * What an entry is to assistive technology, as its {@code accessibilityRole} says: roles of
 * WAI-ARIA 1.2, which native platforms have counterparts of.
 */
enum AccessibilityRole {
  BUTTON,
  CHECKBOX,
  COMBOBOX,
  GROUP,
  HEADING,
  IMG,
  LINK,
  LIST,
  NOTE,
  PARAGRAPH,
  RADIOGROUP,
  SEPARATOR,
  STATUS,
  TABLE,
  TEXTBOX
}
