import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { bracketMatching, HighlightStyle, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { lintGutter, lintKeymap, setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { EditorState, type Text } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { tags } from '@lezer/highlight';

const colours = HighlightStyle.define([
  { tag: tags.comment, color: 'var(--muted)', fontStyle: 'italic' },
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--primary)' },
  { tag: [tags.string, tags.attributeValue], color: 'var(--text)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--teal)' },
  { tag: [tags.meta, tags.labelName, tags.typeName], color: 'var(--warning)' },
]);

const look = EditorView.theme({
  '&': { color: 'var(--text)', backgroundColor: 'var(--card)', height: '100%' },
  '.cm-scroller': { font: '0.75rem/18px var(--mono)' },
  '.cm-content': { caretColor: 'var(--text)' },
  '.cm-cursor': { borderLeftColor: 'var(--text)' },
  '.cm-gutters': {
    color: 'var(--muted)',
    backgroundColor: 'var(--page)',
    borderRight: '1px solid var(--hairline)',
  },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--tint)' },
  '&.cm-focused': { outline: '2px solid var(--primary)', outlineOffset: '-2px' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'color-mix(in srgb, var(--primary) 24%, transparent)',
  },
  '.cm-tooltip, .cm-panels': {
    color: 'var(--text)',
    backgroundColor: 'var(--card)',
    borderColor: 'var(--edge)',
  },
});

/** A remark on a line; without a column it covers the line. */
export interface YamlMark {
  level: keyof typeof LEVELS;
  message: string;
  line?: number | null;
  column?: number | null;
  remedy?: string | null;
  rule?: string;
}

export interface YamlView {
  setText(text: string): void;
  mark(marks: YamlMark[]): void;
  goTo(line: number): void;
  destroy(): void;
}

export interface YamlViewOptions {
  text: string;
  name: string;
  onText: (text: string) => void;
}

const LEVELS = { ERROR: 'error', WARNING: 'warning', HINT: 'info' } as const;

function diagnostic(mark: YamlMark, document: Text): Diagnostic {
  const line = document.line(Math.min(Math.max(mark.line ?? 1, 1), document.lines));
  const from = Math.min(line.from + Math.max((mark.column ?? 1) - 1, 0), line.to);
  const message = [mark.message, mark.remedy].filter(Boolean).join(' ');
  return { from, to: line.to, severity: LEVELS[mark.level], message, source: mark.rule };
}

/**
 * Opens a YAML editor in a shadow tree: there the styles it writes at run time go into a constructed style sheet, which
 * the content security policy of the portal allows; style elements, which it would use elsewhere, are blocked.
 */
export function openYamlView(host: HTMLElement, { text, name, onText }: YamlViewOptions): YamlView {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        lintGutter(),
        history(),
        drawSelection(),
        bracketMatching(),
        highlightActiveLine(),
        highlightActiveLineGutter(),
        highlightSelectionMatches(),
        search({ top: true }),
        indentUnit.of('  '),
        yaml(),
        syntaxHighlighting(colours),
        look,
        keymap.of([...defaultKeymap, ...historyKeymap, ...searchKeymap, ...lintKeymap]),
        EditorView.contentAttributes.of({ 'aria-label': name, tabindex: '0' }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) {
            onText(update.state.doc.toString());
          }
        }),
      ],
    }),
  });

  return {
    setText(changed) {
      if (changed !== view.state.doc.toString()) {
        view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: changed } });
      }
    },
    mark(marks) {
      const diagnostics = marks.map((mark) => diagnostic(mark, view.state.doc));
      diagnostics.sort((a, b) => a.from - b.from);
      view.dispatch(setDiagnostics(view.state, diagnostics));
    },
    goTo(line) {
      const { from } = view.state.doc.line(Math.min(Math.max(line, 1), view.state.doc.lines));
      view.dispatch({
        selection: { anchor: from },
        effects: EditorView.scrollIntoView(from, { y: 'center' }),
      });
      view.focus();
    },
    destroy: () => view.destroy(),
  };
}
