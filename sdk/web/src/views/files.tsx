import { type JSX, useEffect, useId, useRef, useState } from "react";
import { Button } from "react-aria-components/Button";
import { FileTrigger } from "react-aria-components/FileTrigger";
import { FileRow, type Listed } from "../fields/FileRow.js";
import { GroupHead, useGroup } from "../fields/GroupHead.js";
import { Icon } from "../icons/Icon.js";
import { Markdown } from "../markdown/Markdown.js";
import { type ComponentOf, type FileRef, known } from "../model.js";
import { useAnswer, useScreen } from "../screen/ScreenContext.js";

const MAX_BYTES = 26_214_400;

/** Sends files as they are picked; the answer is the list of the ids of those that arrived, also while the server is still looking at them. */
export function FileUploadView({ component }: { component: ComponentOf<"file-upload/1"> }): JSX.Element {
  const { words, errors, upload, forgetUpload, removeFile, announce, format, readOnly } = useScreen();
  const [value, answer] = useAnswer<string[]>(component.id);
  const [files, setFiles] = useState<Listed[]>(() => (value ?? []).map((id, index) => ({ key: id, id, name: words.fileNumber(index + 1) })));
  const current = useRef(files);
  const drawn = useRef(true);
  useEffect(() => {
    drawn.current = true;
    return () => void (drawn.current = false);
  }, []);
  const [problem, setProblem] = useState<string>();
  const ids = useGroup(component, useId());
  const maxFiles = component.maxFiles ?? 1;
  const maxBytes = component.maxBytes ?? MAX_BYTES;
  const accept = component.accept.filter((type) => typeof type === "string");

  const put = (next: Listed[]): void => {
    // What comes of a file later is nothing to the screen that follows.
    if (!drawn.current) {
      return;
    }
    current.current = next;
    setFiles(next);
    const arrived = next.flatMap(({ id, refused }) => (id === undefined || refused === true ? [] : [id]));
    answer(arrived.length === 0 ? null : arrived);
  };
  const change = (key: string, news: Partial<Listed>): void => put(current.current.map((file) => (file.key === key ? { ...file, ...news } : file)));

  const send = async (key: string, blob: File): Promise<void> => {
    if (upload === undefined) {
      return;
    }
    const stop = new AbortController();
    change(key, { stop, percent: 0, problem: undefined });
    try {
      const file = await upload(component.id, blob, {
        name: blob.name,
        signal: stop.signal,
        onProgress: ({ sent, size }) => change(key, { percent: size === 0 ? 100 : Math.round((sent / size) * 100) }),
      });
      land(key, file, 0);
    } catch {
      // Stopped by the customer, who took it out, or refused by the server or the network: sending it again goes on where it stopped.
      if (!stop.signal.aborted) {
        change(key, { percent: undefined, problem: words.fileFailed });
        announce(words.fileFailed);
      }
    }
  };

  /** Asks what came of a file that the server is looking at: the host knows it by the blob, and sends it no second time. */
  const lookAgain = async (key: string, blob: File, looks: number): Promise<void> => {
    if (upload === undefined) {
      return;
    }
    const stop = new AbortController();
    change(key, { stop });
    try {
      land(key, await upload(component.id, blob, { name: blob.name, signal: stop.signal, onProgress: () => {} }), looks + 1);
    } catch {
      // Nobody could say; the file is where it was, and is asked about once more after the next pause.
      change(key, { looks: looks + 1 });
    }
  };

  const land = (key: string, file: FileRef, looks: number): void => {
    const row = current.current.find((listed) => listed.key === key);
    if (row === undefined || !drawn.current) {
      return;
    }
    const said = { percent: undefined, id: file.id, looks: undefined };
    // A status that came later is none that lets us say that the file is there.
    const status = known(file.status, "scanning");
    if (status === "refused") {
      const why = file.error?.message ?? words.fileFailed;
      change(key, { ...said, refused: true, problem: why, blob: undefined });
      announce(why);
    } else if (status === "ready") {
      change(key, said);
      announce(`${row.name}: ${words.fileReady}`);
    } else {
      change(key, { ...said, looks });
      if (looks === 0) {
        announce(`${row.name}: ${words.scanning}`);
      }
    }
  };

  const pick = (picked: FileList | null): void => {
    setProblem(undefined);
    const refused: string[] = [];
    for (const blob of picked ?? []) {
      if (current.current.length >= maxFiles) {
        refused.push(words.tooManyFiles(maxFiles));
        break;
      } else if (blob.type !== "" && !accept.includes(blob.type as (typeof accept)[number])) {
        refused.push(words.fileOfOtherType(blob.name));
      } else if (blob.size > maxBytes) {
        refused.push(words.fileTooLarge(blob.name, sizeOf(maxBytes, format)));
      } else {
        const key = crypto.randomUUID();
        put([...current.current, { key, name: blob.name, blob, percent: 0 }]);
        void send(key, blob);
      }
    }
    if (refused.length > 0) {
      setProblem(refused.join(" "));
      announce(refused.join(" "));
    }
  };

  const remove = (file: Listed): void => {
    file.stop?.abort();
    setProblem(undefined);
    put(current.current.filter(({ key }) => key !== file.key));
    if (file.id !== undefined) {
      // The customer is done with it, whatever comes of this: no answer names it any more, and the server drops such files by itself.
      removeFile?.(file.id).catch(() => undefined);
    } else if (file.blob !== undefined) {
      // The server may have a part of it, of which the customer was told that it could not be sent.
      forgetUpload?.(file.blob).catch(() => undefined);
    }
  };

  if (upload === undefined && !readOnly) {
    return (
      <div className="hf-field" role="group" aria-labelledby={ids.label} aria-describedby={ids.described}>
        <GroupHead field={component} ids={ids} />
        {component.otherWays !== undefined && <Markdown text={component.otherWays} />}
      </div>
    );
  }
  const full = files.length >= maxFiles;
  return (
    <div className="hf-field" role="group" aria-labelledby={ids.label} aria-describedby={ids.described} data-invalid={errors.has(component.id) || undefined}>
      <GroupHead field={component} ids={ids} />
      <p className="hf-hint">{words.filesLimit(maxFiles, sizeOf(maxBytes, format))}</p>
      {files.length > 0 && (
        <ul className="hf-card hf-files">
          {files.map((file) => (
            <li key={file.key}>
              <FileRow
                file={file}
                onRemove={() => remove(file)}
                onAgain={() => file.blob !== undefined && void send(file.key, file.blob)}
                onLook={(looks) => file.blob !== undefined && void lookAgain(file.key, file.blob, looks)}
              />
            </li>
          ))}
        </ul>
      )}
      {problem !== undefined && (
        <p className="hf-error">
          <Icon name="danger" />
          <span>{problem}</span>
        </p>
      )}
      {!full && (
        <div className="hf-file-buttons">
          <FileTrigger acceptedFileTypes={accept} allowsMultiple={maxFiles > 1} onSelect={pick}>
            <Button className="hf-button" data-style="secondary" aria-describedby={ids.described}>
              <Icon name="plus" />
              <span className="hf-button-label">{words.addFile}</span>
            </Button>
          </FileTrigger>
          {accept.some((type) => type.startsWith("image/")) && isHeldInHand() && (
            <FileTrigger acceptedFileTypes={accept.filter((type) => type.startsWith("image/"))} defaultCamera="environment" onSelect={pick}>
              <Button className="hf-button" data-style="secondary">
                <Icon name="camera" />
                <span className="hf-button-label">{words.addPhoto}</span>
              </Button>
            </FileTrigger>
          )}
        </div>
      )}
    </div>
  );
}

function sizeOf(bytes: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: "unit", unit: "megabyte", maximumFractionDigits: 1 }).format(bytes / 1024 / 1024);
}

function isHeldInHand(): boolean {
  return typeof matchMedia === "function" && matchMedia("(pointer: coarse)").matches;
}
