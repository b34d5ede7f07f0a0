package dev.helpflow.authoring.builder.component;

import dev.helpflow.authoring.builder.ComponentBuilder;
import dev.helpflow.authoring.builder.Part;
import dev.helpflow.authoring.builder.Source;
import dev.helpflow.authoring.builder.Templates;
import dev.helpflow.authoring.builder.Word;
import dev.helpflow.authoring.builder.Words;
import dev.helpflow.core.definition.ComponentSpec;
import dev.helpflow.core.definition.Template;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Task list: what there is to do in this flow, and how far the customer is.
 *
 * <p>JSON shape: {@code "type": "task-list"}, version 1, since release 2 of the catalogue.
 */
@Generated("the catalogue")
public final class TaskListV1 extends ComponentBuilder<TaskListV1> {
  private TaskListV1(ComponentSpec spec) {
    super(spec);
  }

  static NeedsTasks of(String id) {
    return new NeedsTasks(start("task-list", null, id));
  }

  @Override
  protected TaskListV1 copy(ComponentSpec changed) {
    return new TaskListV1(changed);
  }

  /**
   * Writes version 1 down, where publishing would write the newest.
   */
  public TaskListV1 pinned() {
    return version(1);
  }

  /**
   * What people who use a screen reader are told it is, where the visible words do not
   * suffice. Read together with those words, never in their place.
   */
  public TaskListV1 accessibilityLabel(Words accessibilityLabel) {
    return set("accessibilityLabel", Templates.of(accessibilityLabel));
  }

  /**
   * A name for analytics, the same for every customer. Absent where the id does.
   */
  public TaskListV1 analyticsId(String analyticsId) {
    return set("analyticsId", Templates.of(analyticsId));
  }

  /**
   * A name for analytics, the same for every customer. Absent where the id does.
   */
  public TaskListV1 analyticsId(Source analyticsId) {
    return set("analyticsId", Templates.of(analyticsId));
  }

  /**
   * One of {@code tasks}: the tasks, in the order in which they are done.
   *
   * @param title What is to be done.
   * @param status How far it is, in a word or two.
   * @param state How far it is, for an icon. Never shown by colour or icon alone: {@code status} says it in
   * words.
   */
  public static Task task(Words title, Words status, State state) {
    return Task.of(Templates.of(title), Templates.of(status), Templates.of(state));
  }

  /**
   * One of {@code tasks}: the tasks, in the order in which they are done.
   *
   * @param title What is to be done.
   * @param status How far it is, in a word or two.
   * @param state How far it is, for an icon. Never shown by colour or icon alone: {@code status} says it in
   * words.
   */
  public static Task task(Words title, Words status, Source state) {
    return Task.of(Templates.of(title), Templates.of(status), Templates.of(state));
  }

  /**
   * One of {@code tasks}: the tasks, in the order in which they are done.
   */
  public static final class Task extends Part {
    private Task(Template template) {
      super(template);
    }

    /**
     * One that an expression or a constant gives as a whole.
     */
    public static Task from(Source source) {
      return new Task(Templates.of(source));
    }

    private static Task of(Template title, Template status, Template state) {
      return new Task(with(with(with(start(), "title", title), "status", status), "state", state));
    }

    /**
     * What the customer needs for it.
     */
    public Task hint(Words hint) {
      return new Task(with(template(), "hint", Templates.of(hint)));
    }

    /**
     * The node whose screen the change action reopens. Absent when the task cannot be opened
     * again.
     */
    public Task change(String change) {
      return new Task(with(template(), "change", Templates.of(change)));
    }

    /**
     * The node whose screen the change action reopens. Absent when the task cannot be opened
     * again.
     */
    public Task change(Source change) {
      return new Task(with(template(), "change", Templates.of(change)));
    }
  }

  /**
   * How far it is, for an icon. Never shown by colour or icon alone: {@code status} says it in
   * words.
   */
  public enum State implements Word {
    DONE("done"),

    CURRENT("current"),

    UPCOMING("upcoming");

    private final String word;

    State(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /**
   * It without its {@code tasks}, which it must have.
   */
  public static final class NeedsTasks {
    private final ComponentSpec spec;

    private NeedsTasks(ComponentSpec spec) {
      this.spec = spec;
    }

    /**
     * The tasks, in the order in which they are done.
     */
    public TaskListV1 tasks(Task task, Task... more) {
      return new TaskListV1(with(spec, "tasks", Templates.ofParts(Templates.list(task, more))));
    }

    /**
     * The tasks, in the order in which they are done.
     */
    public TaskListV1 tasks(List<? extends Task> tasks) {
      return new TaskListV1(with(spec, "tasks", Templates.ofParts(tasks)));
    }

    /**
     * The tasks, in the order in which they are done.
     */
    public TaskListV1 tasks(Source tasks) {
      return new TaskListV1(with(spec, "tasks", Templates.of(tasks)));
    }
  }
}
