/**
 * Says in both languages that the dashboard cannot start: at this moment neither the language files nor React may be there.
 * Plain DOM, so that it works when everything else failed.
 */
export function showStartFailure(): void {
  const root = document.getElementById('root');
  if (!root) return;
  const box = document.createElement('main');
  box.setAttribute('role', 'alert');
  box.style.cssText = 'max-width:36rem;margin:15vh auto;padding:0 1rem;font:16px/1.5 system-ui,sans-serif;color:#1B2430';
  box.append(
    line('h1', 'Chưa mở được Măng Non', 'vi'),
    line('p', 'Không kết nối được với máy chủ. Hãy kiểm tra mạng rồi tải lại trang.', 'vi'),
    line('p', 'Măng Non could not be opened: the server cannot be reached. Check the network, then reload.', 'en'),
  );
  const again = document.createElement('button');
  again.textContent = 'Tải lại · Reload';
  again.style.cssText = 'font:inherit;padding:.5rem 1rem';
  again.addEventListener('click', () => window.location.reload());
  box.append(again);
  root.replaceChildren(box);
}

function line(tag: 'h1' | 'p', text: string, language: string): HTMLElement {
  const element = document.createElement(tag);
  element.lang = language;
  element.textContent = text;
  return element;
}
