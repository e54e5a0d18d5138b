import './page.css'
import { createDOMRenderer, RendererProvider } from '@fluentui/react-components'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { askEarly } from './app/session.ts'
import { styleNonce } from './ui/nonce.ts'

askEarly()

const place = document.getElementById('page')
if (!place) throw new Error('index.html has no #page')

const styles = createDOMRenderer(document, { styleElementAttributes: { nonce: styleNonce() } })

createRoot(place).render(
  <StrictMode>
    <RendererProvider renderer={styles}>
      <App />
    </RendererProvider>
  </StrictMode>,
)
