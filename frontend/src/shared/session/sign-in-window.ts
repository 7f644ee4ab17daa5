const CHANNEL = 'mangnon.sign-in';

class SignInWindowBlocked extends Error {}

/**
 * Opens Keycloak in a window of its own and answers with the address it came back to. The window tells it over a broadcast
 * channel, not through `window.opener`: a page that isolates itself (Cross-Origin-Opener-Policy) has no openers. What is sent
 * is of no use to another tab: the proof that belongs to the code stays in the tab that asked.
 */
export function answerFromWindow(address: string, state: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const channel = new BroadcastChannel(CHANNEL);
    channel.onmessage = ({ data }: MessageEvent<string>) => {
      if (new URL(data).searchParams.get('state') !== state) return;
      channel.close();
      resolve(data);
    };
    if (!window.open(address, '_blank', 'popup,width=520,height=680')) {
      channel.close();
      reject(new SignInWindowBlocked());
    }
  });
}

/** What the window does when Keycloak sends it back: hands over the address and closes. */
export function handOverAndClose(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(window.location.href);
  channel.close();
  window.close();
}
