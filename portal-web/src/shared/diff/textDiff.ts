import { diffLines } from 'diff';

export interface NumberedLine {
  number: number;
  text: string;
}

/** A line of the comparison; `left` or `right` is missing where only one side has it. */
export interface SideBySide {
  left: NumberedLine | undefined;
  right: NumberedLine | undefined;
  same: boolean;
}

/** Lines that are shown, or a stretch of equal ones that is folded. */
export interface Stretch {
  folded: boolean;
  lines: SideBySide[];
}

const CONTEXT = 3;
const SHORTEST_FOLD = 4;

function linesOf(value: string): string[] {
  return value.replace(/\n$/, '').split('\n');
}

/** Sets two texts side by side; a line that was rewritten stands beside what it became. */
export function sideBySide(before: string, after: string): SideBySide[] {
  const rows: SideBySide[] = [];
  let left = 0;
  let right = 0;
  let removed: string[] = [];

  function flush(added: string[]) {
    for (let index = 0; index < Math.max(removed.length, added.length); index += 1) {
      const [old, now] = [removed[index], added[index]];
      rows.push({
        left: old === undefined ? undefined : { number: (left += 1), text: old },
        right: now === undefined ? undefined : { number: (right += 1), text: now },
        same: false,
      });
    }
    removed = [];
  }

  for (const part of diffLines(before, after, { stripTrailingCr: true })) {
    const lines = linesOf(part.value);
    if (part.removed) {
      removed = lines;
    } else if (part.added) {
      flush(lines);
    } else {
      flush([]);
      for (const text of lines) {
        rows.push({
          left: { number: (left += 1), text },
          right: { number: (right += 1), text },
          same: true,
        });
      }
    }
  }
  flush([]);
  return rows;
}

/** Folds stretches of equal lines, but for a few around each change. */
export function foldEqual(rows: SideBySide[]): Stretch[] {
  const stretches: Stretch[] = [];
  const near = new Uint8Array(rows.length);
  rows.forEach((row, index) => {
    if (!row.same) {
      near.fill(1, Math.max(index - CONTEXT, 0), index + CONTEXT + 1);
    }
  });
  rows.forEach((row, index) => {
    const folded = near[index] === 0;
    const last = stretches.at(-1);
    if (last?.folded === folded) {
      last.lines.push(row);
    } else {
      stretches.push({ folded, lines: [row] });
    }
  });
  return stretches.map(({ folded, lines }) => ({ folded: folded && lines.length >= SHORTEST_FOLD, lines }));
}
