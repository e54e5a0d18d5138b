/** Where a document that is printed lies for the moment, and what may be asked for while it does. */

/** The session of the windows that print. */
export const paperPartition = 'persist:print'
export const paperOrigin = 'app://paper'

/** Chromium's own PDF viewer is a part of the program's files and always has this address. */
export const pdfViewerOrigin = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai'
const viewerParts = 'chrome://resources'

/** The document, the viewer and the viewer's parts; nothing of it is in a network. */
export function isPaperAddress(address: string): boolean {
  return [paperOrigin, pdfViewerOrigin, viewerParts].some((origin) => address.startsWith(`${origin}/`))
}
