package dev.helpflow.cli.publish;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A version's number as it is typed. */
final class VersionNumber implements ITypeConverter<Integer> {
  @Override
  public Integer convert(String typed) {
    try {
      int number = Integer.parseInt(typed);
      if (number > 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new TypeConversionException(
        "VERSION takes a version's number, which is a whole number from 1, but got \""
            + typed
            + "\".");
  }
}
