import { useState } from 'react'
import { api } from '../../trpc/client.ts'
import { useCommand } from '../../trpc/use-command.ts'
import type { CompleteInput, Contribution, OnBehalf } from './step-queries.ts'
import type { Whose } from './whose.ts'

/** Sends a contribution to a step; what happens next comes back with the answer. */
export function useComplete(step: string, whose: Whose, onDone: (next: string) => void) {
  const [onBehalf, setOnBehalf] = useState<OnBehalf | null>(null)
  const command = useCommand('steps.complete', (input: CompleteInput) =>
    api.steps.complete.mutate(input),
  )
  async function contribute(contribution: Contribution): Promise<boolean> {
    const answer = await command.send({
      step,
      ...whose,
      contribution,
      ...(onBehalf && contribution.kind !== 'sign' && contribution.kind !== 'withdraw'
        ? { onBehalf }
        : {}),
    } as Omit<CompleteInput, 'commandId'>)
    if (!answer) return false
    onDone(answer.next)
    return true
  }
  return { ...command, contribute, onBehalf, setOnBehalf }
}

export type Completing = ReturnType<typeof useComplete>
