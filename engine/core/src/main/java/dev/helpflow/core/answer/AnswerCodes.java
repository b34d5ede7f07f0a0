package dev.helpflow.core.answer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Every code with which an answer can be refused, in one place; each is also the key of a built-in
 * message.
 *
 * <p>Every refusal also carries {@code label}, the component's label, when it has one. Arguments
 * are values as the ledger keeps them, which {@link dev.helpflow.core.message.Messages} formats: a
 * date is an ISO string for {@code {min, date, long}}, money a map for {@code {max}}. None is ever
 * what the customer gave.
 */
public final class AnswerCodes {
  public static final String REQUIRED = "required";
  public static final String WRONG_TYPE = "wrongType";
  public static final String TOO_SHORT = "tooShort";
  public static final String TOO_LONG = "tooLong";
  public static final String LINE_BREAK = "lineBreak";
  public static final String CONTROL_CHARACTER = "controlCharacter";
  public static final String NOT_A_WHOLE_NUMBER = "notAWholeNumber";
  public static final String NOT_A_NUMBER = "notANumber";
  public static final String TOO_SMALL = "tooSmall";
  public static final String TOO_LARGE = "tooLarge";
  public static final String NOT_DIGITS = "notDigits";
  public static final String TOO_FEW_DIGITS = "tooFewDigits";
  public static final String TOO_MANY_DIGITS = "tooManyDigits";
  public static final String NOT_A_PHONE = "notAPhone";
  public static final String NOT_AN_EMAIL = "notAnEmail";
  public static final String NOT_A_DATE = "notADate";
  public static final String TOO_EARLY = "tooEarly";
  public static final String TOO_LATE = "tooLate";
  public static final String NOT_MONEY = "notMoney";
  public static final String WRONG_CURRENCY = "wrongCurrency";
  public static final String AMOUNT_TOO_SMALL = "amountTooSmall";
  public static final String AMOUNT_TOO_LARGE = "amountTooLarge";
  public static final String NOT_AN_OPTION = "notAnOption";
  public static final String TOO_FEW = "tooFew";
  public static final String TOO_MANY = "tooMany";
  public static final String EXCLUSIVE = "exclusive";
  public static final String NOT_A_TIME = "notATime";
  public static final String TIME_TOO_EARLY = "timeTooEarly";
  public static final String TIME_TOO_LATE = "timeTooLate";
  public static final String TIME_BETWEEN_STEPS = "timeBetweenSteps";
  public static final String MISSING_LINE = "missingAddressLine";
  public static final String MISSING_TOWN = "missingTown";
  public static final String MISSING_POSTCODE = "missingPostcode";
  public static final String MISSING_COUNTRY = "missingCountry";
  public static final String NOT_A_POSTCODE = "notAPostcode";
  public static final String TOO_MANY_FILES = "tooManyFiles";
  public static final String FILE_UNKNOWN = "fileUnknown";
  public static final String FILE_NOT_READY = "fileNotReady";
  public static final String FILE_INFECTED = "fileInfected";
  public static final String FILE_TYPE = "fileType";
  public static final String FILE_TOO_LARGE = "fileTooLarge";
  public static final String NOT_A_PROOF = "notAProof";

  private static final Map<String, Set<String>> ARGUMENTS = arguments();

  private AnswerCodes() {}

  /**
   * Every code in a fixed order, with the names of the arguments that it always carries beside
   * {@code label}.
   */
  public static Map<String, Set<String>> all() {
    return ARGUMENTS;
  }

  private static Map<String, Set<String>> arguments() {
    Map<String, Set<String>> all = new LinkedHashMap<>();
    all.put(REQUIRED, Set.of());
    all.put(WRONG_TYPE, Set.of());
    all.put(TOO_SHORT, Set.of("min"));
    all.put(TOO_LONG, Set.of("max"));
    all.put(LINE_BREAK, Set.of());
    all.put(CONTROL_CHARACTER, Set.of());
    all.put(NOT_A_WHOLE_NUMBER, Set.of());
    all.put(NOT_A_NUMBER, Set.of());
    all.put(TOO_SMALL, Set.of("min"));
    all.put(TOO_LARGE, Set.of("max"));
    all.put(NOT_DIGITS, Set.of());
    all.put(TOO_FEW_DIGITS, Set.of("min"));
    all.put(TOO_MANY_DIGITS, Set.of("max"));
    all.put(NOT_A_PHONE, Set.of());
    all.put(NOT_AN_EMAIL, Set.of());
    all.put(NOT_A_DATE, Set.of());
    all.put(TOO_EARLY, Set.of("min"));
    all.put(TOO_LATE, Set.of("max"));
    all.put(NOT_MONEY, Set.of());
    all.put(WRONG_CURRENCY, Set.of("currency"));
    all.put(AMOUNT_TOO_SMALL, Set.of("min"));
    all.put(AMOUNT_TOO_LARGE, Set.of("max"));
    all.put(NOT_AN_OPTION, Set.of());
    all.put(TOO_FEW, Set.of("min"));
    all.put(TOO_MANY, Set.of("max"));
    all.put(EXCLUSIVE, Set.of("option"));
    all.put(NOT_A_TIME, Set.of());
    all.put(TIME_TOO_EARLY, Set.of("min"));
    all.put(TIME_TOO_LATE, Set.of("max"));
    all.put(TIME_BETWEEN_STEPS, Set.of("step"));
    all.put(MISSING_LINE, Set.of());
    all.put(MISSING_TOWN, Set.of());
    all.put(MISSING_POSTCODE, Set.of());
    all.put(MISSING_COUNTRY, Set.of());
    all.put(NOT_A_POSTCODE, Set.of());
    all.put(TOO_MANY_FILES, Set.of("max"));
    all.put(FILE_UNKNOWN, Set.of());
    all.put(FILE_NOT_READY, Set.of());
    all.put(FILE_INFECTED, Set.of());
    all.put(FILE_TYPE, Set.of("types"));
    all.put(FILE_TOO_LARGE, Set.of("max"));
    all.put(NOT_A_PROOF, Set.of());
    return Collections.unmodifiableMap(all);
  }
}
