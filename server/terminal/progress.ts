// Shows how a rebuild is getting on: one line rewritten in place on a terminal, a plain line every few seconds
// elsewhere.

import type { Progress } from '../../index/index.js'
import type { Screen } from './types.js'

const REDRAW_MS = 100
const LINE_MS = 5000
const STAGES: Record<Progress['stage'], string> = { reading: 'Reading', indexing: 'Indexing', writing: 'Writing' }

interface ProgressLine {
  show(progress: Progress): void
  /** Takes the line away. */
  clear(): void
}

export function progressLine(screen: Screen, now: () => number = Date.now): ProgressLine {
  let stage: Progress['stage'] | null = null
  let began = { seconds: 0, bytes: 0 }
  let shown = Number.NEGATIVE_INFINITY
  let drawn = false
  return {
    show(progress) {
      const isNew = progress.stage !== stage
      if (isNew) {
        stage = progress.stage
        began = { seconds: progress.seconds, bytes: progress.bytes }
      }
      const time = now()
      if (!isNew && time - shown < (screen.isTTY ? REDRAW_MS : LINE_MS)) return
      shown = time
      const line = describe(progress, began)
      if (screen.isTTY) screen.write(`\r${line.slice(0, (screen.columns ?? 80) - 1)}\u001B[K`)
      else screen.write(`${line}\n`)
      drawn = true
    },
    clear() {
      if (drawn && screen.isTTY) screen.write('\r\u001B[K')
    },
  }
}

/** `Indexing  1,200 of 5,000 articles  12.0 MB of 48.1 MB  4.1 MB/s  9 s left`. Rate and time left are of the stage. */
export function describe(progress: Progress, began: { seconds: number; bytes: number }): string {
  const { stage, articles, total, bytes, totalBytes, seconds } = progress
  const parts = [STAGES[stage], `${number(articles)} of ${number(total)} articles`, `${size(bytes)} of ${size(totalBytes)}`]
  const spent = seconds - began.seconds
  const rate = spent > 0 ? (bytes - began.bytes) / spent : 0
  if (rate > 0) parts.push(`${size(Math.round(rate))}/s`, `${duration((totalBytes - bytes) / rate)} left`)
  return parts.join('  ')
}

export const number = (value: number): string => value.toLocaleString('en-GB')

/** `9 s`, `2 min 5 s`, `1 h 12 min`. */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds))
  if (whole < 60) return `${whole} s`
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`
}

/** `812 B`, `4.8 KB`, `12.0 MB`, in thousands. */
export function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  return bytes < 1e6 ? `${(bytes / 1000).toFixed(1)} KB` : `${(bytes / 1e6).toFixed(1)} MB`
}
