import { isMap, isScalar, isSeq, parseDocument, type Document, type YAMLMap, type YAMLSeq } from 'yaml';

/** Where something stands in the document: ["schema", 0, "properties", 2]. */
export type Path = readonly (string | number)[];

/** Why a text is no document. */
export interface SyntaxFault {
  message: string;
  line: number;
}

function parse(text: string): Document {
  return parseDocument(text, { version: '1.2', schema: 'core' });
}

/** Lists that stand flush with their key stay so when the document is written again. */
function indentsLists(text: string): boolean {
  return !/^[^\s#-][^\n]*:[ \t]*\n- /m.test(text);
}

/**
 * The document that is edited, as text and as a tree. Either is made from the other when it is needed, so that typing in
 * the text and filling in the form change the same thing, and what the form does not know (comments, unknown keys,
 * order) stays as it was.
 */
export class DraftStore {
  private source: string | undefined;
  private tree: Document | undefined;
  private revision = 0;
  private listeners = new Set<() => void>();
  private readonly indentSeq: boolean;

  constructor(text: string) {
    this.source = text;
    this.indentSeq = indentsLists(text);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Grows with every change. */
  snapshot = (): number => this.revision;

  text(): string {
    this.source ??= this.document().toString({ lineWidth: 0, indentSeq: this.indentSeq });
    return this.source;
  }

  setText(text: string): void {
    if (text !== this.text()) {
      this.source = text;
      this.tree = undefined;
      this.changed();
    }
  }

  /** What makes the text unreadable; nothing when it is a mapping. */
  fault(): SyntaxFault | undefined {
    const document = this.document();
    const [error] = document.errors;
    if (error) {
      return { message: error.message.split('\n')[0] ?? error.code, line: error.linePos?.[0].line ?? 1 };
    }
    return isMap(document.contents) ? undefined : { message: 'mapping', line: 1 };
  }

  /** A scalar as it stands in the document. */
  value(path: Path): unknown {
    const node = this.document().getIn(path, true);
    return isScalar(node) ? node.value : undefined;
  }

  textAt(path: Path): string {
    const value = this.value(path);
    return value === undefined || value === null ? '' : String(value);
  }

  list(path: Path): YAMLSeq | undefined {
    const node = this.document().getIn(path, true);
    return isSeq(node) ? node : undefined;
  }

  map(path: Path): YAMLMap | undefined {
    const node = this.document().getIn(path, true);
    return isMap(node) ? node : undefined;
  }

  length(path: Path): number {
    return this.list(path)?.items.length ?? 0;
  }

  /** Sets a scalar; nothing takes the key away. The style in which it was written stays. */
  set(path: Path, value: string | number | boolean | undefined): void {
    const document = this.document();
    if (value === undefined) {
      if (document.hasIn(path)) {
        document.deleteIn(path);
      }
    } else {
      const node = document.getIn(path, true);
      if (isScalar(node)) {
        node.value = value;
        delete node.source;
      } else {
        document.setIn(path, value);
      }
    }
    this.rewritten();
  }

  /** Puts an entry into a list, which is made when it is missing. */
  insert(path: Path, index: number, entry: unknown): void {
    const document = this.document();
    const list = this.list(path);
    if (list === undefined) {
      document.setIn(path, document.createNode([entry]));
    } else {
      list.items.splice(index, 0, document.createNode(entry));
      list.flow = false;
    }
    this.rewritten();
  }

  remove(path: Path, index: number): void {
    const list = this.list(path);
    if (list !== undefined) {
      list.items.splice(index, 1);
      if (list.items.length === 0) {
        this.document().deleteIn(path);
      }
      this.rewritten();
    }
  }

  /** Moves an entry of a list with everything that belongs to it. */
  move(path: Path, from: number, to: number): void {
    const list = this.list(path);
    if (list !== undefined && to >= 0 && to < list.items.length) {
      list.items.splice(to, 0, ...list.items.splice(from, 1));
      this.rewritten();
    }
  }

  private document(): Document {
    this.tree ??= parse(this.source ?? '');
    return this.tree;
  }

  private rewritten(): void {
    this.source = undefined;
    this.changed();
  }

  private changed(): void {
    this.revision += 1;
    this.listeners.forEach((listener) => listener());
  }
}
