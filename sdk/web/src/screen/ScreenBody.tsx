import { type JSX, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { Form } from "react-aria-components/Form";
import { answersThatStay, answersToSend, openingAnswers } from "../answers/answers.js";
import { revealed } from "../answers/reveal.js";
import { type Answers, known, type ScreenEvent } from "../model.js";
import type { Words } from "../words/words.js";
import { ActionBar } from "./ActionBar.js";
import { useAnnouncer } from "./Announcer.js";
import { useArrival } from "./arrival.js";
import { ErrorSummary } from "./ErrorSummary.js";
import { focusComponent } from "./focus.js";
import { Header } from "./Header.js";
import type { HelpflowScreenProps } from "./HelpflowScreen.js";
import { Item } from "./Item.js";
import { Notices } from "./Notices.js";
import { Operable } from "./Operable.js";
import { ScreenProvider, type Surroundings } from "./ScreenContext.js";
import { Trouble } from "./Trouble.js";

interface ScreenBodyProps extends Omit<HelpflowScreenProps, "words"> {
  /** Whether another screen stood here before. */
  followsAnother: boolean;
  root: RefObject<HTMLDivElement | null>;
  dark: boolean;
  format: string;
  words: Words;
}

/** A screen with the answers on it; there is a new one for each key, so that nothing typed is carried to another screen. */
export function ScreenBody(props: ScreenBodyProps): JSX.Element {
  const { screen, move, busy = false, readOnly = false, words, root, onStep, onDraft, onEvent } = props;
  const [answers, setAnswers] = useState<Answers>(() => openingAnswers(screen.components, props.drafts ?? {}));
  // The server may change a screen and leave the customer on it, such as one of who waits for a person.
  const [asked, setAsked] = useState(screen.components);
  if (asked !== screen.components) {
    setAsked(screen.components);
    setAnswers(answersThatStay(answers, asked, screen.components));
  }
  const [region, say] = useAnnouncer();
  const announce = readOnly ? silence : say;
  const title = useRef<HTMLHeadingElement>(null);
  const summary = useRef<HTMLDivElement>(null);
  const errors = useMemo(() => screen.errors ?? [], [screen.errors]);
  const byComponent = useMemo(() => errorsByField(errors), [errors]);
  const shown = revealed(screen.components, answers);

  const report = useCallback(
    (event: Omit<ScreenEvent, "screen">) => {
      if (!readOnly) {
        onEvent?.({ ...event, screen: screen.key });
      }
    },
    [onEvent, readOnly, screen.key],
  );
  useEffect(() => report({ type: "shown" }), [report]);

  useArrival({ screen, move, errors, readOnly, followsAnother: props.followsAnother, root, title, summary, announce });

  useEffect(() => {
    if (busy) {
      announce(words.loading);
    }
  }, [busy, announce, words.loading]);

  const surroundings: Surroundings = {
    words,
    locale: screen.locale,
    format: props.format,
    dark: props.dark,
    busy,
    readOnly,
    support: props.support,
    answers,
    errors: byComponent,
    setAnswer: (component, value) => {
      if (!readOnly) {
        setAnswers((before) => ({ ...before, [component]: value }));
        onDraft?.(component, value);
      }
    },
    step: (action, target) => {
      if (!busy && !readOnly) {
        onStep?.({ action, answers: answersToSend(screen.components, answers), ...(target === undefined ? {} : { target }) });
      }
    },
    announce,
    report,
    upload: props.onUpload,
    forgetUpload: props.onForgetUpload,
    removeFile: props.onRemoveFile,
    stepUp: props.onStepUp,
  };
  const enter = screen.actions.find((action) => action.kind === "submit/1" && known(action.style, "primary") === "primary");

  return (
    <ScreenProvider value={surroundings}>
      <Operable readOnly={readOnly}>
        <Header back={screen.back} person={props.status === "active"} onClose={props.onClose} />
        <div className="hf-progress" data-busy={busy || undefined} />
        <div className="hf-main" aria-busy={busy || undefined}>
          <Form
            className="hf-form"
            validationBehavior="aria"
            onSubmit={(event) => {
              event.preventDefault();
              if (enter !== undefined) {
                surroundings.step(enter.id);
              }
            }}
          >
            <Notices notices={props.notices ?? []} />
            {props.trouble !== undefined && <Trouble {...props.trouble} />}
            <h1 className="hf-title" ref={title} tabIndex={readOnly ? undefined : -1}>
              {screen.title}
            </h1>
            {errors.length > 0 && (
              <ErrorSummary errors={errors} summary={summary} onPick={(component, part) => root.current !== null && focusComponent(root.current, component, part)} />
            )}
            {screen.refresh !== undefined && <div className="hf-waiting" aria-hidden="true" />}
            {shown.map((component) => (
              <Item key={component.id} component={component} />
            ))}
            <ActionBar actions={screen.actions} onOpen={props.onOpen} />
          </Form>
        </div>
      </Operable>
      {readOnly || region}
    </ScreenProvider>
  );
}

/** What is looked at speaks to nobody. */
function silence(): void {}

function errorsByField(errors: NonNullable<HelpflowScreenProps["screen"]["errors"]>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const error of errors) {
    const field = error.part === undefined ? error.component : `${error.component}.${error.part}`;
    found.set(field, [...(found.get(field) ?? []), error.message]);
  }
  return found;
}
