import { expect, it } from 'vitest';
import { isPlain, withoutMarks } from './markdownText';

it('takes a text for plain unless it has marks of Markdown', () => {
  expect(['Lower-case letters, digits and hyphens.', 'At most 3 - 4 words', ''].every(isPlain)).toBe(true);
  expect(['Use `dbt`', '**Never** change it', '[docs](/x)', '- one', '1. one', 'a\n\nb'].some(isPlain)).toBe(
    false,
  );
});

it('leaves the words of a Markdown text, and names that hold underscores', () => {
  expect(withoutMarks('# Title\n\nA **batch** of `dbt` models, see [the docs](https://x.org/a_b).')).toBe(
    'Title A batch of dbt models, see the docs.',
  );
  expect(withoutMarks('- one\n- *two* of customer_id_hash')).toBe('one two of customer_id_hash');
});
