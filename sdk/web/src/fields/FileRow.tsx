import { type JSX, useEffect, useRef } from "react";
import { Button } from "react-aria-components/Button";
import { ProgressBar } from "react-aria-components/ProgressBar";
import { Icon } from "../icons/Icon.js";
import { useScreen } from "../screen/ScreenContext.js";

// The host has waited for the scan already; from then on it is asked now and then.
const LOOK_AGAIN_MS = 10_000;

/** A file in the list: one that the session has, or one on its way to it. */
export interface Listed {
  key: string;
  name: string;
  /** The server's id, once it has the whole file. */
  id?: string;
  /** The server does not take the file, which is no part of the answer then. */
  refused?: boolean;
  /** While the server is still looking at the file: how often it was asked what came of that. */
  looks?: number;
  percent?: number;
  problem?: string;
  blob?: File;
  stop?: AbortController;
}

/** One file of the list: its name, how it is with it, and what the customer can do about it. */
export function FileRow({ file, onRemove, onAgain, onLook }: {
  file: Listed;
  onRemove: () => void;
  onAgain: () => void;
  onLook: (looks: number) => void;
}): JSX.Element {
  const { words } = useScreen();
  const { looks } = file;
  const look = useRef(onLook);
  look.current = onLook;
  useEffect(() => {
    if (looks === undefined) {
      return;
    }
    const pause = setTimeout(() => look.current(looks), LOOK_AGAIN_MS);
    return () => clearTimeout(pause);
  }, [looks]);
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
          <p className="hf-hint">{looks === undefined ? words.fileReady : words.scanning}</p>
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
