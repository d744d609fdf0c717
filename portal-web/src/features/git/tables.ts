import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Options } from 'react-markdown';

type Plugin = NonNullable<Options['remarkPlugins']>[number];

/** What the parser is told of the ways to read. */
interface Reading {
  micromarkExtensions?: unknown[];
  fromMarkdownExtensions?: unknown[];
}

/** Reads tables as GitHub writes them; Markdown itself has none. */
export const tables: Plugin = function readTables() {
  const data = this.data() as Reading;
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfmTable()];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), gfmTableFromMarkdown()];
};
