import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Highlighted } from './Highlighted';

it('marks the hits of the server and keeps everything else as text', () => {
  render(
    <p data-testid="text">
      <Highlighted text={'a \uE000hit\uE001 and <b>no tag</b>'} />
    </p>,
  );

  expect(screen.getByTestId('text')).toHaveTextContent('a hit and <b>no tag</b>');
  expect(screen.getByText('hit').tagName).toBe('MARK');
});
