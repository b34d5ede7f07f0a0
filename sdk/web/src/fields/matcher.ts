/** Whether words contain what was typed, without regard to case and accents. */
export function matcher(locale: string): (words: string, typed: string) => boolean {
  const plain = (text: string): string => text.normalize("NFD").replace(/\p{Mark}/gu, "").toLocaleLowerCase(locale).trim();
  return (words, typed) => plain(words).includes(plain(typed));
}
