import { createRootRoute, type ErrorComponentProps } from '@tanstack/react-router';
import { Broken } from '@/shared/ui/error-boundary';
import { NotFoundPage } from './not-found-page';
import { Shell } from './shell/shell';

export const root = createRootRoute({ component: Shell, notFoundComponent: NotFoundPage, errorComponent: PageBroken });

export function PageBroken({ error }: ErrorComponentProps) {
  return <Broken cause={error} />;
}
