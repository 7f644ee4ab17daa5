import { loadConfig } from '@/shared/config';
import { showStartFailure } from '@/app/start-failure';

const application = import('@/app/start');

loadConfig()
  .then(async (config) => (await application).start(config))
  .catch((cause: unknown) => {
    console.error(cause);
    showStartFailure();
  });
