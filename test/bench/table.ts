// The figures as rows: what was done, what Kashaf took, what stands beside it, the ratio, the target and whether it is
// met. Printed as a Markdown table, so that a run can be pasted beside its command.

export interface Row {
  work: string
  kashaf: string
  /** The other side, or ''. */
  beside: string
  ratio: string
  /** '' where there is none. */
  target: string
  met: boolean | null
  /** The heading it stands under. */
  under?: string
}

const HEAD = ['work', 'Kashaf', 'beside it', 'ratio', 'target', '']

/** Prints rows under a head as they are measured, so that a run that is ended early has said something. */
export function createTable(write: (line: string) => void): {
  heading(text: string): void
  row(row: Row): void
  note(text: string): void
  rows: Row[]
} {
  const rows: Row[] = []
  let under = ''
  const line = (cells: readonly string[]): void => write(`| ${cells.join(' | ')} |`)
  return {
    rows,
    heading(text) {
      under = text
      write(`\n**${text}**\n`)
      line(HEAD)
      line(HEAD.map(() => '---'))
    },
    row(row) {
      rows.push({ ...row, under })
      line([row.work, row.kashaf, row.beside, row.ratio, row.target, row.met === null ? '' : row.met ? 'met' : 'NOT met'])
    },
    note: (text) => write(`| ${text} | | | | | |`),
  }
}

/** A row of two figures of one unit, the less the better: met when Kashaf's is at most `most` of the other. */
export function compare(
  work: string,
  kashaf: number,
  name: string,
  other: number,
  write: (value: number) => string,
  most: number | null,
): Row {
  return {
    work,
    kashaf: write(kashaf),
    beside: `${name} ${write(other)}`,
    ratio: ratioOf(kashaf, other),
    target: most === null ? '' : `≤ ${shareText(most)}`,
    met: most === null ? null : kashaf <= most * other,
  }
}

/** 1/23 below one half, else ×0.8. */
export const ratioOf = (own: number, other: number): string => {
  const ratio = own / other
  return ratio < 0.5 ? `1/${(1 / ratio).toFixed(1 / ratio < 10 ? 1 : 0)}` : `×${ratio.toFixed(2)}`
}

const shareText = (share: number): string => (share >= 1 ? `×${share}` : `1/${Math.round(1 / share)}`)

export const milliseconds = (ms: number): string => `${ms.toFixed(ms < 10 ? 2 : ms < 100 ? 1 : 0)} ms`
export const seconds = (s: number): string => `${s.toFixed(s < 10 ? 2 : 1)} s`
export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`
export const kibibytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KiB`
export const whole = (value: number): string => Math.round(value).toLocaleString('en')
