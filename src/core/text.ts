const without: readonly (readonly [RegExp, string])[] = [
  [/[æä]/g, "ae"],
  [/[øö]/g, "o"],
  [/å/g, "a"],
  [/đ/g, "d"],
  [/ŋ/g, "n"],
  [/ŧ/g, "t"],
];

/** Lower case without diacritics, spaces or signs: "Måløy-rådet " and "maloyradet" fold to one text. For headers and search, never for display. */
export function foldText(text: string): string {
  let folded = text.normalize("NFC").toLowerCase();
  for (const [letter, plain] of without) folded = folded.replace(letter, plain);
  return folded.normalize("NFD").replace(/[^a-z0-9]/g, "");
}

/** A control character other than a line end: such a text was binary, a piece of a table, or was damaged on its way. */
export function hasControlCharacter(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if ((code < 32 && code !== 10 && code !== 13) || (code >= 127 && code < 160)) return true;
  }
  return false;
}

/** A text that stands in HTML, in an attribute or between tags. */
export function escapeHtml(text: string): string {
  return text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/'/g, "&#39;");
}
