import type { Page } from 'playwright-core'

/** What a page measured of itself, in milliseconds. */
export interface KeyTimes {
  /** From the moment of the press to the end of the frame that was drawn after it. */
  toFrame: number[]
  /** The same to the picture on the screen as the browser reports it, in steps of 8 ms; only what took 16 or more. */
  toScreen: number[]
}

/** What a page measured of its frames, in milliseconds. */
export interface FrameTimes {
  /** From one frame to the next. */
  frames: number[]
  /** Frames that the page's own work made long (50 ms and more), as the browser reports them. */
  longFrames: number[]
}

interface Probe extends FrameTimes {
  keys: KeyTimes
  stop: () => void
}

declare global {
  interface Window {
    probe?: Probe
  }
}

/** Makes the page note how long each key takes and each frame; what was noted before is forgotten. */
export async function startProbe(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.probe?.stop()
    const probe: Probe = {
      keys: { toFrame: [], toScreen: [] },
      frames: [],
      longFrames: [],
      stop: () => {
        going = false
        for (const observer of observers) observer.disconnect()
        removeEventListener('keydown', onKey, true)
      },
    }
    let going = true
    let last = performance.now()
    const onFrame = (): void => {
      const now = performance.now()
      probe.frames.push(now - last)
      last = now
      if (going) requestAnimationFrame(onFrame)
    }
    requestAnimationFrame(onFrame)
    const onKey = (event: KeyboardEvent): void => {
      requestAnimationFrame(() => {
        // A message comes after the frame's style, layout and paint.
        const { port1, port2 } = new MessageChannel()
        port1.addEventListener('message', () => {
          probe.keys.toFrame.push(performance.now() - event.timeStamp)
          port1.close()
        })
        port1.start()
        port2.postMessage(null)
      })
    }
    addEventListener('keydown', onKey, true)
    const observe = (type: string, take: (entry: PerformanceEntry) => void): PerformanceObserver => {
      const observer = new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) take(entry)
      })
      observer.observe({ type, durationThreshold: 16 } as PerformanceObserverInit)
      return observer
    }
    const observers = [
      observe('event', ({ name, duration }) => {
        if (name === 'keydown') probe.keys.toScreen.push(duration)
      }),
      observe('long-animation-frame', ({ duration }) => probe.longFrames.push(duration)),
    ]
    window.probe = probe
  })
}

/** What was noted since {@link startProbe}. */
export async function readProbe(page: Page): Promise<Omit<Probe, 'stop'>> {
  // Reports of the last events arrive with a later frame.
  await page.waitForTimeout(200)
  return page.evaluate(() => {
    if (!window.probe) throw new Error('no probe has been started')
    const { keys, frames, longFrames, stop } = window.probe
    stop()
    return { keys, frames, longFrames }
  })
}
