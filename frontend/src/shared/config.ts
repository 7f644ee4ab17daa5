/** What differs from place to place: where the API and Keycloak are. Served beside the pages as `/config.json`. */
export interface Config {
  apiUrl: string;
  oidcUrl: string;
  realm: string;
  clientId: string;
}

export async function loadConfig(): Promise<Config> {
  const response = await fetch('/config.json', { cache: 'no-store' });
  if (!response.ok) throw new Error(`/config.json answered ${response.status}`);
  const config: unknown = await response.json();
  if (!isConfig(config)) throw new Error('/config.json needs apiUrl, oidcUrl, realm and clientId');
  return { ...config, apiUrl: withoutSlash(config.apiUrl), oidcUrl: withoutSlash(config.oidcUrl) };
}

function isConfig(value: unknown): value is Config {
  if (typeof value !== 'object' || value === null) return false;
  return ['apiUrl', 'oidcUrl', 'realm', 'clientId'].every(
    (name) => typeof (value as Record<string, unknown>)[name] === 'string',
  );
}

function withoutSlash(address: string): string {
  return address.replace(/\/+$/, '');
}
