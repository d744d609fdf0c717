/** The form of tags in a catalogue of Backstage. */
const TAG = /^[a-z0-9:+#]+(?:-[a-z0-9:+#]+)*$/;
const LONGEST = 63;

/** A tag as Backstage keeps it: trimmed, in lower case. */
export function normalTag(text: string): string {
  return text.trim().toLocaleLowerCase('en-US');
}

export function isTag(text: string): boolean {
  return text.length <= LONGEST && TAG.test(text);
}
