import { Component, type ReactNode } from 'react';
import { t } from '@/shared/i18n/translate';
import { Notice } from '@/shared/ui/Notice';

interface FormBoundaryProps {
  /** A change of it gives the form another chance. */
  of: unknown;
  children: ReactNode;
}

interface Broken {
  of: unknown;
  message: string | undefined;
}

/** A form whose schema is faulty says so in its place, and leaves the rest of the page alone. */
export class FormBoundary extends Component<FormBoundaryProps, Broken> {
  override state: Broken = { of: this.props.of, message: undefined };

  static getDerivedStateFromError(error: unknown): Partial<Broken> {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  static getDerivedStateFromProps({ of }: FormBoundaryProps, state: Broken): Broken | null {
    return of === state.of ? null : { of, message: undefined };
  }

  override render() {
    const { message } = this.state;
    return message === undefined ? (
      this.props.children
    ) : (
      <Notice tone="error" title={t('form.broken')}>
        <p>{t('form.brokenText', { message: message.split('\n', 1)[0] ?? '' })}</p>
      </Notice>
    );
  }
}
