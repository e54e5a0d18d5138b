/**
 * The nonce that the page's Content-Security-Policy asks of every style element; whoever serves the page writes it
 * into `<meta name="csp-nonce">`. Fluent and AG Grid make style elements at run time.
 */
export function styleNonce(): string {
  return document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? ''
}
