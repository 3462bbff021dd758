import type { DissolutionView } from '@muster/domain/dissolution/dissolution-view'
import { useState } from 'react'
import type { OnBehalf } from '../steps/step-queries.ts'

/** For which member something is said; the support lead says who asked for it. */
export function useMember({ mayAnswerFor: practices, onBehalf }: DissolutionView) {
  const [chosen, setPractice] = useState('')
  const [asked, setAsked] = useState<OnBehalf | null>(null)
  const practice = practices.length === 1 ? (practices[0]?.id ?? '') : chosen
  const problems = [
    ...(practice === ''
      ? [{ control: 'dissolution-practice', message: 'Select the practice' }]
      : []),
    ...(onBehalf && !asked?.askedBy.trim()
      ? [{ control: 'asked-by', message: 'Enter who asked you to' }]
      : []),
  ]
  const said = { practice, ...(onBehalf && asked ? { onBehalf: asked } : {}) }
  return { practices, practice, setPractice, onBehalf, asked, setAsked, problems, said }
}

export type Member = ReturnType<typeof useMember>
