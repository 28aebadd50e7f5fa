/** The number that the page's policy asks of styles made in the browser; the server puts it into the page. */
import { setNonce } from 'get-nonce';

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.nonce ?? '';

// What keeps the page still behind a dialog asks for it here.
setNonce(nonce);

export const styleNonce = (): string => nonce;
