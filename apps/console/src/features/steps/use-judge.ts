import { type FormEvent, useState } from 'react'
import { type Judgement, judgementProblems, linesOf } from './judgement.ts'
import type { Completing } from './use-complete.ts'

/** The form with which a reviewer accepts or returns. */
export function useJudge(completing: Completing) {
  const [judgement, setJudgement] = useState<Judgement>({ verdict: null, items: '', reason: '' })
  const [checked, setChecked] = useState(false)

  function submit(event: FormEvent) {
    event.preventDefault()
    setChecked(true)
    const { verdict, items, reason } = judgement
    if (verdict === null || judgementProblems(judgement).length > 0) return
    completing.contribute(
      verdict === 'returned'
        ? { kind: 'judge', verdict, items: [...linesOf(items)], reason: reason.trim() }
        : { kind: 'judge', verdict, items: [] },
    )
  }

  return {
    judgement,
    set: (change: Partial<Judgement>) => setJudgement({ ...judgement, ...change }),
    problems: checked ? judgementProblems(judgement) : [],
    submit,
  }
}
