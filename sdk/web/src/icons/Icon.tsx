import type { JSX } from "react";

// Drawn for this renderer on a grid of 24, as strokes, so that they take the colour and the weight of the words beside them.
const PATHS = {
  back: "M15 5l-7 7 7 7",
  forward: "M9 5l7 7-7 7",
  down: "M6 9l6 6 6-6",
  close: "M6 6l12 12M18 6L6 18",
  check: "M5 12.5l4.5 4.5L19 7.5",
  external: "M14 5h5v5M19 5l-8 8M17 14v4a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1V8a1 1 0 0 1 1-1h4",
  phone: "M6.5 4.5h3l1.5 4-2 1.5a11 11 0 0 0 5 5l1.5-2 4 1.5v3a1.5 1.5 0 0 1-1.6 1.5A15.5 15.5 0 0 1 5 6.1a1.5 1.5 0 0 1 1.5-1.6z",
  person: "M12 12a3.8 3.8 0 1 0 0-7.6 3.8 3.8 0 0 0 0 7.6zM4.8 20c.9-3.4 3.7-5 7.2-5s6.3 1.6 7.2 5",
  chat: "M5 5.5h14a1 1 0 0 1 1 1V16a1 1 0 0 1-1 1h-8l-4.5 3.5V17H5a1 1 0 0 1-1-1V6.5a1 1 0 0 1 1-1z",
  clock: "M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM12 8v4.3l2.8 1.7",
  calendar: "M6 6h12a1.5 1.5 0 0 1 1.5 1.5v10A1.5 1.5 0 0 1 18 19H6a1.5 1.5 0 0 1-1.5-1.5v-10A1.5 1.5 0 0 1 6 6zM4.5 10.5h15M8.5 4v4M15.5 4v4",
  info: "M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM12 11.5v4.5M12 8.2v.1",
  success: "M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM8.5 12.3l2.4 2.4 4.6-5",
  warning: "M12 4.5l8.5 15h-17zM12 10v4.5M12 17v.1",
  danger: "M8.7 4h6.6L20 8.7v6.6L15.3 20H8.7L4 15.3V8.7zM12 8v5M12 16v.1",
  search: "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.5L20 20",
  file: "M7 4h7l4 4v11a1 1 0 0 1-1 1H7a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1zM14 4v4h4",
  camera: "M4 8.5h3.5L9 6h6l1.5 2.5H20V18H4zM12 15.5a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4z",
  shield: "M12 4l7 2.5V12c0 4-2.8 6.8-7 8-4.2-1.2-7-4-7-8V6.5zM9 12l2.2 2.2L15.2 10",
  copy: "M9 9h9.5v10.5H9zM6 15H5V4.5h9.5V6",
  plus: "M12 5v14M5 12h14",
  in: "M12 5v13M6.5 12.5L12 18l5.5-5.5",
  out: "M12 19V6M6.5 11.5L12 6l5.5 5.5",
  offline: "M4 10c4.6-4 11.4-4 16 0M7 13.3c2.9-2.5 7.1-2.5 10 0M10 16.6c1.2-1 2.8-1 4 0M5 4l14 16",
  document: "M7 4h7l4 4v11a1 1 0 0 1-1 1H7a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1zM9 11h6M9 14.5h6",
  passport: "M7 4h10a1 1 0 0 1 1 1v14a1 1 0 0 1-1 1H7a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1zM12 13.5a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4zM9.5 17h5",
  scam: "M4 12c2-3.7 4.8-5.5 8-5.5s6 1.8 8 5.5c-2 3.7-4.8 5.5-8 5.5s-6-1.8-8-5.5zM12 14.3a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6zM5 19L19 5",
  share: "M12 15V4.500M8 8l4-4 4 4M6.5 12H5.500v7.5h13V12h-1",
  card: "M4.5 6.5h15a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1h-15a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1zM3.5 10h17M7 14.5h3",
} as const;

/** The name of a picture that the renderer brings along. */
export type IconName = keyof typeof PATHS;

/** A picture beside words that say the same, so it is hidden from screen readers. */
export function Icon({ name }: { name: IconName }): JSX.Element {
  return (
    <svg className="hf-icon" data-icon={name} viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}

/** A picture that the server names, from the catalogue's icons; nothing for one that came later, since it only repeats the words. */
export function NamedIcon({ name }: { name: string | { unknown: string } | undefined }): JSX.Element | null {
  return typeof name === "string" && name in PATHS ? <Icon name={name as IconName} /> : null;
}

/** A star of a rating. */
export function Star(): JSX.Element {
  return (
    <svg className="hf-star" viewBox="0 0 24 24" width="28" height="28" aria-hidden="true" focusable="false">
      <path d="M12 3.5l2.6 5.4 5.9.8-4.3 4.1 1 5.9L12 16.9l-5.2 2.8 1-5.9L3.5 9.7l5.9-.8z" />
    </svg>
  );
}

/** A face of a rating; `mood` is 0 for the lowest step and 1 for the highest. */
export function Face({ mood }: { mood: number }): JSX.Element {
  const bend = Math.round((mood - 0.5) * 90) / 10;
  return (
    <svg className="hf-face" viewBox="0 0 24 24" width="30" height="30" aria-hidden="true" focusable="false">
      <circle cx="12" cy="12" r="9" />
      <path d={`M8 ${15.5 - bend / 4}Q12 ${15.5 + bend * 0.75} 16 ${15.5 - bend / 4}M9 9.5v.1M15 9.5v.1`} />
    </svg>
  );
}
