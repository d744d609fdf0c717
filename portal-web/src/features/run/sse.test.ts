import { expect, it } from 'vitest';
import { SseParser } from './sse';

const TEXT =
  ': heartbeat\n\nid: 7\nevent: log\ndata: {"a":1}\n\nid: 8\r\ndata:one\r\ndata: two\r\n\r\nevent: none\n\n';
const MESSAGES = [
  { id: '7', event: 'log', data: '{"a":1}' },
  { id: '8', event: 'message', data: 'one\ntwo' },
];

it('reads messages, joins lines of data, and passes over comments and empty messages', () => {
  expect(new SseParser().push(TEXT)).toEqual(MESSAGES);
});

it('does not care where the stream was cut', () => {
  for (let at = 1; at < TEXT.length; at += 1) {
    const parser = new SseParser();
    expect([...parser.push(TEXT.slice(0, at)), ...parser.push(TEXT.slice(at))]).toEqual(MESSAGES);
  }
  const parser = new SseParser();
  expect([...TEXT].flatMap((char) => parser.push(char))).toEqual(MESSAGES);
});

it('gives nothing before a message is complete', () => {
  const parser = new SseParser();
  expect(parser.push('id: 1\ndata: x\n')).toEqual([]);
  expect(parser.push('\n')).toEqual([{ id: '1', event: 'message', data: 'x' }]);
});
