// npm start: builds what is missing and opens the window; without Electron, the loopback preview for developers.
import './require-node.mjs'

const { start } = await import('./start.ts')
await start()
