import { type JSX, useId, useRef, useState } from "react";
import { Button } from "react-aria-components/Button";
import { FileTrigger } from "react-aria-components/FileTrigger";
import { ProgressBar } from "react-aria-components/ProgressBar";
import { GroupHead, useGroup } from "../fields/GroupHead.js";
import { Icon } from "../icons/Icon.js";
import { Markdown } from "../markdown/Markdown.js";
import { type ComponentOf, type FileRef } from "../model.js";
import { useAnswer, useScreen } from "../screen/ScreenContext.js";

const MAX_BYTES = 26_214_400;

/** A file in the list: one that the session has, or one on its way to it. */
interface Listed {
  key: string;
  name: string;
  /** The server's id, once it has the file. */
  id?: string;
  percent?: number;
  problem?: string;
  blob?: File;
  stop?: AbortController;
}

/** Sends files as they are picked; the answer is the list of the ids of those that arrived. */
export function FileUploadView({ component }: { component: ComponentOf<"file-upload/1"> }): JSX.Element {
  const { words, errors, upload, removeFile, announce, format } = useScreen();
  const [value, answer] = useAnswer<string[]>(component.id);
  const [files, setFiles] = useState<Listed[]>(() => (value ?? []).map((id, index) => ({ key: id, id, name: words.fileNumber(index + 1) })));
  const current = useRef(files);
  const [problem, setProblem] = useState<string>();
  const ids = useGroup(component, useId());
  const maxFiles = component.maxFiles ?? 1;
  const maxBytes = component.maxBytes ?? MAX_BYTES;
  const accept = component.accept.filter((type) => typeof type === "string");

  const put = (next: Listed[]): void => {
    current.current = next;
    setFiles(next);
    const arrived = next.flatMap(({ id }) => (id === undefined ? [] : [id]));
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
      change(key, landed(file, words.fileFailed));
      announce(file.status === "refused" ? (file.error?.message ?? words.fileFailed) : `${blob.name}: ${words.fileReady}`);
    } catch {
      // Stopped by the customer, who took it out, or refused by the server or the network: sending it again goes on where it stopped.
      if (!stop.signal.aborted) {
        change(key, { percent: undefined, problem: words.fileFailed });
        announce(words.fileFailed);
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
    }
  };

  if (upload === undefined) {
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
              <FileRow file={file} onRemove={() => remove(file)} onAgain={() => file.blob !== undefined && void send(file.key, file.blob)} />
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

function FileRow({ file, onRemove, onAgain }: { file: Listed; onRemove: () => void; onAgain: () => void }): JSX.Element {
  const { words } = useScreen();
  const going = file.percent !== undefined && file.id === undefined && file.problem === undefined;
  return (
    <div className="hf-file">
      <Icon name="file" />
      <div className="hf-file-words">
        <p className="hf-file-name">
          <bdi>{file.name}</bdi>
        </p>
        {going ? (
          <ProgressBar value={file.percent} aria-label={words.uploading(file.name, file.percent ?? 0)} className="hf-file-progress">
            {({ percentage }) => (
              <>
                <progress className="hf-bar" value={percentage ?? 0} max={100} aria-hidden="true" />
                <span className="hf-hint">{percentage === 100 ? words.scanning : `${percentage ?? 0}%`}</span>
              </>
            )}
          </ProgressBar>
        ) : file.problem !== undefined ? (
          <p className="hf-error">{file.problem}</p>
        ) : (
          <p className="hf-hint">{words.fileReady}</p>
        )}
        {file.problem !== undefined && file.id === undefined && file.blob !== undefined && (
          <Button className="hf-text-button" onPress={onAgain}>
            {words.tryAgain}
          </Button>
        )}
      </div>
      <Button className="hf-icon-button" aria-label={words.removeFile(file.name)} onPress={onRemove}>
        <Icon name="close" />
      </Button>
    </div>
  );
}

function landed(file: FileRef, otherwise: string): Partial<Listed> {
  return file.status === "refused" ? { percent: undefined, problem: file.error?.message ?? otherwise, blob: undefined } : { percent: undefined, id: file.id };
}

function sizeOf(bytes: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: "unit", unit: "megabyte", maximumFractionDigits: 1 }).format(bytes / 1024 / 1024);
}

function isHeldInHand(): boolean {
  return typeof matchMedia === "function" && matchMedia("(pointer: coarse)").matches;
}
