package dev.helpflow.core.lint;

import java.util.List;

/** The registry of checks; a new one is a class and a line here. */
final class Checks {
  /**
   * In the order in which their findings are told: what is not there first, then the shape, then
   * the words, then who can follow them.
   */
  static final List<Check> ALL =
      List.of(
          new UnknownNodeCheck(),
          new RenameCheck(),
          new NameCheck(),
          new IdCheck(),
          new ActionCheck(),
          new ComponentReferenceCheck(),
          new ChangeTargetCheck(),
          new OwnAnswerCheck(),
          new PresenceCheck(),
          new GuardCheck(),
          new ScriptCheck(),
          new DeadEndCheck(),
          new DefaultTransitionCheck(),
          new UnreachableTransitionCheck(),
          new UnreachableNodeCheck(),
          new WayToEndCheck(),
          new AutomaticLoopCheck(),
          new SubflowCheck(),
          new CalendarCheck(),
          new CommitScreenCheck(),
          new CommitFlagCheck(),
          new SensitiveCheck(),
          new HumanCheck(),
          new CareCheck(),
          new LocaleCheck(),
          new MessageKeyCheck(),
          new TranslationCheck(),
          new StaleTranslationCheck(),
          new MessageArgumentCheck(),
          new BlankTextCheck(),
          new NameOfQuestionCheck(),
          new NameOfActionCheck(),
          new HeadingOrderCheck(),
          new UnusedCheck(),
          new ReadabilityCheck());

  private Checks() {}
}
