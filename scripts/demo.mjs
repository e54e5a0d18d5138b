// npm run demo: a data folder with invented data, and what the program makes of it, in out/. No window is opened.
import './require-node.mjs'

const { runDemo } = await import('./demo.ts')
await runDemo()
