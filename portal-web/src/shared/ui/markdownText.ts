/** Marks that begin a form of Markdown: emphasis, code, links, headings, lists, quotes, tables of lines. */
const MARKS = /[*_`[\]]|^\s*(#{1,6}|[-+>]|\d+[.)])\s|\n\s*\n|https?:\/\//m;

/** Whether a text looks the same without Markdown. */
export function isPlain(text: string): boolean {
  return !MARKS.test(text);
}

/** A Markdown text as one plain line: for places too small for lists and links. */
export function withoutMarks(text: string): string {
  return text
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/^\s*(#{1,6}|[-+*>]|\d+[.)])\s+/gm, '')
    .replaceAll(/(\*\*|__|`)(.+?)\1/gs, '$2')
    .replaceAll(/(?<![\w*])\*(?!\s)([^*]+?)\*(?![\w*])/g, '$1')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
