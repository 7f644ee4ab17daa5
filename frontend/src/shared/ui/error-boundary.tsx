import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './error-boundary.module.css';

/** The last net: whatever breaks while drawing shows a message, never a blank page. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { broken: unknown }> {
  override state: { broken: unknown } = { broken: undefined };

  static getDerivedStateFromError(broken: unknown) {
    return { broken };
  }

  override render() {
    return this.state.broken === undefined ? this.props.children : <Broken cause={this.state.broken} />;
  }
}

/** A part of the dashboard could not be fetched (no network, or a new version is out), or it has a fault. */
export function Broken({ cause }: { cause: unknown }) {
  const { t } = useTranslation();
  const missing = cause instanceof TypeError && /import|module|fetch/i.test(cause.message);
  return (
    <main className={classes.broken} role="alert">
      <h1>{t(missing ? 'broken.missing' : 'broken.fault')}</h1>
      <p>{t(missing ? 'broken.missingDetail' : 'broken.faultDetail')}</p>
      <Button onClick={() => window.location.reload()}>{t('broken.reload')}</Button>
    </main>
  );
}
