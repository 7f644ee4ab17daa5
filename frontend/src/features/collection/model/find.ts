/** A text without its accents, in small letters. */
export const folded = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase();

/** Whether the words typed occur in any of the texts, with or without accents: "tre em" finds "trẻ em". */
export function found(typed: string | undefined, ...texts: (string | null | undefined)[]): boolean {
  if (!typed) return true;
  const all = folded(texts.filter(Boolean).join(' '));
  return folded(typed)
    .split(/\s+/)
    .every((word) => all.includes(word));
}
