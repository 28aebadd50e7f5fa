/** The membership that this tab works in. Two tabs may work in two; the browser keeps it for the tab alone. */
const KEY = 'membership';

export const tabMembership = (): string | null => sessionStorage.getItem(KEY);

export const keepTabMembership = (id: string) => sessionStorage.setItem(KEY, id);

export const dropTabMembership = () => sessionStorage.removeItem(KEY);

/** An address of the API that the browser opens by itself, where it sends no header of ours: streams and files. */
export function apiHref(path: string): string {
  const membership = tabMembership();
  return membership ? `${path}${path.includes('?') ? '&' : '?'}membership=${membership}` : path;
}
