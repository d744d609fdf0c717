import Button, { type ButtonProps } from '@mui/material/Button';
import { createLink } from '@tanstack/react-router';
import { forwardRef } from 'react';

const Anchor = forwardRef<HTMLAnchorElement, Omit<ButtonProps<'a'>, 'href'>>(function Anchor(props, ref) {
  return <Button ref={ref} component="a" {...props} />;
});

/** A link of the portal that looks like a button. */
export const ButtonLink = createLink(Anchor);
