import type { FieldProblem } from '../page/form-errors.tsx'

export interface Judgement {
  readonly verdict: 'accepted' | 'returned' | null
  /** One on each line. */
  readonly items: string
  readonly reason: string
}

const longestItem = 100

export const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** What is returned names what is wrong and what to do: the network has two working days to put it right. */
export function judgementProblems({ verdict, items, reason }: Judgement): readonly FieldProblem[] {
  if (verdict === null) return [{ control: 'verdict-accepted', message: 'Select what you find' }]
  if (verdict === 'accepted') return []
  const lines = linesOf(items)
  return [
    ...(lines.length === 0
      ? [{ control: 'items', message: 'Enter at least one item to put right' }]
      : []),
    ...(lines.some((line) => line.length > longestItem)
      ? [{ control: 'items', message: `Use ${longestItem} characters or fewer for each item` }]
      : []),
    ...(reason.trim() === ''
      ? [{ control: 'return-reason', message: 'Enter what the network should do' }]
      : []),
  ]
}
