/**
 * Whether the person asked for a piece of work to stop. Long work looks at it now and then; an `AbortSignal` is one, and
 * so is a flag in memory that two threads share, which also work that reads no messages meanwhile can see.
 */
export interface StopSignal {
  readonly aborted: boolean
}

/** A flag that crosses into another thread with a message. */
export function newStopFlag(): Int32Array {
  return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
}

export function raiseStopFlag(flag: Int32Array): void {
  Atomics.store(flag, 0, 1)
}

/** The flag as the thread sees it that does the work. */
export function signalOfFlag(flag: Int32Array): StopSignal {
  return {
    get aborted() {
      return Atomics.load(flag, 0) === 1
    },
  }
}
