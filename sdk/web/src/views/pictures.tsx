import { type JSX, useId, useState } from "react";
import { ExternalLink } from "../markdown/ExternalLink.js";
import { MarkdownLine } from "../markdown/Markdown.js";
import type { ComponentOf } from "../model.js";
import { useScreen } from "../screen/ScreenContext.js";

export function ImageView({ component }: { component: ComponentOf<"image/1"> }): JSX.Element {
  const { dark, words } = useScreen();
  const source = dark && component.dark !== undefined ? component.dark : component.light;
  const [missing, setMissing] = useState<string>();
  return (
    <figure className="hf-figure">
      {missing === source.url ? (
        <div className="hf-picture-missing" role="img" aria-label={component.alternative}>
          <span className="hf-overline">{words.imageMissing}</span>
          <span>{component.alternative}</span>
        </div>
      ) : (
        <img
          className="hf-picture"
          src={source.url}
          width={source.width}
          height={source.height}
          alt={component.alternative}
          loading="lazy"
          decoding="async"
          referrerPolicy="no-referrer"
          onError={() => setMissing(source.url)}
        />
      )}
      {component.caption !== undefined && (
        <figcaption className="hf-hint">
          <MarkdownLine text={component.caption} />
        </figcaption>
      )}
    </figure>
  );
}

export function VideoView({ component }: { component: ComponentOf<"video/1"> }): JSX.Element {
  const { words, locale, report, readOnly } = useScreen();
  const title = useId();
  const seconds = component.seconds;
  const mine = component.captions.findIndex((caption) => caption.locale === locale);
  const close = component.captions.findIndex((caption) => language(caption.locale) === language(locale));
  const shown = Math.max(mine >= 0 ? mine : close, 0);
  return (
    <figure className="hf-figure hf-video">
      <figcaption>
        <span id={title} className="hf-video-title">
          {component.title}
        </span>
        {seconds !== undefined && <span className="hf-hint">{words.minutes(Math.floor(seconds / 60), seconds % 60)}</span>}
      </figcaption>
      <video
        className="hf-picture"
        aria-labelledby={title}
        controls={!readOnly}
        playsInline
        preload="none"
        crossOrigin="anonymous"
        src={component.url}
        {...(component.poster === undefined ? {} : { poster: component.poster })}
        onError={() => report({ type: "renderFailed", component: component.id, detail: "The film cannot be played." })}
      >
        {component.captions.map((caption, index) => (
          <track key={caption.locale} kind="captions" src={caption.url} srcLang={caption.locale} label={caption.label} default={index === shown} />
        ))}
      </video>
      <ExternalLink href={component.transcript}>{words.transcript}</ExternalLink>
    </figure>
  );
}

function language(tag: string): string | undefined {
  return tag.split("-")[0];
}
