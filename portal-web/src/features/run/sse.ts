/** One message of a stream of server-sent events. */
export interface SseMessage {
  id: string | undefined;
  event: string;
  data: string;
}

const NOTHING = { id: undefined, event: 'message', data: [] as string[] };

/**
 * Reads server-sent events out of pieces of text, wherever these were cut (WHATWG HTML, section 9.2.6). Comments, which
 * keep the connection open, and messages without data are passed over.
 */
export class SseParser {
  private rest = '';
  private message: { id: string | undefined; event: string; data: string[] } = { ...NOTHING, data: [] };

  push(text: string): SseMessage[] {
    const all = this.rest + text;
    // A carriage return at the very end may be the first half of a line end.
    const held = all.endsWith('\r') ? 1 : 0;
    const lines = all.slice(0, all.length - held).split(/\r\n|\n|\r/);
    this.rest = (lines.pop() ?? '') + all.slice(all.length - held);
    return lines.flatMap((line) => this.line(line));
  }

  private line(line: string): SseMessage[] {
    if (line === '') {
      return this.dispatch();
    }
    const [, field = '', value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? [];
    if (field === 'data') {
      this.message.data.push(value);
    } else if (field === 'event') {
      this.message.event = value;
    } else if (field === 'id') {
      this.message.id = value;
    }
    return [];
  }

  private dispatch(): SseMessage[] {
    const { id, event, data } = this.message;
    this.message = { ...NOTHING, data: [] };
    return data.length === 0 ? [] : [{ id, event, data: data.join('\n') }];
  }
}
